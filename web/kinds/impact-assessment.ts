import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';

const fields = graphql(
  `
    fragment ImpactAssessmentFields on ImpactAssessment {
      assessmentStage: stage
      registerNumber
      proposer {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation],
);

export default pages({
  kind: 'ImpactAssessment',
  fields,
  facts: (assessment, { m, nameOf }) => ({
    others: [m.enums.ImpactAssessmentStage[assessment.assessmentStage], nameOf(assessment.proposer)],
    contact: isReachable(assessment.proposer),
  }),
  listed: (assessment, { m, nameOf }) => [
    assessment.registerNumber,
    m.enums.ImpactAssessmentStage[assessment.assessmentStage],
    nameOf(assessment.proposer),
  ],
  filters: [
    words('stage', 'ImpactAssessmentStage'),
    choice('challenges', 'Challenge'),
    linked('proposer', 'Organisation'),
    linked('pilots', 'Pilot'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'updated'],
});
