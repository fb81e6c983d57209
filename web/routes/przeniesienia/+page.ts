import { graphql } from '#lib/graphql.ts';
import { linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Adoptions = graphql(
  `
    query Adoptions($filter: AdoptionFilter, $orderBy: AdoptionOrder, $first: Int, $after: String, $last: Int, $before: String) {
      adoptions(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          result
          adoptedOn
          city {
            ...Link
          }
          organisation {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Adoptions, (found) => found.adoptions, {
    filters: [
      words('result', 'AdoptionResult'),
      linked('solution', 'Solution'),
      linked('pilot', 'Pilot'),
      linked('city', 'City'),
      linked('from', 'City'),
      linked('organisation', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title'],
  }),
});
