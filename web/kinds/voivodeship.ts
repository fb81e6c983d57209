import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { kinds } from '#lib/kinds.ts';
import { linked } from '#lib/list/filters.ts';

const fields = graphql(`
  fragment VoivodeshipFields on Voivodeship {
    population
  }
`);
const also = graphql(`
  fragment VoivodeshipListFields on Voivodeship {
    cities {
      totalCount
    }
  }
`);

export default pages({
  kind: 'Voivodeship',
  fields,
  also,
  facts: () => ({}),
  listed: (voivodeship, { m, count, number, language }) => [
    count(voivodeship.cities.totalCount, kinds.City.counted[language]),
    `${m.fact.population}: ${number(voivodeship.population)}`,
  ],
  filters: [linked('sources', 'Source')],
  sorts: ['title', 'populationLargest'],
});
