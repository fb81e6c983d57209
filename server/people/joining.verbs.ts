import { ID } from 'type-graphql';
import { may, type Act, type Person } from './access.ts';
import type { Viewer } from '../graph/viewer.ts';
import { email, optional, plain, withDefault } from '../graph/input.ts';
import { anybody, verb } from '../graph/verb.ts';
import { language } from '../saved-search/saved-search.types.ts';
import { isTooOften, limits, mailboxOf } from './attempts.ts';
import { erase } from './erasing.ts';
import { accept, decideRequest, decline, invite as sendInvitation, isWhole, requestAccount as keepRequest, type Post } from './joining.ts';
import { noted } from './log.ts';
import { device, done, lettersOf, line, post, sentences, token } from './people.types.ts';
import type { Role } from './role-grant.ts';
import { count } from './signing-in.verbs.ts';
import { isUnwanted } from './unwanted.ts';
import { isMember, type Member } from './viewer.ts';

/** Whoever may do something that is about no record. */
export const whoMay =
  (act: Act) =>
  (viewer: Viewer): viewer is Member =>
    isMember(viewer) && may(viewer.person, act);

interface Given {
  role: Role;
  organisation: { id: number } | null;
  city: { id: number } | null;
  challenge: { id: number } | null;
}
const postOf = ({ role, organisation, city, challenge }: Given): Post => ({
  role,
  organisation: organisation?.id ?? null,
  city: city?.id ?? null,
  challenge: challenge?.id ?? null,
});
const high: Role[] = ['SECRETARIAT', 'ADMINISTRATOR'];
const mayGive = (person: Person, role: Role) => !high.includes(role) || may(person, 'giveHighRoles');
const polish = withDefault(plain(language, 'The language of the e-mails.'), 'PL');

export const invite = verb('invite', 'Invites somebody to a role. They are sent a link; until they accept it nothing is made.', {
  for: whoMay('invite'),
  input: { email: email('The address to invite.'), language: polish, ...post },
  refuses: {
    POST_INCOMPLETE: sentences.POST_INCOMPLETE,
    NOT_WANTED: 'Whoever reads this address asked not to be written to. Ask them in another way.',
  },
  payload: { sent: done('Whether the e-mail is on its way.') },
  before: ({ email }, { context, refuse }) =>
    context
      .change(({ run }) => isTooOften(run, limits.mailsTo, mailboxOf(email)))
      .then((isTooMany) => {
        if (isTooMany) refuse('TOO_MANY', 'email', 'This address was sent ten e-mails today; no more are sent.');
      }),
  async does(input, act) {
    const post = postOf(input as Given);
    if (!isWhole(post)) act.refuse('POST_INCOMPLETE', 'organisation');
    if (!mayGive(act.as.person, post.role)) act.refuse('NOT_FOUND', 'role');
    if (await isUnwanted(act.run, input.email)) act.refuse('NOT_WANTED', 'email');
    await sendInvitation(act, act.as.person, input.email, input.language, post, lettersOf(act.use));
    return { sent: true };
  },
});

export const acceptInvitation = verb('acceptInvitation', 'Accepts an invitation: makes the account, gives the role, signs in.', {
  for: anybody,
  input: {
    key: plain(ID, 'The key in the link.'),
    name: line('How they are called where they write.', 100),
    device,
  },
  refuses: { LINK_USED: sentences.LINK_USED },
  payload: { token },
  before: (_, { context }) => count(context, limits.triesFrom),
  async does({ key, name, device }, act) {
    return { token: (await accept(act, key, name, device ?? '')) ?? act.refuse('LINK_USED', 'key') };
  },
});

