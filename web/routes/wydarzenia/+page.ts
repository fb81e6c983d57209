import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const Events = graphql(
  `
    query Events($filter: EventFilter, $orderBy: EventOrder, $first: Int, $after: String, $last: Int, $before: String) {
      events(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          startsAt
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
  list: await loadList(event, Events, (found) => found.events, {
    filters: [
      words('form', 'EventForm'),
      choice('challenges', 'Challenge'),
      choice('network', 'Network'),
      linked('city', 'City'),
      linked('organiser', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['eventsSoonest', 'title'],
  }),
});
