import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Link } from './record.ts';

const Similar = graphql(
  `
    query Similar($id: ID!) {
      similar(id: $id, first: 5) {
        record {
          __typename
          id
          ...Link
        }
        challenges {
          slug
          title {
            pl
            en
          }
          broader {
            slug
          }
        }
        words {
          text
          lang
        }
      }
    }
  `,
  [Link],
);
export type SimilarRecord = NonNullable<ResultOf<typeof Similar>['similar']>[number];

/** Records like this one, the most similar first; without an answer none, and the page does without. */
export async function similarTo(event: { fetch: typeof globalThis.fetch }, { id }: { id: string }): Promise<SimilarRecord[]> {
  const { similar } = await ask(event, Similar, { id }).catch(() => ({ similar: null }));
  return similar ?? [];
}
