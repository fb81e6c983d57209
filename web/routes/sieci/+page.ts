import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Networks = graphql(
  `
    query Networks($filter: NetworkFilter, $orderBy: NetworkOrder, $first: Int, $after: String, $last: Int, $before: String) {
      networks(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          edition {
            ...Link
          }
          memberships {
            totalCount
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Networks, (found) => found.networks, {
    filters: [choice('edition', 'Edition'), words('type', 'NetworkType'), choice('challenges', 'Challenge'), linked('sources', 'Source')],
    sorts: ['entry', 'title'],
  }),
});
