import { graphql } from '#lib/graphql.ts';
import { choice, linked } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Counties = graphql(
  `
    query Counties($filter: CountyFilter, $orderBy: CountyOrder, $first: Int, $after: String, $last: Int, $before: String) {
      counties(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          population
          voivodeship {
            ...Link
          }
        }
      }
    }
  `,
  [Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Counties, (found) => found.counties, {
    filters: [choice('voivodeship', 'Voivodeship'), linked('sources', 'Source')],
    sorts: ['title', 'populationLargest'],
  }),
});
