import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { yearOf } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment GuidanceFields on Guidance {
      guidanceForm: form
      issuedOn
      organisation {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Guidance',
  fields,
  facts: (guidance, { m, nameOf }) => ({
    when: yearOf(guidance.issuedOn),
    others: [m.enums.GuidanceForm[guidance.guidanceForm], nameOf(guidance.organisation)],
    contact: guidance.organisation !== null,
  }),
  listed: (guidance, { m, day, nameOf }) => [
    m.enums.GuidanceForm[guidance.guidanceForm],
    nameOf(guidance.organisation),
    guidance.issuedOn && day(guidance.issuedOn),
  ],
  filters: [
    choice('challenges', 'Challenge'),
    words('form', 'GuidanceForm'),
    linked('organisation', 'Organisation'),
    linked('pilots', 'Pilot'),
    linked('solutions', 'Solution'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'verified'],
});
