import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { facetNames, type FacetName } from '#lib/search/facets.ts';
import { facetOf, recordKindOf } from '#lib/search/selection.ts';
import { chosen } from './filters.ts';

const ListCounts = graphql(`
  query ListCounts($kinds: [RecordKind!]!, $filter: SearchFilter) {
    search(query: "", kinds: $kinds, filter: $filter, first: 0) {
      facets {
        name
        values {
          value
          count
        }
      }
    }
  }
`);

/** How many records of a list have each value of its filters, by the filter's name, the selection in its own filter left aside: the search counts them. Undefined where a list is narrowed by what no search is. */
export async function countsFor(
  event: { url: URL; fetch: typeof globalThis.fetch },
  { kind, filters }: KindPages,
): Promise<Map<string, Record<string, number>> | undefined> {
  const given = filters.map((filter) => [filter.name, chosen(filter, event.url)] as const).filter(([, values]) => values.length > 0);
  if (!given.every(([name]) => (facetNames as readonly string[]).includes(name))) return undefined;
  const filter = Object.fromEntries(given) as Partial<Record<FacetName, string[]>>;
  // without numbers a list is still a list
  const found = await ask(event, ListCounts, { kinds: [recordKindOf(kind)], filter }).catch(() => undefined);
  return (
    found &&
    new Map(
      found.search.facets.map(({ name, values }) => [
        facetOf(name) ?? name,
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      ]),
    )
  );
}
