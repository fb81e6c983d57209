import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { FacetName } from './facets.ts';
import { variablesOf } from './search.ts';
import { facetEnumOf, type Selection } from './selection.ts';

const FacetValues = graphql(`
  query FacetValues(
    $facet: FacetName!
    $text: String!
    $query: String!
    $kinds: [RecordKind!]
    $filter: SearchFilter
    $near: Circle
    $changed: Period
    $exact: Boolean!
    $allWords: Boolean!
  ) {
    facetValues(
      facet: $facet
      text: $text
      query: $query
      kinds: $kinds
      filter: $filter
      near: $near
      changed: $changed
      exact: $exact
      allWords: $allWords
      first: 20
    ) {
      value
      label {
        pl
        en
      }
      parent
      count
    }
  }
`);
export type FacetValue = ResultOf<typeof FacetValues>['facetValues'][number];

/** The values of a facet that are called so, among the results of a selection. */
export async function valuesLike(text: string, name: FacetName, selection: Selection): Promise<FacetValue[]> {
  const { similarTo: _similarTo, sort: _sort, after: _after, ...narrowing } = variablesOf(selection);
  return (await ask({ fetch }, FacetValues, { facet: facetEnumOf(name), text, ...narrowing })).facetValues;
}
