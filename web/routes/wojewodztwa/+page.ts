import { graphql } from '#lib/graphql.ts';
import { linked } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import type { PageLoad } from './$types';

const Voivodeships = graphql(
  `
    query Voivodeships($filter: VoivodeshipFilter, $orderBy: VoivodeshipOrder, $first: Int, $after: String, $last: Int, $before: String) {
      voivodeships(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          cities {
            totalCount
          }
        }
      }
    }
  `,
  [],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Voivodeships, (found) => found.voivodeships, {
    filters: [linked('sources', 'Source')],
    sorts: ['title', 'populationLargest'],
  }),
});
