import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment ImpactAssessmentFields on ImpactAssessment {
      assessmentStage: stage
      registerNumber
      proposer {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'ImpactAssessment',
  fields,
  facts: (assessment, { m, nameOf }) => ({
    others: [m.enums.ImpactAssessmentStage[assessment.assessmentStage], nameOf(assessment.proposer)],
    contact: assessment.proposer !== null,
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
