import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { yearOf } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment GuidanceFields on Guidance {
      guidanceForm: form
      issuedOn
      copy
      organisation {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation],
);

export default pages({
  kind: 'Guidance',
  fields,
  facts: (guidance, { m, nameOf }) => ({
    when: yearOf(guidance.issuedOn),
    others: [m.enums.GuidanceForm[guidance.guidanceForm], nameOf(guidance.organisation), guidance.copy && m.record.copyOf],
    contact: isReachable(guidance.organisation),
  }),
  listed: (guidance, { m, day, nameOf }) => [
    m.enums.GuidanceForm[guidance.guidanceForm],
    nameOf(guidance.organisation),
    guidance.issuedOn && day(guidance.issuedOn),
    guidance.copy && m.record.copyOf,
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
