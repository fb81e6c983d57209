import { ID } from 'type-graphql';
import { tooManyRequests } from '../errors.ts';
import type { Context } from '../graph/context.ts';
import { email, plain } from '../graph/input.ts';
import { anybody, verb } from '../graph/verb.ts';
import { isTooOften, isTooOftenFrom, limits, mailboxOf, type Limit } from './attempts.ts';
import { device, lettersOf, line, sentences, token } from './people.types.ts';
import { accountOfAsking, askToBeLetIn, endSessions, letInByCode, letInByKey } from './signing-in.ts';
import { isMember } from './viewer.ts';

/** Counts a try from a network and about somebody, whatever becomes of it. */
export async function count({ change, asker }: Context, from: Limit, about?: { limit: Limit; whom: string }): Promise<void> {
  const isTooMany = await change(async ({ run }) => {
    const network = await isTooOftenFrom(run, from, asker);
    return (about && (await isTooOften(run, about.limit, about.whom))) || network;
  });
  if (isTooMany) throw tooManyRequests('This was tried too often lately. Please try again in an hour.', { retryAfter: 3_600 });
}

export const requestSignIn = verb(
  'requestSignIn',
  'Sends a link and a six-digit code to an address. Whether anybody has an account with it is told to nobody.',
  {
    for: anybody,
    input: { email: email('The address somebody has an account with.') },
    payload: { request: { type: () => ID, nullable: true, description: 'To what the code belongs: only whoever asked can use it.' } },
    // how many e-mails an address gets tells nothing: one too many is not sent, and nobody is told so
    async before({ email }, { context }) {
      await count(context, limits.asksFrom);
      return context.change(({ run }) => isTooOften(run, limits.mailsTo, mailboxOf(email)));
    },
    async does({ email }, transaction, isTooMany) {
      return { request: await askToBeLetIn(transaction, isTooMany ? '' : email, lettersOf(transaction.use)) };
    },
  },
);

export const signInByLink = verb('signInByLink', 'Lets in whoever followed the link of an e-mail. It works once, for fifteen minutes.', {
  for: anybody,
  input: { key: plain(ID, 'The key in the link.'), device },
  refuses: { LINK_USED: sentences.LINK_USED },
  payload: { token },
  before: (_, { context }) => count(context, limits.triesFrom),
  async does({ key, device }, transaction) {
    return { token: (await letInByKey(transaction, key, device ?? '')) ?? transaction.refuse('LINK_USED', 'key') };
  },
});

export const signInByCode = verb('signInByCode', 'Lets in whoever types the code of an e-mail where they asked for it.', {
  for: anybody,
  input: { request: plain(ID, 'What `requestSignIn` answered.'), code: line('The six digits.', 20), device },
  refuses: { CODE_WRONG: sentences.CODE_WRONG },
  payload: { token },
  // a wrong code counts, so it must not be undone with what is refused
  async before({ request, code, device }, { context }) {
    const account = await context.change((transaction) => accountOfAsking(transaction, request));
    await count(context, limits.triesFrom);
    // whoever is guessed at too often is answered as an address that nobody has: being stopped would tell them apart
    const isTooMany = await context.change(({ run }) => isTooOften(run, limits.triesOf, `${account}`));
    return context.change((transaction) => letInByCode(transaction, request, isTooMany ? '' : code, device ?? ''));
  },
  async does(_, { refuse }, token) {
    return { token: token ?? refuse('CODE_WRONG', 'code') };
  },
});

const ended = { type: () => Boolean, otherwise: false, description: 'Whether there was one to end.' };

export const signOut = verb('signOut', 'Ends the session that asks.', {
  for: isMember,
  input: {},
  payload: { ended },
  does: async (_, act) => ({ ended: (await endSessions(act, act.as.person.id, { one: act.as.person.session })) > 0 }),
});

export const endSession = verb('endSession', 'Ends one of one’s sessions.', {
  for: isMember,
  input: { id: plain(ID, 'Which one.') },
  payload: { ended },
  does: async ({ id }, act) => ({ ended: /^\d{1,9}$/.test(id) && (await endSessions(act, act.as.person.id, { one: Number(id) })) > 0 }),
});

export const endOtherSessions = verb('endOtherSessions', 'Ends all of one’s sessions but the one that asks.', {
  for: isMember,
  input: {},
  payload: { ended },
  does: async (_, act) => ({ ended: (await endSessions(act, act.as.person.id, { allBut: act.as.person.session })) > 0 }),
});
