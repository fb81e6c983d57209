import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const SolutionPage = graphql(
  `
    query SolutionPage($slug: String!) {
      solution(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        nature
        phase
        place
        cities {
          ...Link
        }
        owner {
          ...Link
          website
        }
        scope {
          time
          territory
          subjects
        }
        cost {
          amount
          currency
        }
        lessons
        transferConditions
        guidance {
          ...Link
        }
        pilots(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        adoptions(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { solution } = await ask(event, SolutionPage, { slug: event.params.slug });
  const shown = found(event, 'Solution', solution);
  return { solution: shown, similar: await similarTo(event, shown) };
};
