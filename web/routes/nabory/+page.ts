import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { FundingCallCardFields } from '#lib/record/cards.ts';
import type { PageLoad } from './$types';

const FundingCalls = graphql(
  `
    query FundingCalls($filter: FundingCallFilter, $orderBy: FundingCallOrder, $first: Int, $after: String, $last: Int, $before: String) {
      fundingCalls(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...FundingCallCardFields
        }
      }
    }
  `,
  [FundingCallCardFields],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, FundingCalls, (found) => found.fundingCalls, {
    filters: [
      words('availability', 'FundingCallAvailability'),
      choice('challenge', 'Challenge'),
      choice('programme', 'FundingProgramme'),
      linked('sources', 'Source'),
    ],
    sorts: ['closesSoonest', 'title', 'verified'],
  }),
});
