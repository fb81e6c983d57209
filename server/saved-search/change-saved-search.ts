import { plain } from '../graph/input.ts';
import { anybody, verb } from '../graph/verb.ts';
import { asItIsNow, every, key, keyUnknown, shown } from './saved-search.types.ts';
import { change } from './saved-searches.ts';

export const changeSavedSearch = verb('changeSavedSearch', 'Changes how often the news of a saved search is sent.', {
  for: anybody,
  input: { key, every: plain(every, 'How often news is sent from now on.') },
  refuses: keyUnknown,
  payload: { savedSearch: asItIsNow },
  async does({ key, every }, { run, refuse }) {
    return { savedSearch: shown((await change(run, key, every)) ?? refuse('KEY_UNKNOWN', 'key')) };
  },
});
