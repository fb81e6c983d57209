import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import { keptWhen, RESULTS } from '#lib/search/kept.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { comparedTo, searchOf, selectionOf, uncompared } from '#lib/search/selection.ts';
import { townOf, townsCalled } from '#lib/search/towns.ts';
import type { PageLoad, PageLoadEvent } from './$types';

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

async function shownFor(event: PageLoadEvent) {
  const asked = selectionOf(event.url.searchParams);
  const like = asked.like === null ? null : await townOf(event, asked.like);
  const selection = like ? { ...asked, like: like.slug } : asked.like === null ? asked : uncompared(asked);
  // a city to compare to is asked for by its name; a slug that no city has is taken for one
  const name = event.url.searchParams.get('town') ?? (like ? null : asked.like);
  const called = name === null ? null : await townsCalled(event, name);
  if (called?.one) redirect(307, event.url.pathname + searchOf(comparedTo(selection, called.one.slug)));
  // who has chosen a city is told of every result how far it comes from one like it
  const { myCity } = await event.parent();
  const { search: found } = await ask(event, Search, {
    ...variablesOf(selection),
    similarTo: selection.like ?? myCity?.slug ?? null,
    fold: selection.kind === null && selection.sort === 'RELEVANCE' && selection.query !== '',
    notMeant: selection.not ?? null,
    lang: languageOf(event.url),
  });
  const isInVain = found.totalCount === 0;
  // few searches need these: the others do not wait for them
  const [nearest, peers, NoResults, ChooseCity, map] = await Promise.all([
    isInVain && selection.query
      ? ask(event, NearestTopics, { query: selection.query }).then(({ search }) => search.hits.map(({ record }) => record))
      : [],
    isInVain ? import('#lib/search/peers.ts').then(({ peersOf }) => peersOf(event, selection, like)) : null,
    isInVain ? import('#lib/search/NoResults.svelte').then((module) => module.default) : null,
    called ? import('#lib/search/ChooseCity.svelte').then((module) => module.default) : null,
    selection.view === 'map' && !isInVain
      ? import('#lib/map/map-of-results.ts').then(({ mapOfResults }) => mapOfResults(event, selection))
      : null,
  ]);
  return {
    selection,
    found,
    nearest,
    like: like?.title ?? null,
    called,
    peers,
    NoResults,
    ChooseCity,
    map,
    mine: selection.like === null ? (myCity?.slug ?? null) : null,
  };
}

/** What the address asks for or, when it cannot be fetched, what is shown already and when that happened. */
export const load: PageLoad = async (event) => {
  event.depends(RESULTS);
  try {
    return { ...(await shownFor(event)), failedAt: null };
  } catch (failure) {
    const kept = keptWhen<Awaited<ReturnType<typeof shownFor>>>(failure, event.route);
    if (!kept) throw failure;
    return { ...kept, failedAt: Date.now() };
  }
};
