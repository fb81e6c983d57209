import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Barriers = graphql(
  `
    query Barriers($filter: BarrierFilter, $orderBy: BarrierOrder, $first: Int, $after: String, $last: Int, $before: String) {
      barriers(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          type
          progress
        }
      }
    }
  `,
  [Card],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Barriers, (found) => found.barriers, {
    filters: [
      choice('challenges', 'Challenge'),
      words('type', 'BarrierType'),
      words('progress', 'BarrierProgress'),
      linked('cities', 'City'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'updated'],
  }),
});
