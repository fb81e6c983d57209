import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const ActionPlans = graphql(
  `
    query ActionPlans($filter: ActionPlanFilter, $orderBy: ActionPlanOrder, $first: Int, $after: String, $last: Int, $before: String) {
      actionPlans(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          phase
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
  list: await loadList(event, ActionPlans, (found) => found.actionPlans, {
    filters: [
      choice('challenges', 'Challenge'),
      choice('voivodeship', 'Voivodeship'),
      choice('network', 'Network'),
      words('phase', 'ActionPlanPhase'),
      linked('city', 'City'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'updated'],
  }),
});
