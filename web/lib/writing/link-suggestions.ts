import type { Text } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql, type VariablesOf } from '#lib/graphql.ts';

/** A record that a field can lead to. */
export interface Named {
  id: string;
  title: Text;
  /** Set where it is not public yet. */
  isDraft?: boolean;
}
const SuggestLinks = graphql(`
  query SuggestLinks($query: String!, $kind: RecordKind!) {
    search(query: $query, kinds: [$kind], first: 6) {
      hits {
        record {
          id
          title {
            pl
            en
          }
        }
      }
    }
  }
`);

/** Records of a kind that somebody may mean. @throws when the graph does not answer */
export async function linkSuggestions(
  kind: VariablesOf<typeof SuggestLinks>['kind'],
  query: string,
  signal: AbortSignal,
): Promise<Named[]> {
  const asked = await ask({ fetch: (address, how) => fetch(address, { ...how, signal }) }, SuggestLinks, { query, kind });
  return asked.search.hits.map(({ record }) => record);
}
