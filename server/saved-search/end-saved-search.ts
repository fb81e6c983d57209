import { anybody, verb } from '../graph/verb.ts';
import { alerting } from './alerting.ts';
import { howMany, key, keyUnknown } from './saved-search.types.ts';
import { end } from './saved-searches.ts';

export const endSavedSearch = verb('endSavedSearch', 'Ends a saved search.', {
  for: anybody,
  input: { key },
  refuses: keyUnknown,
  payload: { ended: howMany },
  async does({ key }, { run, refuse, use }) {
    return { ended: (await end(run, 'key', key, use(alerting))) || refuse('KEY_UNKNOWN', 'key') };
  },
});
