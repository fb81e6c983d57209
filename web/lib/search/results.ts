import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { searchWords } from '#i18n/search.ts';
import { placeAddress } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { optionsOf } from '#lib/list/options.ts';
import { placesOf } from '#lib/map/places.ts';
import { Link } from '#lib/record/record.ts';
import { asGraphql } from './as-query.ts';
import { cardOf } from './card.ts';
import { facetsOf } from './choices.ts';
import { peersOf } from './peers.ts';
import { Search, variablesOf } from './search.ts';
import { selectionOf } from './read-selection.ts';
import { comparedTo, searchOf, uncompared } from './selection.ts';
import { townOf, townsCalled } from './towns.ts';

const NearestTopics = graphql(
  `
    query NearestTopics($query: String!) {
      search(query: $query, kinds: [CHALLENGE], first: 6) {
        hits {
          record {
            ...Link
          }
        }
      }
    }
  `,
  [Link],
);

/** What the search page shows for an address, in its language; or the address where it is shown. `mine`: the slug of the visitor's own city. */
export async function resultsFor(event: { fetch: typeof globalThis.fetch; url: URL }, mine: string | null) {
  const language = languageOf(event.url);
  const speech = localeOf(language);
  const asked = selectionOf(event.url.searchParams);
  const like = asked.like === null ? null : await townOf(event, asked.like);
  const selection = like ? { ...asked, like: like.slug } : asked.like === null ? asked : uncompared(asked);
  // a city to compare to is asked for by its name; a slug that no city has is taken for one
  const name = event.url.searchParams.get('town') ?? (like ? null : asked.like);
  const called = name === null ? null : await townsCalled(event, name);
  if (called?.one) return { to: placeAddress(language, 'search') + searchOf(comparedTo(selection, called.one.slug)) };
  const [{ search }, known] = await Promise.all([
    ask(event, Search, {
      ...variablesOf(selection),
      // who has chosen a city is told of every result how far it comes from one like it
      similarTo: selection.like ?? mine,
      fold: selection.kind === null && selection.sort === 'RELEVANCE' && selection.query !== '',
      notMeant: selection.not ?? null,
      lang: language,
    }),
    optionsOf(event, new Set(['Challenge', 'Voivodeship'] as const)),
  ]);
  const { hits, facets: counted, ...found } = search;
  const isInVain = found.totalCount === 0;
  // few searches need these: the others do not wait for them
  const [nearest, peers, places] = await Promise.all([
    isInVain && selection.query
      ? ask(event, NearestTopics, { query: selection.query }).then((topics) => topics.search.hits.map(({ record }) => record))
      : [],
    isInVain ? peersOf(event, selection, like) : null,
    selection.view === 'map' && !isInVain ? placesOf(event, selection) : null,
  ]);
  const compared = { like: selection.like, mine: selection.like === null ? mine : null };
  return {
    selection,
    found,
    cards: hits.map((hit) => cardOf(hit, compared, speech)),
    // every challenge and voivodeship, so that those without results are shown too
    facets: facetsOf({ facets: counted, kinds: found.kinds }, selection, byFacet(known), speech, searchWords(language)),
    asQuery: asGraphql(selection),
    nearest,
    themes: isInVain ? (known.Challenge ?? []).filter(({ broader }) => !broader) : [],
    like: like?.title ?? null,
    called,
    peers,
    places,
    mine: compared.mine,
  };
}
export type Results = Exclude<Awaited<ReturnType<typeof resultsFor>>, { to: string }>;

const byFacet = ({ Challenge = [], Voivodeship = [] }: Awaited<ReturnType<typeof optionsOf>>) => ({
  challenge: Challenge,
  voivodeship: Voivodeship,
});
