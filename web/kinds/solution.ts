import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment SolutionFields on Solution {
      solutionNature: nature
      solutionPhase: phase
      place
      cities {
        ...CityOfCard
      }
      owner {
        ...Link
      }
    }
  `,
  [Link, CityOfCard],
);

export default pages({
  kind: 'Solution',
  fields,
  facts: (solution, { m, placeOf }) => ({
    place: placeOf(solution.cities, solution.place),
    others: [m.enums.SolutionPhase[solution.solutionPhase]],
    contact: solution.cities.length > 0 || solution.owner !== null,
  }),
  listed: (solution, { m, text, list }) => [
    solution.place ?? list(solution.cities.slice(0, 4).map(({ title }) => text(title))),
    m.enums.SolutionNature[solution.solutionNature],
    m.enums.SolutionPhase[solution.solutionPhase],
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
