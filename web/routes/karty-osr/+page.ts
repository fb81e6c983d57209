import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const ImpactAssessments = graphql(
  `
    query ImpactAssessments(
      $filter: ImpactAssessmentFilter
      $orderBy: ImpactAssessmentOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      impactAssessments(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          stage
          registerNumber
          proposer {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, ImpactAssessments, (found) => found.impactAssessments, {
    filters: [
      words('stage', 'ImpactAssessmentStage'),
      choice('challenges', 'Challenge'),
      linked('proposer', 'Organisation'),
      linked('pilots', 'Pilot'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'updated'],
  }),
});
