import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const ImpactAssessmentPage = graphql(
  `
    query ImpactAssessmentPage($slug: String!) {
      impactAssessment(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        registerNumber
        stage
        affected
        findings
        proposer {
          ...Link
          website
        }
        pilots {
          ...Link
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { impactAssessment } = await ask(event, ImpactAssessmentPage, { slug: event.params.slug });
  const shown = found(event, 'ImpactAssessment', impactAssessment);
  return { impactAssessment: shown, similar: await similarTo(event, shown) };
};
