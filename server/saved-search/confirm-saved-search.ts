import { anybody, verb } from '../graph/verb.ts';
import { asItIsNow, key, keyUnknown, shown } from './saved-search.types.ts';
import { confirm } from './saved-searches.ts';

export const confirmSavedSearch = verb(
  'confirmSavedSearch',
  'Confirms a saved search: from now on its news is sent. Doing it again changes nothing.',
  {
    for: anybody,
    input: { key },
    refuses: { ...keyUnknown, TOO_MANY_SAVED: 'This address has as many saved searches as it may. End one of them first.' },
    payload: { savedSearch: asItIsNow },
    async does({ key }, { run, refuse }) {
      const saved = await confirm(run, key);
      if (saved === 'MANY') return refuse('TOO_MANY_SAVED', 'key');
      return { savedSearch: shown(saved ?? refuse('KEY_UNKNOWN', 'key')) };
    },
  },
);
