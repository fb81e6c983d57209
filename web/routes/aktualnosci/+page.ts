import { graphql } from '#lib/graphql.ts';
import { choice, linked } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Updates = graphql(
  `
    query Updates($filter: UpdateFilter, $orderBy: UpdateOrder, $first: Int, $after: String, $last: Int, $before: String) {
      updates(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          postedOn
          city {
            ...Link
          }
          network {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Updates, (found) => found.updates, {
    filters: [choice('network', 'Network'), linked('city', 'City'), linked('actionPlan', 'ActionPlan'), linked('sources', 'Source')],
    sorts: ['postedLatest', 'title'],
  }),
});
