import type { Locale } from '#i18n/locale.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kindPages } from '../../kind-pages.ts';
import { matchedTitle } from './matched-title.ts';
import { MOST_SUGGESTED, type Suggestions } from './suggested.ts';
import { whereIs, type Whereabouts } from './whereabouts.ts';

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

/** @throws when the graph does not answer, or when nobody waits for it any more */
export async function suggestionsFor(query: string, signal: AbortSignal, speech: Locale): Promise<Suggestions> {
  const { search } = await ask({ fetch: (address, how) => fetch(address, { ...how, signal }) }, Suggest, { query, first: MOST_SUGGESTED });
  const hits = search.hits.map(({ record, highlights }) => ({
    id: record.id,
    kind: record.__typename,
    slug: record.slug,
    title: record.title,
    inTitle: matchedTitle(speech.text(record.title), highlights),
    where: whereIs(record as Whereabouts, speech),
  }));
  return { query, totalCount: search.totalCount, totalIsExact: search.totalIsExact, hits };
}
