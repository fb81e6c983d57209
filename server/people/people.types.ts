import { GraphQLDateTime } from 'graphql-scalars';
import { ID } from 'type-graphql';
import { access, mayDo, type Act, type Facts, type Person } from './access.ts';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import type { Context } from '../graph/context.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { typeOf } from '../graph/declared.ts';
import { one, optional, plain } from '../graph/input.ts';
import { Network } from '../network/network.ts';
import { Organisation } from '../organisation/organisation.ts';
import { language } from '../saved-search/saved-search.types.ts';
import { alerting } from '../saved-search/alerting.ts';
import { upperSnake } from '../search/facets.ts';
import { networksOf, profileOf } from './contacts.ts';
import { Letters } from './letters.ts';
import { keysOf } from './passkeys.ts';
import { hasPassword } from './passwords.ts';
import { audiences, profileFields } from './profile.ts';
import { roles } from './role-grant.ts';
import { sessionsOf } from './sessions.ts';

export const role = declareEnum(
  'Role',
  'What somebody is. MEMBER: writes for a body or town. ADVISOR: writes guidance for a body. REVIEWER: looks at what is written about a theme before it is public. SECRETARIAT: keeps the graph true. ADMINISTRATOR: gives roles.',
  roles,
);
/** The verbs of the table of rights as the graph calls them. */
export const act = declareEnum(
  'Act',
  'Something that somebody may do with a record; pages draw their buttons from it.',
  (Object.keys(access) as Act[]).map(upperSnake),
);
/** All that a person may do with a record. */
export const actsOf = (person: Person | null, facts: Facts): string[] => mayDo(person, facts).map(upperSnake);

export const heldRole = declareObject('HeldRole', 'A role that somebody has, and where.', {
  id: { type: () => ID, description: 'By which it is ended.' },
  role: { type: () => role, description: 'What they are.' },
  organisation: { type: () => typeOf(Organisation), nullable: true, description: 'The body they act for.' },
  city: { type: () => typeOf(City), nullable: true, description: 'The town they act for.' },
  challenge: { type: () => typeOf(Challenge), nullable: true, description: 'The theme they review, everything narrower included.' },
});
const session = declareObject('AccountSession', 'A browser or program in which somebody is signed in.', {
  id: { type: () => ID, description: 'By which it is ended.' },
  device: { type: () => String, description: 'The browser and system; empty when it does not say.' },
  createdAt: { type: () => GraphQLDateTime, description: 'When they signed in.' },
  usedAt: { type: () => GraphQLDateTime, description: 'When it was last used, to the hour.' },
  isThis: { type: () => Boolean, description: 'Whether it is the one that asks.' },
});
export const profileField = declareEnum(
  'ProfileField',
  'What somebody can tell of themselves. EMAIL: the address they sign in with.',
  profileFields,
);
export const audience = declareEnum(
  'ProfileAudience',
  'Who sees it. NETWORK: those whose town or body is in a network with theirs. MEMBERS: everybody who has a role. ALL: everybody.',
  audiences,
);
const toldOf = declareObject('ToldOfMyself', 'Something somebody tells of themselves.', {
  field: { type: () => profileField, description: 'What.' },
  value: { type: () => String, description: 'It, in their words; empty for EMAIL.' },
  seenBy: { type: () => audience, description: 'Who sees it.' },
});
const passkey = declareObject('Passkey', 'A key in somebody’s device that lets them in.', {
  id: { type: () => ID, description: 'By which it is removed.' },
  name: { type: () => String, description: 'How its owner calls it.' },
  createdAt: { type: () => GraphQLDateTime, description: 'When it was made.' },
  usedAt: { type: () => GraphQLDateTime, nullable: true, description: 'When it last let its owner in; null when it never has.' },
});
export const me = declareObject('Me', 'Whoever asks, as they see themselves.', {
  id: { type: () => ID, description: 'Names the account.' },
  email: { type: () => String, description: 'The address they sign in with; shown to nobody else.' },
  name: { type: () => String, description: 'How they are called where they write.' },
  language: { type: () => language, description: 'The language of the e-mails to them.' },
  roles: { type: () => [heldRole], description: 'What they are today.' },
  sessions: {
    type: () => [session],
    description: 'Where they are signed in, the last used first.',
    resolve: ({ person }: { person: Person }, _, { read }) => sessionsOf(read, person),
  },
  passkeys: {
    type: () => [passkey],
    description: 'The keys in devices that let them in, the newest first.',
    resolve: ({ person }: { person: Person }, _, { read }) => keysOf(read, person),
  },
  hasPassword: {
    type: () => Boolean,
    description: 'Whether they have set a password; nobody needs any.',
    resolve: ({ person }: { person: Person }, _, { read }) => hasPassword(read, person),
  },
  profile: {
    type: () => [toldOf],
    description: 'What they tell of themselves, and to whom. Nothing is told that they did not choose.',
    resolve: ({ person }: { person: Person }, _, { read }) => profileOf(read, person),
  },
  networks: {
    type: () => [typeOf(Network)],
    description: 'The networks of their towns and bodies.',
    resolve: async ({ person }: { person: Person }, _, context) =>
      (
        await networksOf(
          context.read,
          context.kinds.find(({ name }) => name === 'Membership')!,
          person,
        )
      ).map((id) => recordOf(context, 'Network', id)),
  },
  mayDo: { type: () => [act], description: 'What they may do that is about no record.' },
});
export const invitation = declareObject('Invitation', 'A role that waits for somebody to accept it.', {
  email: { type: () => String, description: 'The address that was invited.' },
  role: { type: () => role, description: 'What they are to be.' },
  organisation: { type: () => typeOf(Organisation), nullable: true, description: 'For which body.' },
  city: { type: () => typeOf(City), nullable: true, description: 'For which town.' },
  challenge: { type: () => typeOf(Challenge), nullable: true, description: 'For which theme.' },
  hasAccount: { type: () => Boolean, description: 'Whether the address has an account already.' },
});

