import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';

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
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation],
);

export default pages({
  kind: 'Recommendation',
  fields,
  facts: (recommendation, { m, text }) => ({
    others: [
      m.enums.RecommendationProgress[recommendation.recommendationProgress],
      recommendation.addressee && `${m.fact.addressee}: ${text(recommendation.addressee.title)}`,
    ],
    contact: isReachable(recommendation.addressee),
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
