import { watched } from '#lib/alerts/saved-search.ts';
import { ask } from '#lib/ask.ts';
import { languageOf } from '#i18n/language.ts';
import { CALLS_FOR, callsOf } from '#lib/my-city/calls-for.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { selectionOf } from '#lib/search/selection.ts';
import { townName } from '#lib/search/towns.ts';
import type { PageLoad } from './$types';

/** What news are offered of, as it stands now: the calls of a town, or else a search. */
export const load: PageLoad = async (event) => {
  const { searchParams } = event.url;
  const town = townName(searchParams.get(CALLS_FOR) ?? '');
  const calls = town ? await callsOf(event, town) : null;
  if (calls) return { calls, search: null };
  const selection = watched(selectionOf(searchParams));
  const { search: found } = await ask(event, Search, {
    ...variablesOf(selection),
    fold: false,
    notMeant: null,
    lang: languageOf(event.url),
  });
  return { calls: null, search: { selection, found } };
};
