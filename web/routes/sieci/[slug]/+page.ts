import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { ChallengeHelp, Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const NetworkPage = graphql(
  `
    query NetworkPage($slug: String!) {
      network(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        challenges {
          ...ChallengeHelp
        }
        code
        type
        membersComplete
        edition {
          ...Link
        }
        memberships(first: 100) {
          totalCount
          nodes {
            slug
            role
            confidence
            city {
              ...Link
            }
            organisation {
              ...Link
              website
            }
          }
        }
        actionPlans(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        recommendations(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        events(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
        materials(first: 6) {
          totalCount
          nodes {
            ...Link
          }
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
  const { network } = await ask(event, NetworkPage, { slug: event.params.slug });
  return { network: found(event, 'Network', network) };
};
