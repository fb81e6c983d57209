import { graphql } from '#lib/graphql.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Sources = graphql(
  `
    query Sources($filter: SourceFilter, $orderBy: SourceOrder, $first: Int, $after: String, $last: Int, $before: String) {
      sources(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          publisher
          accessedOn
        }
      }
    }
  `,
  [Card],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Sources, (found) => found.sources, {
    filters: [],
    sorts: ['title', 'accessedLatest'],
  }),
});
