import { anybody, verb } from '../graph/verb.ts';
import { alerting } from './alerting.ts';
import { addressKey, howMany, keyUnknown } from './saved-search.types.ts';
import { end } from './saved-searches.ts';

export const endSavedSearches = verb('endSavedSearches', 'Ends all saved searches of an address.', {
  for: anybody,
  input: { addressKey },
  refuses: keyUnknown,
  payload: { ended: howMany },
  async does({ addressKey }, { run, refuse, use }) {
    return { ended: (await end(run, 'address_key', addressKey, use(alerting))) || refuse('KEY_UNKNOWN', 'addressKey') };
  },
});
