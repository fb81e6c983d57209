import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';

/** Who is in a network: a city or an organisation. */
export const Member = graphql(
  `
    fragment Member on Membership {
      city {
        ...Link
      }
      organisation {
        ...Link
      }
    }
  `,
  [Link],
);
/** The networks of a town, and who else is in them. */
export const Networks = graphql(
  `
    fragment Networks on City {
      networks: memberships(first: 4) {
        nodes {
          slug
          edition {
            endYear
          }
          network {
            ...Link
            memberships(first: 20) {
              totalCount
              nodes {
                ...Member
              }
            }
          }
        }
      }
    }
  `,
  [Link, Member],
);
export type Networks = ResultOf<typeof Networks>['networks'];
