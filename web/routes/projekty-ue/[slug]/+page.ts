import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const FundedProjectPage = graphql(
  `
    query FundedProjectPage($slug: String!) {
      fundedProject(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        beneficiary
        organisation {
          ...Link
          website
        }
        city {
          ...Link
        }
        fund
        period
        totalPln
        euPln
        domain
        severalAreas
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { fundedProject } = await ask(event, FundedProjectPage, { slug: event.params.slug });
  const shown = found(event, 'FundedProject', fundedProject);
  return { fundedProject: shown, similar: await similarTo(event, shown) };
};
