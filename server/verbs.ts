import type { Verb } from './graph/verb.ts';
import { changeSavedSearch } from './saved-search/change-saved-search.ts';
import { confirmSavedSearch } from './saved-search/confirm-saved-search.ts';
import { endSavedSearch } from './saved-search/end-saved-search.ts';
import { endSavedSearches } from './saved-search/end-saved-searches.ts';
import { saveSearch } from './saved-search/save-search.ts';

/** THE SECOND MAP: everything that people can do, one line each. A verb that is not here cannot be asked for. */
export const verbs: Verb[] = [
  saveSearch, //
  confirmSavedSearch,
  changeSavedSearch,
  endSavedSearch,
  endSavedSearches,
];
