import { beginningOf } from './day.ts';
import { facetNames } from './facets.ts';
import type { Selection } from './selection.ts';

const text = (value: string) => JSON.stringify(value);

/** The search of the page as partners would write it, with its values in place. */
export function asGraphql({ query, kind, filter, near, since, like, sort, exact, all, after }: Selection): string {
  const chosen = facetNames.flatMap((name) => (filter[name] ? [`${name}: [${filter[name].map(text).join(', ')}]`] : []));
  const given = [
    query && `query: ${text(query)}`,
    kind && `kinds: [${kind}]`,
    chosen.length > 0 && `filter: { ${chosen.join(', ')} }`,
    near && `near: { latitude: ${near.latitude}, longitude: ${near.longitude}, kilometres: ${near.kilometres} }`,
    since && `changed: { since: ${text(beginningOf(since))} }`,
    like && `similarTo: ${text(like)}`,
    sort !== 'RELEVANCE' && `sort: ${sort}`,
    exact && 'exact: true',
    all && 'allWords: true',
    'first: 20',
    after && `after: ${text(after)}`,
  ].filter(Boolean);
  return `{
  search(${given.join(', ')}) {
    totalCount
    hits {
      kind${near ? '\n      kilometres' : ''}${like ? '\n      likeness { city { slug title { pl en } } reasons }' : ''}
      record { id slug title { pl en } summary { pl en } verifiedOn }
      highlights { field fragments { text hit } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
}

/** A command that asks `document` of the graph at `address`; within single quotes a shell reads only the quote itself. */
export const asCurl = (address: string, document: string) =>
  `curl ${address} \\
  -H 'content-type: application/json' \\
  -d '${JSON.stringify({ query: document.replace(/\s+/g, ' ') }).replaceAll("'", String.raw`'\''`)}'`;
