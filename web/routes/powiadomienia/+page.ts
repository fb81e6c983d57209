import { watched } from '#lib/alerts/saved-search.ts';
import { ask } from '#lib/ask.ts';
import { languageOf } from '#i18n/language.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { selectionOf } from '#lib/search/selection.ts';
import type { PageLoad } from './$types';

/** The search whose news are offered, as it stands now. */
export const load: PageLoad = async (event) => {
  const selection = watched(selectionOf(event.url.searchParams));
  const { search: found } = await ask(event, Search, {
    ...variablesOf(selection),
    fold: false,
    notMeant: null,
    lang: languageOf(event.url),
  });
  return { selection, found };
};
