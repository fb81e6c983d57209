import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Guidances = graphql(
  `
    query Guidances($filter: GuidanceFilter, $orderBy: GuidanceOrder, $first: Int, $after: String, $last: Int, $before: String) {
      guidances(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          form
          issuedOn
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
  list: await loadList(event, Guidances, (found) => found.guidances, {
    filters: [
      choice('challenges', 'Challenge'),
      words('form', 'GuidanceForm'),
      linked('organisation', 'Organisation'),
      linked('pilots', 'Pilot'),
      linked('solutions', 'Solution'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'verified'],
  }),
});
