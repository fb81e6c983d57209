import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { years } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment NetworkFields on Network {
      networkType: type
      edition {
        ...Link
        startYear
        endYear
      }
    }
  `,
  [Link],
);
const also = graphql(`
  fragment NetworkListFields on Network {
    memberships {
      totalCount
    }
  }
`);

export default pages({
  kind: 'Network',
  fields,
  also,
  facts: (network, { m, nameOf }) => ({
    when: network.edition && years(network.edition.startYear, network.edition.endYear),
    others: [nameOf(network.edition), m.enums.NetworkType[network.networkType]],
  }),
  listed: (network, { m, count, nameOf }) => [
    nameOf(network.edition),
    m.enums.NetworkType[network.networkType],
    count(network.memberships.totalCount, m.section.memberCount),
  ],
  filters: [choice('edition', 'Edition'), words('type', 'NetworkType'), choice('challenges', 'Challenge'), linked('sources', 'Source')],
  sorts: ['entry', 'title'],
});
