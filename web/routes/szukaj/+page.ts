import { error, redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { keptWhen, RESULTS } from '#lib/search/kept.ts';
import type { Results } from '#lib/search/results.ts';
import type { PageLoad, PageLoadEvent } from './$types';

async function shownFor({ fetch, url }: PageLoadEvent) {
  const response = await fetch(`${placeAddress(languageOf(url), 'search')}/dane.json${url.search}`).catch((failure: Error) =>
    error(503, failure.message),
  );
  const answer = (await response.json().catch(() => ({}))) as Results | { to: string } | { to?: undefined; message?: string };
  if (answer.to !== undefined) redirect(307, answer.to);
  if (!('cards' in answer)) error(response.ok ? 503 : response.status, answer.message ?? response.statusText);
  // few results need these: the others do not wait for them
  const [NoResults, ChooseCity, MapView] = await Promise.all([
    answer.found.totalCount === 0 ? import('#lib/search/NoResults.svelte').then((module) => module.default) : null,
    answer.called ? import('#lib/search/ChooseCity.svelte').then((module) => module.default) : null,
    answer.places ? import('#lib/map/MapView.svelte').then((module) => module.default) : null,
  ]);
  return { ...answer, NoResults, ChooseCity, MapView };
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
