import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const EditionPage = graphql(
  `
    query EditionPage($slug: String!) {
      edition(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        code
        startYear
        endYear
        partner {
          ...Link
          website
        }
        membersAtStart
        membersLater
        applicants
        networks {
          ...Link
          type
          membersComplete
          memberships(first: 1) {
            totalCount
          }
        }
        evaluations(first: 6) {
          totalCount
          nodes {
            ...Link
            heldOn
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
        memberships(first: 100) {
          totalCount
          nodes {
            slug
            role
            network {
              slug
            }
            city {
              ...Link
            }
            organisation {
              ...Link
            }
          }
        }
        recommendations(first: 6) {
          totalCount
          nodes {
            ...Link
          }
        }
      }
    }
  `,
  [Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { edition } = await ask(event, EditionPage, { slug: event.params.slug });
  return { edition: found(event, 'Edition', edition) };
};
