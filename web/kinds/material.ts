import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment MaterialFields on Material {
      materialForm: form
      author {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Material',
  fields,
  facts: (material, { m, nameOf }) => ({
    others: [m.enums.MaterialForm[material.materialForm], nameOf(material.author)],
    contact: material.author !== null,
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
