import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Materials = graphql(
  `
    query Materials($filter: MaterialFilter, $orderBy: MaterialOrder, $first: Int, $after: String, $last: Int, $before: String) {
      materials(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          form
          author {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Materials, (found) => found.materials, {
    filters: [
      words('form', 'MaterialForm'),
      choice('challenges', 'Challenge'),
      choice('network', 'Network'),
      linked('event', 'Event'),
      linked('author', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'updated'],
  }),
});
