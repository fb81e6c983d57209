import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const JointProjectPage = graphql(
  `
    query JointProjectPage($slug: String!) {
      jointProject(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        phase
        seeks
        answerBy
        coordinator {
          ...Link
          website
        }
        cities {
          ...Link
        }
      }
    }
  `,
  [ChallengeHelp, Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { jointProject } = await ask(event, JointProjectPage, { slug: event.params.slug });
  const shown = found(event, 'JointProject', jointProject);
  return { jointProject: shown, similar: await similarTo(event, shown) };
};