/** A role and where it holds, as a verb is given it. */
export const post = {
  role: plain(role, 'What they are to be.'),
  organisation: optional(one(Organisation, 'For which body; members and advisors have a body or a town.')),
  city: optional(one(City, 'For which town.')),
  challenge: optional(one(Challenge, 'Which theme they review; reviewers have one.')),
};

/** What verbs about people say when something is wrong. The same code says the same everywhere. */
export const sentences = {
  LINK_USED: 'This link is none, was used already, or is too old. Ask for a new one.',
  CODE_WRONG: 'This is not the code, or it is too old. After five wrong codes ask for a new one.',
  POST_INCOMPLETE: 'Say for which body or town; for reviewers, which theme.',
} as const;

/** What an input of people's text may be; empty as well. */
export const text = (description: string, longest: number) => ({
  ...plain(String, description),
  tidy: (given: string, wrong: (code: 'EMPTY' | 'TOO_LONG', message?: string) => void) => {
    const tidy = given
      .toWellFormed()
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .trim();
    if (tidy.length > longest) wrong('TOO_LONG', `It may have ${longest} characters at most; it had ${tidy.length}.`);
    return tidy;
  },
});

/** The same, and it may not be empty. */
export const line = (description: string, longest: number) => ({
  ...text(description, longest),
  tidy: (given: string, wrong: (code: 'EMPTY' | 'TOO_LONG', message?: string) => void) => {
    const tidy = text(description, longest).tidy(given, wrong);
    if (tidy === '') wrong('EMPTY');
    return tidy;
  },
});
/** A password as it is given: nothing is tidied, since all of it counts. */
export const secret = (description: string) => ({
  ...plain(String, description),
  tidy: (given: string, wrong: (code: 'EMPTY' | 'TOO_LONG', message?: string) => void) => {
    if (given === '') wrong('EMPTY');
    if (given.length > 1_000) wrong('TOO_LONG');
    return given;
  },
});
/** Whether a verb did what it is for, in its payload. */
export const done = (description: string) => ({ type: () => Boolean, otherwise: false, description });
export const device = optional(line('The browser and system in a few words, for the list of sessions.', 80));
export const token = {
  type: () => String,
  nullable: true,
  description:
    'The secret of the new session: for the cookie of a browser, or for `Authorization: Bearer …` of a program. It is told once.',
};

/** E-mails to people, with what the program offers. */
export const lettersOf = (use: Context['use']): Letters => {
  const { outbox, site } = use(alerting);
  return new Letters(outbox, site);
};

/** A record of a kind by its number, for fields that lead to it; null for none. */
export const recordOf = ({ kinds, loading }: Context, name: string, id: number | null) =>
  id === null
    ? null
    : loading.byKey(
        kinds.find((kind) => kind.name === name)!,
        id,
      );
