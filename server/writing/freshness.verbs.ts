import { ID } from 'type-graphql';
import { plain } from '../graph/input.ts';
import { anybody, verb } from '../graph/verb.ts';
import { limits } from '../people/attempts.ts';
import { sentences } from '../people/people.types.ts';
import { count } from '../people/signing-in.verbs.ts';
import { confirmByKey } from './freshness.ts';

export const confirmByLink = verb('confirmByLink', 'Says that all of a record is still right today, by the link of a reminder.', {
  for: anybody,
  input: { key: plain(ID, 'The key in the link.') },
  refuses: { LINK_USED: sentences.LINK_USED },
  payload: { confirmed: { type: () => Boolean, otherwise: false, description: 'Whether it is noted.' } },
  before: (_, { context }) => count(context, limits.triesFrom),
  async does({ key }, { context, refuse, ...transaction }) {
    if (!(await confirmByKey(transaction, context.kinds, key))) refuse('LINK_USED', 'key');
    return { confirmed: true };
  },
});
