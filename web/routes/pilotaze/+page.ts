import { graphql } from '#lib/graphql.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { loadList } from '#lib/list/load-list.ts';
import { PilotCardFields } from '#lib/record/cards.ts';
import type { PageLoad } from './$types';

const Pilots = graphql(
  `
    query Pilots($filter: PilotFilter, $orderBy: PilotOrder, $first: Int, $after: String, $last: Int, $before: String) {
      pilots(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          ...PilotCardFields
        }
      }
    }
  `,
  [PilotCardFields],
);

export const load: PageLoad = async (event) => ({
  list: await loadList(event, Pilots, (found) => found.pilots, {
    filters: [
      choice('challenges', 'Challenge'),
      choice('voivodeship', 'Voivodeship'),
      words('type', 'PilotType'),
      words('outcome', 'PilotOutcome'),
      words('nature', 'PilotNature'),
      words('phase', 'PilotPhase'),
      words('decision', 'PilotDecision'),
      linked('city', 'City'),
      linked('cities', 'City'),
      linked('owner', 'Organisation'),
      linked('supervisor', 'Organisation'),
      linked('solution', 'Solution'),
      linked('guidance', 'Guidance'),
      linked('sources', 'Source'),
    ],
    sorts: ['entry', 'title', 'startsLatest', 'verified'],
  }),
});
