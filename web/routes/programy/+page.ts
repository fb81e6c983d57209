import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { Card, Link } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const FundingProgrammes = graphql(
  `
    query FundingProgrammes(
      $filter: FundingProgrammeFilter
      $orderBy: FundingProgrammeOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      fundingProgrammes(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          needs
          operator {
            ...Link
          }
        }
      }
    }
  `,
  [Card, Link],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, FundingProgrammes, (found) => found.fundingProgrammes, {
    filters: [
      choice('challenges', 'Challenge'),
      words('needs', 'FundingProgrammeNeeds'),
      words('form', 'FundingProgrammeForm'),
      choice('voivodeships', 'Voivodeship'),
      linked('operator', 'Organisation'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'verified'],
  }),
});
