import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment OrganisationFields on Organisation {
      organisationKind: kind
      website
      voivodeship {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Organisation',
  fields,
  facts: (organisation, { m, nameOf }) => ({
    place: nameOf(organisation.voivodeship),
    others: [m.enums.OrganisationKind[organisation.organisationKind]],
    contact: organisation.website !== null,
  }),
  listed: (organisation, { m, nameOf }) => [m.enums.OrganisationKind[organisation.organisationKind], nameOf(organisation.voivodeship)],
  filters: [words('kind', 'OrganisationKind'), choice('voivodeship', 'Voivodeship'), linked('cities', 'City'), linked('sources', 'Source')],
  sorts: ['title', 'updated'],
});
