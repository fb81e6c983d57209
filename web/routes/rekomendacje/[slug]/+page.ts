import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const RecommendationPage = graphql(
  `
    query RecommendationPage($slug: String!) {
      recommendation(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        code
        type
        progress
        area {
          pl
          en
        }
        text
        edition {
          ...Link
        }
        network {
          ...Link
        }
        addressee {
          ...Link
          website
        }
        barriers {
          ...Link
        }
        answers {
          givenOn
          body
          address
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { recommendation } = await ask(event, RecommendationPage, { slug: event.params.slug });
  const shown = found(event, 'Recommendation', recommendation);
  return { recommendation: shown, similar: await similarTo(event, shown) };
};