export const declineInvitation = verb(
  'declineInvitation',
  'Objects to an invitation: the address is forgotten at once, and nobody is invited there again.',
  {
    for: anybody,
    input: { key: plain(ID, 'The key in the link.') },
    refuses: { LINK_USED: sentences.LINK_USED },
    payload: { forgotten: done('Whether the address was forgotten now.') },
    before: (_, { context }) => count(context, limits.triesFrom),
    async does({ key }, act) {
      return { forgotten: (await decline(act, key, lettersOf(act.use))) || act.refuse('LINK_USED', 'key') };
    },
  },
);

export const requestAccount = verb(
  'requestAccount',
  'Asks the secretariat for an account. Whether the address has one already is told to nobody.',
  {
    for: anybody,
    input: {
      email: email('The address they will sign in with.'),
      name: line('How they are called.', 100),
      reason: line('Whom they act for and what they want to do.', 2_000),
      language: polish,
    },
    payload: { asked: done('Whether it waits for the secretariat.') },
    before: (_, { context }) => count(context, limits.asksFrom),
    async does(input, act) {
      await keepRequest(act, input);
      return { asked: true };
    },
  },
);

export const decideAccountRequest = verb(
  'decideAccountRequest',
  'Gives somebody who asked an account with a role, or declines. They are told by e-mail.',
  {
    for: whoMay('decideAccountRequest'),
    input: { id: plain(ID, 'Which asking.'), approve: plain(Boolean, 'Whether they get an account.'), ...post, role: optional(post.role) },
    refuses: { POST_INCOMPLETE: sentences.POST_INCOMPLETE },
    payload: { decided: done('Whether it was decided now.') },
    async does(input, act) {
      const post = input.approve ? postOf({ ...(input as Given), role: input.role ?? 'MEMBER' }) : null;
      if (post && !isWhole(post)) act.refuse('POST_INCOMPLETE', 'organisation');
      if (post && !mayGive(act.as.person, post.role)) act.refuse('NOT_FOUND', 'role');
      const id = /^\d{1,9}$/.test(input.id) ? Number(input.id) : 0;
      if (!(await decideRequest(act, act.as.person, id, post, lettersOf(act.use)))) act.refuse('NOT_FOUND', 'id');
      return { decided: true };
    },
  },
);

export const endRole = verb('endRole', 'Ends a role of somebody as of now.', {
  for: whoMay('endRole'),
  input: { id: plain(ID, 'Which one.') },
  payload: { ended: done('Whether there was one to end.') },
  async does({ id }, act) {
    const [row] = await act.run({
      text: `select role from role_grant where id = $1 and (until is null or until > now()) for update`,
      values: [/^\d{1,9}$/.test(id) ? Number(id) : 0],
    });
    if (!row || !mayGive(act.as.person, row[0])) return act.refuse('NOT_FOUND', 'id');
    await act.run({ text: 'update role_grant set until = now() where id = $1', values: [Number(id)] });
    await noted(act, act.as.person, 'endRole', null, { grant: Number(id) });
    return { ended: true };
  },
});

export const changeAccount = verb('changeAccount', 'Changes how one is called and in which language one is written to.', {
  for: isMember,
  input: { name: line('How they are called where they write.', 100), language: plain(language, 'The language of the e-mails.') },
  payload: { changed: done('Whether it is kept.') },
  async does({ name, language }, { run, as }) {
    await run({ text: 'update account set name = $2, language = $3 where id = $1', values: [as.person.id, name, language] });
    return { changed: true };
  },
});

export const eraseAccount = verb(
  'eraseAccount',
  'Forgets whoever asks: account, sessions, roles, saved searches, and the address wherever it stands. What they published stays, under the name of their body.',
  {
    for: isMember,
    input: { email: email('One’s own address once more, so that it is no slip.') },
    refuses: { ADDRESS_DIFFERS: 'This is not the address of this account.' },
    payload: { erased: done('Whether it is done.') },
    async does({ email }, act) {
      if (email !== act.as.person.email) act.refuse('ADDRESS_DIFFERS', 'email');
      await erase(act, act.as.person, lettersOf(act.use));
      return { erased: true };
    },
  },
);
