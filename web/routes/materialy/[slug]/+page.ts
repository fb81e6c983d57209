import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const MaterialPage = graphql(
  `
    query MaterialPage($slug: String!) {
      material(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        form
        address
        licence
        event {
          ...Link
        }
        network {
          ...Link
        }
        author {
          ...Link
          website
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { material } = await ask(event, MaterialPage, { slug: event.params.slug });
  const shown = found(event, 'Material', material);
  return { material: shown, similar: await similarTo(event, shown) };
};
