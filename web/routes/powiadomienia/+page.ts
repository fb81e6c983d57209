import { ask } from '#lib/ask.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { changed, selectionOf } from '#lib/search/selection.ts';
import type { PageLoad } from './$types';

/** The search whose news are offered, with the names of what it is narrowed by. */
export const load: PageLoad = async (event) => {
  const selection = changed(selectionOf(event.url.searchParams), { sort: 'RELEVANCE', like: null, since: null, all: false });
  const { search: found } = await ask(event, Search, variablesOf(selection));
  return { selection, found };
};
