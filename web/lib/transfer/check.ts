import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import { Town } from '#lib/search/towns.ts';

const TransferCheck = graphql(
  `
    query TransferCheck($id: ID!, $city: ID!) {
      transferCheck(id: $id, city: $city) {
        city {
          ...Town
          teryt
          kind
        }
        verdicts
        met
        notMet
        unknown
        evidence {
          condition
          record {
            __typename
            slug
            title {
              pl
              en
            }
            ... on FundedProject {
              totalPln
            }
            ... on Pilot {
              budget {
                amount
                currency
              }
            }
            ... on Solution {
              cost {
                amount
                currency
              }
            }
          }
        }
        likeness {
          city {
            slug
            title {
              pl
              en
            }
          }
          reasons
        }
      }
    }
  `,
  [Town],
);
export type Check = NonNullable<ResultOf<typeof TransferCheck>['transferCheck']>;
/** A record against a town; null where there is no such town. */
export const checkOf = async (event: { fetch: typeof globalThis.fetch }, id: string, city: string): Promise<Check | null> =>
  (await ask(event, TransferCheck, { id, city })).transferCheck;
