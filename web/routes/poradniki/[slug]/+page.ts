import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const GuidancePage = graphql(
  `
    query GuidancePage($slug: String!) {
      guidance(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        form
        organisation {
          ...Link
          website
        }
        pilots {
          ...Link
        }
        solutions {
          ...Link
        }
        body
        address
        issuedOn
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { guidance } = await ask(event, GuidancePage, { slug: event.params.slug });
  const shown = found(event, 'Guidance', guidance);
  return { guidance: shown, similar: await similarTo(event, shown) };
};
