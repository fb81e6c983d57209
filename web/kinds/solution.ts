import type { Messages } from '#i18n/pl.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment SolutionFields on Solution {
      solutionNature: nature
      solutionPhase: phase
      solutionOutcome: outcome
      announced
      place
      cities {
        ...CityOfCard
      }
      owner {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation, CityOfCard],
);

/** How far it has come and what became of it; what is only announced says so. */
const stateOf = ({ announced, solutionPhase, solutionOutcome }: ResultOf<typeof fields>, m: Messages) =>
  announced
    ? [m.record.announced]
    : [m.enums.SolutionPhase[solutionPhase], solutionOutcome && solutionOutcome !== solutionPhase && m.enums.PilotOutcome[solutionOutcome]];

export default pages({
  kind: 'Solution',
  fields,
  facts: (solution, { m, placeOf }) => ({
    place: placeOf(solution.cities, solution.place),
    others: stateOf(solution, m),
    contact: isReachable(...solution.cities, solution.owner),
  }),
  listed: (solution, { m, text, list }) => [
    solution.place ?? list(solution.cities.slice(0, 4).map(({ title }) => text(title))),
    solution.solutionNature && m.enums.SolutionNature[solution.solutionNature],
    ...stateOf(solution, m),
  ],
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
  where: ['cities'],
  isDeed: true,
});
