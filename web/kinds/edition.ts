import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { kinds } from '#lib/kinds.ts';
import { linked } from '#lib/list/filters.ts';
import { years } from '#lib/record/facts.ts';

const fields = graphql(`
  fragment EditionFields on Edition {
    startYear
    endYear
  }
`);
const also = graphql(`
  fragment EditionListFields on Edition {
    networks {
      slug
    }
  }
`);

export default pages({
  kind: 'Edition',
  fields,
  also,
  facts: (edition) => ({ when: years(edition.startYear, edition.endYear) }),
  listed: (edition, { count, language }) => [
    `${edition.startYear}–${edition.endYear}`,
    count(edition.networks.length, kinds.Network.counted[language]),
  ],
  filters: [linked('partner', 'Organisation'), linked('sources', 'Source')],
  sorts: ['entry'],
});
