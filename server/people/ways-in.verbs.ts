import { GraphQLJSON } from 'graphql-scalars';
import { ID } from 'type-graphql';
import { email, plain } from '../graph/input.ts';
import { anybody, verb } from '../graph/verb.ts';
import type { Context } from '../graph/context.ts';
import { limits, mailboxOf } from './attempts.ts';
import { noted } from './log.ts';
import { wayInChanged } from './mail-words.ts';
import { askForAnyKey, askForKey, keepKey, newKeyIn, noteUse, removeKey, usedKeyIn } from './passkeys.ts';
import { accountWith, hashed, isStill, isWeak, removePassword, setPassword } from './passwords.ts';
import { device, done, lettersOf, line, secret, token } from './people.types.ts';
import { beginSession, endSessions } from './signing-in.ts';
import { count } from './signing-in.verbs.ts';
import type { Person } from './access.ts';
import type { Transaction } from '../database/statements.ts';
import { isMember } from './viewer.ts';

const exchange = plain(ID, 'What the asking was answered with: only whoever asked can use it, once.');
const answer = plain(GraphQLJSON, 'What the browser answers, as `PublicKeyCredential.toJSON()` gives it.');
const asked = {
  exchange: { type: () => ID, nullable: true, description: 'To what the answer of the device belongs.' },
  options: {
    type: () => GraphQLJSON,
    nullable: true,
    description: 'What to ask the browser for, as `PublicKeyCredential.parse…OptionsFromJSON()` takes it.',
  },
};

/** Tells somebody that there is a further way into their account: whoever did it in their name cannot hide it. */
async function told(act: Transaction & { use: Context['use'] }, { email, language }: Person, way: 'PASSKEY' | 'PASSWORD'): Promise<void> {
  const letters = lettersOf(act.use);
  await letters.send(act.run, email, wayInChanged(language, letters.site, way));
}

export const requestPasskey = verb('requestPasskey', 'Begins making a passkey: asks the device of whoever is signed in for a new one.', {
  for: isMember,
  input: {},
  payload: asked,
  does: (_, act) => askForKey(act, lettersOf(act.use).site, act.as.person),
});

export const addPasskey = verb('addPasskey', 'Keeps the new passkey that a device has made. Its owner is told by e-mail.', {
  for: isMember,
  input: { exchange, answer, name: line('How its owner calls it.', 60) },
  refuses: {
    PASSKEY_UNFIT: 'The device did not answer what it was asked, or too late. Please try again.',
    PASSKEY_TAKEN: 'This device has a passkey here already, or there are ten. Remove one first.',
  },
  payload: { added: done('Whether it lets its owner in from now on.') },
  // what was asked is answered once, whatever the answer is
  before: ({ exchange, answer }, { as, context, use }) =>
    context.change((transaction) => newKeyIn(transaction, lettersOf(use).site, as.person, exchange, answer)),
  async does({ name }, act, key) {
    if (!key) return act.refuse('PASSKEY_UNFIT', 'answer');
    if (!(await keepKey(act, act.as.person, name, key))) act.refuse('PASSKEY_TAKEN', 'answer');
    await told(act, act.as.person, 'PASSKEY');
    await noted(act, act.as.person, 'addPasskey');
    return { added: true };
  },
});

export const removePasskey = verb('removePasskey', 'Forgets a passkey: it lets nobody in any more.', {
  for: isMember,
  input: { id: plain(ID, 'Which one.') },
  payload: { removed: done('Whether there was one to forget.') },
  async does({ id }, act) {
    const removed = await removeKey(act, act.as.person, id);
    if (removed) await noted(act, act.as.person, 'removePasskey');
    return { removed };
  },
});

export const requestPasskeySignIn = verb(
  'requestPasskeySignIn',
  'Begins signing in by a passkey. No address is said, so nothing can be learnt of any.',
  {
    for: anybody,
    input: {},
    payload: asked,
    before: (_, { context }) => count(context, limits.asksFrom),
    does: (_, act) => askForAnyKey(act, lettersOf(act.use).site),
  },
);

export const signInByPasskey = verb('signInByPasskey', 'Lets in whoever’s passkey has signed what it was asked to.', {
  for: anybody,
  input: { exchange, answer, device },
  refuses: { PASSKEY_UNKNOWN: 'This passkey lets nobody in: it was removed, or it answered too late. Try again, or sign in by e-mail.' },
  payload: { token },
  async before({ exchange, answer }, { context, use }) {
    await count(context, limits.triesFrom);
    return context.change((transaction) => usedKeyIn(transaction, lettersOf(use).site, exchange, answer));
  },
  async does({ device }, act, key) {
    if (!key || !(await noteUse(act, key))) return act.refuse('PASSKEY_UNKNOWN', 'answer');
    return { token: await beginSession(act, key.account, device ?? '') };
  },
});

export const setAccountPassword = verb(
  'setAccountPassword',
  'Sets a password, for those who want one; nobody needs any. Other sessions end, and its owner is told by e-mail.',
  {
    for: isMember,
    input: { password: secret('The new password.') },
    refuses: { PASSWORD_WEAK: 'It would be guessed: take twelve characters or more, not the same few, and not your address.' },
    payload: { set: done('Whether it is the password from now on.') },
    async before({ password }, { as, context, refuse }) {
      if (isWeak(password, as.person)) return refuse('PASSWORD_WEAK', 'password');
      await count(context, limits.triesFrom);
      return hashed(password);
    },
    async does(_, act, hash) {
      await setPassword(act, act.as.person, hash);
      await endSessions(act, act.as.person.id, { allBut: act.as.person.session });
      await told(act, act.as.person, 'PASSWORD');
      await noted(act, act.as.person, 'setPassword');
      return { set: true };
    },
  },
);

export const removeAccountPassword = verb('removeAccountPassword', 'Forgets the password: it lets nobody in any more.', {
  for: isMember,
  input: {},
  payload: { removed: done('Whether there was one to forget.') },
  async does(_, act) {
    const removed = await removePassword(act, act.as.person);
    if (removed) await noted(act, act.as.person, 'removePassword');
    return { removed };
  },
});

export const signInByPassword = verb(
  'signInByPassword',
  'Lets in whoever knows the password of an account that has one. Whether anybody has the address is told to nobody.',
  {
    for: anybody,
    input: { email: email('The address of the account.'), password: secret('Its password.'), device },
    refuses: { PASSWORD_WRONG: 'The address and the password do not belong together. Try again, or sign in by e-mail.' },
    payload: { token },
    async before({ email, password }, { context }) {
      await count(context, limits.triesFrom, { limit: limits.passwordsOf, whom: mailboxOf(email) });
      // outside of any transaction: it takes its time
      return accountWith({ run: context.read }, email, password);
    },
    async does({ device }, act, found) {
      // it may have been changed while it was looked at
      if (!found || !(await isStill(act, found))) return act.refuse('PASSWORD_WRONG', 'password');
      return { token: await beginSession(act, found.account, device ?? '') };
    },
  },
);
