import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const EvaluationPage = graphql(
  `
    query EvaluationPage($slug: String!) {
      evaluation(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        heldOn
        edition {
          ...Link
        }
        figures {
          metric
          label {
            pl
            en
          }
          value
          bound
          outOf
          unit
        }
      }
    }
  `,
  [Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { evaluation } = await ask(event, EvaluationPage, { slug: event.params.slug });
  return { evaluation: found(event, 'Evaluation', evaluation) };
};
