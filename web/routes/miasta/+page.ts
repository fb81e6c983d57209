import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Cities = graphql(
  `
    query Cities($filter: CityFilter, $orderBy: CityOrder, $first: Int, $after: String, $last: Int, $before: String) {
      cities(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          slug
          title {
            pl
            en
          }
          confidence
          kind
          population
          voivodeship {
            ...Link
          }
          pilots(first: 0) {
            totalCount
          }
          solutions(first: 0) {
            totalCount
          }
          memberships(first: 0) {
            totalCount
          }
        }
      }
    }
  `,
  [Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Cities, (found) => found.cities, {
    filters: [
      choice('voivodeship', 'Voivodeship'),
      words('populationBand', 'CityPopulationBand'),
      words('kind', 'CityKind'),
      linked('county', 'County'),
      linked('sources', 'Source'),
    ],
    sorts: ['title', 'populationLargest', 'populationSmallest'],
  }),
});
