import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const ActionPlanPage = graphql(
  `
    query ActionPlanPage($slug: String!) {
      actionPlan(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        phase
        city {
          ...Link
        }
        network {
          ...Link
        }
        actions {
          title
          startsOn
          endsOn
          responsible
        }
        stakeholders
        cost {
          amount
          currency
        }
        updates(first: 6, orderBy: { by: POSTED_ON, direction: DESC }) {
          totalCount
          nodes {
            ...Link
            postedOn
          }
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { actionPlan } = await ask(event, ActionPlanPage, { slug: event.params.slug });
  const shown = found(event, 'ActionPlan', actionPlan);
  return { actionPlan: shown, similar: await similarTo(event, shown) };
};
