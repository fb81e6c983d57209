import type { Locale, Text } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql, type ResultOf } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kindPages } from '../../kind-pages.ts';

/** So many records are suggested at most. */
export const MOST_SUGGESTED = 6;

const suggest = `
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
        }
      }
    }
  }
`;
const whereabouts = (Object.values(kindPages) as KindPages[])
  .filter(({ where }) => where)
  .map(({ kind, where }) => `... on ${kind} { ${where!.map((link) => `${link} { title { pl en } }`).join(' ')} }`);
const Suggest = graphql(suggest.replace('slug', `slug ${whereabouts.join(' ')}`) as typeof suggest);
type Found = ResultOf<typeof Suggest>['search'];
/** A record with the links that say where it is. */
type Whereabouts = Partial<Record<'cities', { title: Text }[]> & Record<'city' | 'voivodeship', { title: Text } | null>>;
export type SuggestedRecord = Found['hits'][number]['record'] & Whereabouts;
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
  const [first = record.city ?? record.voivodeship, ...others] = record.cities ?? [];
  if (!first) return undefined;
  return text(first.title) + (others.length > 0 ? ` ${m.fact.others(count(others.length, m.fact.otherCities))}` : '');
}
