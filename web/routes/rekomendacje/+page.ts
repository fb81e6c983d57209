import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Recommendations = graphql(
  `
    query Recommendations(
      $filter: RecommendationFilter
      $orderBy: RecommendationOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      recommendations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          area {
            pl
            en
          }
          addressee {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Recommendations, (found) => found.recommendations, {
    filters: [
      words('type', 'RecommendationType'),
      words('progress', 'RecommendationProgress'),
      choice('challenges', 'Challenge'),
      choice('edition', 'Edition'),
      choice('network', 'Network'),
      linked('addressee', 'Organisation'),
      linked('barriers', 'Barrier'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'updated'],
  }),
});
