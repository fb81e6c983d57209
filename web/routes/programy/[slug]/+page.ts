import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const FundingProgrammePage = graphql(
  `
    query FundingProgrammePage($slug: String!) {
      fundingProgramme(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        code
        form
        needs
        eligibility
        operator {
          ...Link
          website
        }
        voivodeships {
          ...Link
        }
        fundingCalls(first: 20, orderBy: { by: CLOSES_ON, direction: DESC }) {
          totalCount
          nodes {
            ...Link
            availability
            closesOn
            verifiedOn
          }
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { fundingProgramme } = await ask(event, FundingProgrammePage, { slug: event.params.slug });
  const shown = found(event, 'FundingProgramme', fundingProgramme);
  return { fundingProgramme: shown, similar: await similarTo(event, shown) };
};
