import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { Story } from '#lib/record/story.ts';
import { likeIn, Town, townsCalled, type Called } from '#lib/search/towns.ts';
import { becauseOf, likenessSaid, type Because } from './because.ts';

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
/** Whether something would work in a town: the check, why each condition holds or not, and what the name of a town that was asked for leads to. */
export interface Transfer {
  check: Check | null;
  because: (Because | null)[];
  /** How like the town is to the likest of those that did it; null where nobody knows. */
  likeness: string | null;
  called: Called | null;
}
interface Event {
  fetch: typeof globalThis.fetch;
  url: URL;
}
/** A record against a town; null where there is no such town. */
export const checkOf = async (event: Pick<Event, 'fetch'>, id: string, city: string): Promise<Check | null> =>
  (await ask(event, TransferCheck, { id, city })).transferCheck;

/** A record against the town that the address names (`like`, or `town` by its name), else against the visitor's own. */
export async function transferOf(
  event: Event,
  { id, conditions = [] }: { id: string; conditions?: Story['conditions'] },
  mine: string | null,
): Promise<Transfer> {
  const named = likeIn(event.url.searchParams);
  const name = event.url.searchParams.get('town');
  const called = name === null ? null : await townsCalled(event, name);
  if (called?.one) redirect(307, `${event.url.pathname}?like=${encodeURIComponent(called.one.slug)}#conditions`);
  const city = named ?? mine;
  const check = city === null ? null : await checkOf(event, id, city);
  const locale = localeOf(languageOf(event.url));
  return {
    called,
    check,
    because: check ? conditions.map((each, index) => becauseOf(check, each, index, locale)) : [],
    likeness: check && likenessSaid(check, locale),
  };
}
