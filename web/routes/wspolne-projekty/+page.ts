import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const JointProjects = graphql(
  `
    query JointProjects(
      $filter: JointProjectFilter
      $orderBy: JointProjectOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      jointProjects(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          answerBy
          cities {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, JointProjects, (found) => found.jointProjects, {
    filters: [
      choice('challenges', 'Challenge'),
      words('phase', 'JointProjectPhase'),
      linked('cities', 'City'),
      linked('coordinator', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'updated'],
  }),
});
