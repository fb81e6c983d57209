import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Solutions = graphql(
  `
    query Solutions($filter: SolutionFilter, $orderBy: SolutionOrder, $first: Int, $after: String, $last: Int, $before: String) {
      solutions(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          nature
          phase
          place
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
  list: await loadList(event, Solutions, (found) => found.solutions, {
    filters: [
      choice('challenges', 'Challenge'),
      choice('voivodeship', 'Voivodeship'),
      words('nature', 'SolutionNature'),
      words('phase', 'SolutionPhase'),
      linked('cities', 'City'),
      linked('owner', 'Organisation'),
      linked('guidance', 'Guidance'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'verified'],
  }),
});
