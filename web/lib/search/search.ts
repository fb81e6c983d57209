import { graphql, type ResultOf, type VariablesOf } from '#lib/graphql.ts';
import { beginningOf } from './day.ts';
import { HitRecord } from './hit-record.ts';
import type { Selection } from './selection.ts';

export const Search = graphql(`
  query Search($query: String!, $kinds: [RecordKind!], $filter: SearchFilter, $near: Circle, $changed: Period, $similarTo: ID, $sort: SearchSort!, $exact: Boolean!, $allWords: Boolean!, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, near: $near, changed: $changed, similarTo: $similarTo, sort: $sort, exact: $exact, allWords: $allWords, first: 20, after: $after) {
      totalCount
      totalIsExact
      hits { cursor kilometres likeness { city { slug title { pl en } } reasons } highlights { field lang fragments { text hit } } record { ...HitRecord } }
      kinds { kind count }
      facets { name values { value label { pl en } parent count selected } }
      corrections { given used }
      alsoShown
      obstacles { facet count }
      degraded
      pageInfo { hasNextPage endCursor }
    }
  }
`, [HitRecord]);
export type SearchResult = ResultOf<typeof Search>['search'];
export type SearchHit = SearchResult['hits'][number];

/** The query as it was searched for, its misspelt words in the spelling used instead. */
export const usedQuery = ({ query }: Selection, { corrections }: Pick<SearchResult, 'corrections'>) =>
  corrections.reduce((text, { given, used }) => text.replaceAll(given, used), query);

export const variablesOf = ({ query, kind, filter, near, since, like, sort, exact, all, after }: Selection): VariablesOf<typeof Search> => ({
  query, kinds: kind && [kind], filter, near, changed: since ? { since: beginningOf(since) } : null, similarTo: like, sort, exact, allWords: all, after,
});
