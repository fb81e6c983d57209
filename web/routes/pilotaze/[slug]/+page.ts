import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const PilotPage = graphql(
  `
    query PilotPage($slug: String!) {
      pilot(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        type
        nature
        phase
        outcome
        decision
        place
        startsOn
        endsOn
        hypothesis
        scope {
          time
          territory
          subjects
        }
        budget {
          amount
          currency
        }
        lessons
        transferConditions
        legalBasis
        safeguards
        evaluationOn
        city {
          ...Link
        }
        cities {
          ...Link
        }
        owner {
          ...Link
          website
        }
        supervisor {
          ...Link
          website
        }
        solution {
          ...Link
        }
        guidance {
          ...Link
        }
        indicators {
          label {
            pl
            en
          }
          unit
          baseline
          target
          actual
        }
        adoptions(first: 6) {
          totalCount
          nodes {
            ...Link
            result
          }
        }
        impactAssessments(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        challenges {
          ...ChallengeHelp
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { pilot } = await ask(event, PilotPage, { slug: event.params.slug });
  const shown = found(event, 'Pilot', pilot);
  return { pilot: shown, similar: await similarTo(event, shown) };
};
