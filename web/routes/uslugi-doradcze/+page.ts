import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { AdvisoryServiceCardFields } from '#lib/record/cards.ts';
import type { PageLoad } from './$types';

const AdvisoryServices = graphql(
  `
    query AdvisoryServices(
      $filter: AdvisoryServiceFilter
      $orderBy: AdvisoryServiceOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      advisoryServices(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...AdvisoryServiceCardFields
        }
      }
    }
  `,
  [AdvisoryServiceCardFields],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, AdvisoryServices, (found) => found.advisoryServices, {
    filters: [
      choice('challenges', 'Challenge'),
      words('availability', 'AdvisoryServiceAvailability'),
      words('forms', 'AdvisoryServiceForms'),
      words('stages', 'AdvisoryServiceStages'),
      words('audiences', 'AdvisoryServiceAudiences'),
      words('price', 'AdvisoryServicePrice'),
      choice('voivodeships', 'Voivodeship'),
      linked('provider', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'verified'],
  }),
});
