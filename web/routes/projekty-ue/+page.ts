import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const FundedProjects = graphql(
  `
    query FundedProjects(
      $filter: FundedProjectFilter
      $orderBy: FundedProjectOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      fundedProjects(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          fund
          period
          totalPln
          euPln
          beneficiary
          city {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, FundedProjects, (found) => found.fundedProjects, {
    filters: [
      words('fund', 'FundedProjectFund'),
      words('period', 'FundedProjectPeriod'),
      choice('challenges', 'Challenge'),
      linked('city', 'City'),
      linked('organisation', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['euLargest', 'totalLargest', 'title'],
  }),
});
