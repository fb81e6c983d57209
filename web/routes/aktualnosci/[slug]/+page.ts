import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const UpdatePage = graphql(
  `
    query UpdatePage($slug: String!) {
      update(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        postedOn
        body
        actionPlan {
          ...Link
        }
        city {
          ...Link
        }
        network {
          ...Link
        }
      }
    }
  `,
  [Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { update } = await ask(event, UpdatePage, { slug: event.params.slug });
  const shown = found(event, 'Update', update);
  return { update: shown, similar: await similarTo(event, shown) };
};
