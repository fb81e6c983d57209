import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment RecommendationFields on Recommendation {
      recommendationType: type
      recommendationProgress: progress
      area {
        pl
        en
      }
      addressee {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Recommendation',
  fields,
  facts: (recommendation, { m, text }) => ({
    others: [
      m.enums.RecommendationProgress[recommendation.recommendationProgress],
      recommendation.addressee && `${m.fact.addressee}: ${text(recommendation.addressee.title)}`,
    ],
    contact: recommendation.addressee !== null,
  }),
  listed: (recommendation, { m, text }) => [
    recommendation.area && text(recommendation.area),
    m.enums.RecommendationType[recommendation.recommendationType],
    m.enums.RecommendationProgress[recommendation.recommendationProgress],
  ],
  filters: [
    words('type', 'RecommendationType'),
    words('progress', 'RecommendationProgress'),
    choice('challenges', 'Challenge'),
    choice('edition', 'Edition'),
    choice('network', 'Network'),
    linked('addressee', 'Organisation'),
    linked('barriers', 'Barrier'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'updated'],
});
