import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import type { PageLoad } from './$types';

const EventPage = graphql(
  `
    query EventPage($slug: String!) {
      event(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        form
        startsAt
        endsAt
        address
        city {
          ...Link
        }
        network {
          ...Link
        }
        organiser {
          ...Link
          website
        }
        materials(first: 6) {
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

export const load: PageLoad = async (page) => {
  const { event } = await ask(page, EventPage, { slug: page.params.slug });
  const shown = found(page, 'Event', event);
  return { event: shown, similar: await similarTo(page, shown) };
};
