import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link, RecordFacts, SourceLine, found } from '#lib/record/record.ts';
import type { PageLoad } from './$types';

const MembershipPage = graphql(
  `
    query MembershipPage($slug: String!) {
      membership(slug: $slug) {
        ...RecordFacts
        sources {
          ...SourceLine
        }
        role
        edition {
          ...Link
        }
        network {
          ...Link
        }
        city {
          ...Link
        }
        organisation {
          ...Link
          website
        }
      }
    }
  `,
  [Link, RecordFacts, SourceLine],
);

export const load: PageLoad = async (event) => {
  const { membership } = await ask(event, MembershipPage, { slug: event.params.slug });
  return { membership: found(event, 'Membership', membership) };
};
