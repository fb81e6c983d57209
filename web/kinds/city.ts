import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { kinds } from '#lib/kinds.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment CityFields on City {
      cityKind: kind
      population
      voivodeship {
        ...Link
      }
    }
  `,
  [Link],
);
const also = graphql(`
  fragment CityListFields on City {
    pilots(first: 0) {
      totalCount
    }
    solutions(first: 0) {
      totalCount
    }
    memberships(first: 0) {
      totalCount
    }
  }
`);

export default pages({
  kind: 'City',
  fields,
  also,
  facts: (city, { m, number, nameOf }) => ({
    place: nameOf(city.voivodeship),
    others: [`${m.fact.population}: ${number(city.population)}`],
    contact: true,
  }),
  listed: (city, { m, count, number, language, nameOf }) => [
    nameOf(city.voivodeship),
    `${m.fact.population}: ${number(city.population)}`,
    m.enums.CityKind[city.cityKind],
    city.solutions.totalCount > 0 && count(city.solutions.totalCount, kinds.Solution.counted[language]),
    city.pilots.totalCount > 0 && count(city.pilots.totalCount, kinds.Pilot.counted[language]),
    city.memberships.totalCount > 0 && count(city.memberships.totalCount, kinds.Membership.counted[language]),
  ],
  filters: [
    choice('voivodeship', 'Voivodeship'),
    words('populationBand', 'CityPopulationBand'),
    words('kind', 'CityKind'),
    linked('county', 'County'),
    linked('sources', 'Source'),
  ],
  sorts: ['title', 'populationLargest', 'populationSmallest'],
  where: ['voivodeship'],
});
