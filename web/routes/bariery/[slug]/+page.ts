import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const BarrierPage = graphql(
  `
    query BarrierPage($slug: String!) {
      barrier(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        type
        progress
        legalBasis
        cities {
          ...Link
        }
        recommendations(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { barrier } = await ask(event, BarrierPage, { slug: event.params.slug });
  const shown = found(event, 'Barrier', barrier);
  return { barrier: shown, similar: await similarTo(event, shown) };
};
