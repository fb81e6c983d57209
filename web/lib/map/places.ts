import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { variablesOf } from '#lib/search/search.ts';
import { changed, searchOf, type Selection } from '#lib/search/selection.ts';

const Places = graphql(`
  query Places(
    $query: String!
    $kinds: [RecordKind!]
    $filter: SearchFilter
    $near: Circle
    $changed: Period
    $exact: Boolean!
    $allWords: Boolean!
    $notMeant: [String!]
  ) {
    searchPlaces(
      query: $query
      kinds: $kinds
      filter: $filter
      near: $near
      changed: $changed
      exact: $exact
      allWords: $allWords
      notMeant: $notMeant
    ) {
      by
      withoutPlace
      places {
        value
        label {
          pl
          en
        }
        latitude
        longitude
        count
      }
    }
  }
`);
export type Places = ResultOf<typeof Places>['searchPlaces'];

/** Where the results of a selection are. */
export async function placesOf(event: { fetch: typeof globalThis.fetch }, selection: Selection): Promise<Places> {
  const { similarTo: _similarTo, sort: _sort, after: _after, ...narrowing } = variablesOf(selection);
  return (await ask(event, Places, { ...narrowing, notMeant: selection.not ?? null })).searchPlaces;
}

/** What a place leads to: a region to the map of its towns, a town to the list of what is there. */
export const leadsTo = (selection: Selection, { by }: Pick<Places, 'by'>, value: string): string =>
  searchOf(
    by === 'CITY'
      ? changed(selection, { view: undefined, filter: { ...selection.filter, city: [value] } })
      : changed(selection, { view: 'map', filter: { ...selection.filter, voivodeship: [value] } }),
  );
