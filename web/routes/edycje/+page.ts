import { graphql } from '#lib/graphql.ts';
import { linked } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Editions = graphql(
  `
    query Editions($filter: EditionFilter, $orderBy: EditionOrder, $first: Int, $after: String, $last: Int, $before: String) {
      editions(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          startYear
          endYear
          networks {
            slug
          }
        }
      }
    }
  `,
  [Card],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Editions, (found) => found.editions, {
    filters: [linked('partner', 'Organisation'), linked('sources', 'Source')],
    sorts: ['entry'],
  }),
});
