import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';

const fields = graphql(
  `
    fragment FundingProgrammeFields on FundingProgramme {
      programmeForm: form
      needs
      operator {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation],
);

export default pages({
  kind: 'FundingProgramme',
  fields,
  facts: (programme, { m, nameOf }) => ({
    others: [
      m.enums.FundingProgrammeForm[programme.programmeForm],
      programme.needs.map((need) => m.enums.FundingProgrammeNeeds[need]).join(', '),
      nameOf(programme.operator),
    ],
    contact: isReachable(programme.operator),
  }),
  listed: (programme, { m, nameOf }) => [
    m.enums.FundingProgrammeForm[programme.programmeForm],
    programme.needs.map((need) => m.enums.FundingProgrammeNeeds[need]).join(', '),
    nameOf(programme.operator),
  ],
  filters: [
    choice('challenges', 'Challenge'),
    words('needs', 'FundingProgrammeNeeds'),
    words('form', 'FundingProgrammeForm'),
    choice('voivodeships', 'Voivodeship'),
    linked('operator', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'verified'],
});
