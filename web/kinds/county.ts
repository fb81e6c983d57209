import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked } from '#lib/list/filters.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment CountyFields on County {
      population
      voivodeship {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'County',
  fields,
  facts: (county, { nameOf }) => ({ place: nameOf(county.voivodeship) }),
  listed: (county, { m, number, nameOf }) => [nameOf(county.voivodeship), `${m.fact.population}: ${number(county.population)}`],
  filters: [choice('voivodeship', 'Voivodeship'), linked('sources', 'Source')],
  sorts: ['title', 'populationLargest'],
});
