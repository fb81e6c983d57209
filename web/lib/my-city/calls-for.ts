import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';

const CallsOf = graphql(
  `
    query CallsOf($slug: String!, $id: ID!) {
      city(slug: $slug) {
        ...Link
      }
      callsFor(city: $id, first: 0) {
        open
        announced
      }
    }
  `,
  [Link],
);

/** The name in addresses of the town whose calls are meant. */
export const CALLS_FOR = 'callsFor';

/** A town, and how many calls it may apply for today; null when there is no such town. */
export async function callsOf(event: { fetch: typeof globalThis.fetch }, slug: string) {
  const { city, callsFor } = await ask(event, CallsOf, { slug, id: slug });
  return city && callsFor ? { city, ...callsFor } : null;
}
