import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Memberships = graphql(
  `
    query Memberships($filter: MembershipFilter, $orderBy: MembershipOrder, $first: Int, $after: String, $last: Int, $before: String) {
      memberships(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          role
          edition {
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
  list: await loadList(event, Memberships, (found) => found.memberships, {
    filters: [
      choice('edition', 'Edition'),
      choice('network', 'Network'),
      words('role', 'MembershipRole'),
      linked('city', 'City'),
      linked('organisation', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['title', 'entry'],
  }),
});
