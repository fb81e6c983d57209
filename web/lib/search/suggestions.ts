import type { Locale } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';

/** So many records are suggested at most. */
export const MOST_SUGGESTED = 6;

const Suggest = graphql(`
  query Suggest($query: String!, $first: Int!) {
    search(query: $query, first: $first) {
      totalCount
      totalIsExact
      hits {
        highlights {
          field
          fragments {
            text
            hit
          }
        }
        record {
          __typename
          id
          slug
          title {
            pl
            en
          }
          ... on Pilot {
            city {
              title {
                pl
                en
              }
            }
            cities {
              title {
                pl
                en
              }
            }
          }
          ... on Solution {
            cities {
              title {
                pl
                en
              }
            }
          }
          ... on Adoption {
            city {
              title {
                pl
                en
              }
            }
          }
          ... on ActionPlan {
            city {
              title {
                pl
                en
              }
            }
          }
          ... on JointProject {
            cities {
              title {
                pl
                en
              }
            }
          }
          ... on FundedProject {
            city {
              title {
                pl
                en
              }
            }
          }
          ... on Barrier {
            cities {
              title {
                pl
                en
              }
            }
          }
          ... on Event {
            city {
              title {
                pl
                en
              }
            }
          }
          ... on Update {
            city {
              title {
                pl
                en
              }
            }
          }
          ... on City {
            voivodeship {
              title {
                pl
                en
              }
            }
          }
        }
      }
    }
  }
`);
type Found = ResultOf<typeof Suggest>['search'];
export type SuggestedRecord = Found['hits'][number]['record'];
/** What is suggested for a query: its first records, and how many there are in all. */
export interface Suggestions extends Found {
  query: string;
}
/** The way from what is suggested to everything that was found. */
export interface AllResults {
  href: string;
  label: string;
  onclick?: (event: MouseEvent) => void;
}

/** @throws when the graph does not answer, or when nobody waits for it any more */
export async function suggestionsFor(query: string, signal: AbortSignal): Promise<Suggestions> {
  const { search } = await ask({ fetch: (address, how) => fetch(address, { ...how, signal }) }, Suggest, { query, first: MOST_SUGGESTED });
  return { query, ...search };
}

/** Where a record is: its city, the leading one of several; of a city its voivodeship, for there are towns of one name. */
export function whereIs(record: SuggestedRecord, { m, text, count }: Locale): string | undefined {
  if (record.__typename === 'City') return record.voivodeship ? text(record.voivodeship.title) : undefined;
  const several = 'cities' in record ? record.cities : [];
  const [first = 'city' in record ? record.city : null, ...others] = several;
  if (!first) return undefined;
  return text(first.title) + (others.length > 0 ? ` ${m.fact.others(count(others.length, m.fact.otherCities))}` : '');
}
