import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Organisations = graphql(
  `
    query Organisations(
      $filter: OrganisationFilter
      $orderBy: OrganisationOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      organisations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...Card
          kind
          voivodeship {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Organisations, (found) => found.organisations, {
    filters: [
      words('kind', 'OrganisationKind'),
      choice('voivodeship', 'Voivodeship'),
      linked('cities', 'City'),
      linked('sources', 'Source'),
    ],
    sorts: ['title', 'updated'],
  }),
});
