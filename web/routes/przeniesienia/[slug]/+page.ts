import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const AdoptionPage = graphql(
  `
    query AdoptionPage($slug: String!) {
      adoption(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        result
        adoptedOn
        changes
        solution {
          ...Link
          challenges {
            ...ChallengeHelp
          }
        }
        pilot {
          ...Link
          challenges {
            ...ChallengeHelp
          }
        }
        city {
          ...Link
        }
        organisation {
          ...Link
          website
        }
        from {
          ...Link
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { adoption } = await ask(event, AdoptionPage, { slug: event.params.slug });
  const shown = found(event, 'Adoption', adoption);
  return { adoption: shown, similar: await similarTo(event, shown) };
};
