import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';

const fields = graphql(
  `
    fragment MaterialFields on Material {
      materialForm: form
      author {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation],
);

export default pages({
  kind: 'Material',
  fields,
  facts: (material, { m, nameOf }) => ({
    others: [m.enums.MaterialForm[material.materialForm], nameOf(material.author)],
    contact: isReachable(material.author),
  }),
  listed: (material, { m, nameOf }) => [m.enums.MaterialForm[material.materialForm], nameOf(material.author)],
  filters: [
    words('form', 'MaterialForm'),
    choice('challenges', 'Challenge'),
    choice('network', 'Network'),
    linked('event', 'Event'),
    linked('author', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'updated'],
});
