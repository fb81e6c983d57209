import { anybody, verb } from '../graph/verb.ts';
import { alerting } from './alerting.ts';
import { addressKey, howMany, keyUnknown } from './saved-search.types.ts';
import { endForGood } from './saved-searches.ts';

export const neverWriteAgain = verb(
  'neverWriteAgain',
  'Ends all saved searches of an address, and sees to it that nobody can have alerts sent there again.',
  {
    for: anybody,
    input: { addressKey },
    refuses: keyUnknown,
    payload: { ended: howMany },
    async does({ addressKey }, { run, refuse, use }) {
      return { ended: (await endForGood(run, addressKey, use(alerting))) || refuse('KEY_UNKNOWN', 'addressKey') };
    },
  },
);
