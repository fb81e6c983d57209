import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import type { Deed } from './gaps.ts';

/** A challenge, and the theme that it is a part of. */
export const Theme = graphql(`
  fragment Theme on Challenge {
    slug
    broader {
      slug
    }
  }
`);
/** What a town did, and what it is about. */
export const Deeds = graphql(
  `
    fragment Deeds on City {
      ...Link
      pilots(first: 2) {
        nodes {
          ...Link
          challenges {
            ...Link
            broader {
              slug
            }
          }
        }
      }
      solutions(first: 2) {
        nodes {
          ...Link
          challenges {
            ...Link
            broader {
              slug
            }
          }
        }
      }
    }
  `,
  [Link],
);

type Told = Omit<ResultOf<typeof Deeds>['pilots']['nodes'][number], '__typename'>;

/** What a town did as things that another one may not have done; solutions first. */
export function deedsOf(city: ResultOf<typeof Deeds>): Deed[] {
  const told = (kind: Deed['kind'], { challenges, ...deed }: Told): Deed => ({ ...deed, kind, topics: challenges, city });
  return [...city.solutions.nodes.map((each) => told('Solution', each)), ...city.pilots.nodes.map((each) => told('Pilot', each))];
}
