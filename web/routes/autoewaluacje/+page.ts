import { graphql } from '#lib/graphql.ts';
import { linked } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Evaluations = graphql(
  `
    query Evaluations($filter: EvaluationFilter, $orderBy: EvaluationOrder, $first: Int, $after: String, $last: Int, $before: String) {
      evaluations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          heldOn
          edition {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Evaluations, (found) => found.evaluations, {
    filters: [linked('edition', 'Edition'), linked('sources', 'Source')],
    sorts: ['entry'],
  }),
});
