import { graphql, type ResultOf } from '#lib/graphql.ts';
import { selectionOf } from '#lib/search/read-selection.ts';
import { facetOf, type Selection } from '#lib/search/selection.ts';

/** What the page of saved searches shows of each. */
export const SavedSearchFields = graphql(`
  fragment SavedSearchFields on SavedSearch {
    key
    language
    name
    every
    isConfirmed
    query
    kinds
    filters {
      facet
      values
    }
    near {
      latitude
      longitude
      kilometres
    }
    exact
    callsFor
  }
`);
export type SavedSearch = ResultOf<typeof SavedSearchFields>;

/** What an alert is about: the search whatever its order, with all its words. */
export const watched = (selection: Selection): Selection => ({
  ...selection,
  sort: 'RELEVANCE',
  like: null,
  since: null,
  all: true,
  after: null,
});

/** A saved search as an address asks for it. */
export const selectionOfSaved = ({ query, kinds, filters, near, exact }: SavedSearch): Selection =>
  watched({
    ...selectionOf(new URLSearchParams()),
    query,
    kind: kinds.length === 1 ? kinds[0]! : null,
    near,
    exact,
    filter: Object.fromEntries(
      filters.flatMap(({ facet, values }) => {
        const name = facetOf(facet);
        return name ? [[name, values]] : [];
      }),
    ),
  });
