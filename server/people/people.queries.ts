import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { ID } from 'type-graphql';
import { forbidden } from '../errors.ts';
import type { Context } from '../graph/context.ts';
import { declareObject } from '../graph/declare.ts';
import { plain } from '../graph/input.ts';
import { query } from '../graph/query.ts';
import { may, type Person } from './access.ts';
import { exportOf } from './erasing.ts';
import { invitationOf } from './joining.ts';
import { actsOf, heldRole, invitation as invitationType, me as meType, recordOf } from './people.types.ts';
import { isHeldToday } from './role-grant.ts';
import { isOpen } from './signing-in.ts';
import { personIn } from './viewer.ts';

/** Where nobody is and nothing is written: what one may do that is about no record. */
const nowhere = { state: 'NEW', authors: [], organisations: [], cities: [], themes: [] } as const;

/** Rows of roles as the graph tells them. */
const held = (context: Context, rows: any[][]) =>
  rows.map(([id, role, organisation, city, challenge]) => ({
    id: `${id}`,
    role,
    organisation: recordOf(context, 'Organisation', organisation),
    city: recordOf(context, 'City', city),
    challenge: recordOf(context, 'Challenge', challenge),
  }));
const grantColumns = 'g.id, g.role, g.organisation_id, g.city_id, g.challenge_id';

export const me = query('me', 'Whoever asks; null for visitors.', {
  args: {},
  type: () => meType,
  nullable: true,
  async resolve(_, context) {
    const person = personIn(context.viewer);
    if (!person) return null;
    const roles = await context.read({
      text: `select ${grantColumns} from role_grant g where g.account_id = $1 and ${isHeldToday} order by g.id`,
      values: [person.id],
    });
    return {
      ...person,
      id: `${person.id}`,
      roles: held(context, roles),
      person,
      mayDo: actsOf(person, nowhere),
    };
  },
});

export const myData = query('myData', 'All that is kept about whoever asks, as one JSON; null for visitors.', {
  args: {},
  type: () => GraphQLJSON,
  nullable: true,
  resolve(_, { viewer, read }) {
    const person = personIn(viewer);
    return person && exportOf(read, person);
  },
});

export const signInLink = query('signInLink', 'Whether the link of an e-mail still lets somebody in. Looking at it uses nothing up.', {
  args: { key: plain(ID, 'The key in the link.') },
  type: () => Boolean,
  resolve: ({ key }, { read }) => isOpen({ run: read }, key),
});

export const invitation = query('invitation', 'What an invitation offers; null when it is none, or none any more.', {
  args: { key: plain(ID, 'The key in the link.') },
  type: () => invitationType,
  nullable: true,
  async resolve({ key }, context) {
    const found = await invitationOf({ run: context.read }, key);
    return (
      found && {
        ...found,
        organisation: recordOf(context, 'Organisation', found.organisation),
        city: recordOf(context, 'City', found.city),
        challenge: recordOf(context, 'Challenge', found.challenge),
      }
    );
  },
});

const accountRequest = declareObject('AccountRequest', 'Somebody asks for an account.', {
  id: { type: () => ID, description: 'By which it is decided.' },
  email: { type: () => String, description: 'The address they will sign in with.' },
  name: { type: () => String, description: 'How they are called.' },
  reason: { type: () => String, description: 'Whom they act for and what they want to do.' },
  askedAt: { type: () => GraphQLDateTime, description: 'When they asked.' },
});
const account = declareObject('Account', 'Somebody who signs in, as the secretariat sees them.', {
  id: { type: () => ID, description: 'Names the account.' },
  name: { type: () => String, description: 'How they are called.' },
  email: { type: () => String, description: 'The address they sign in with.' },
  createdAt: { type: () => GraphQLDateTime, description: 'Since when.' },
  roles: { type: () => [heldRole], description: 'What they are today.' },
});

/** @throws FORBIDDEN unless the person may */
export function permitted({ viewer }: Context, act: Parameters<typeof may>[1]): Person {
  const person = personIn(viewer);
  if (!person || !may(person, act)) throw forbidden('You may not see this. Sign in, or ask somebody who may.');
  return person;
}

export const accountRequests = query('accountRequests', 'Who asks for an account, the longest waiting first; for the secretariat.', {
  args: {},
  type: () => [accountRequest],
  async resolve(_, context) {
    permitted(context, 'decideAccountRequest');
    const rows = await context.read({
      text: 'select id, email, name, reason, asked_at from account_request order by id limit 200',
      values: [],
    });
    return rows.map(([id, email, name, reason, askedAt]) => ({ id: `${id}`, email, name, reason, askedAt }));
  },
});

export const accounts = query('accounts', 'Everybody who signs in, by name; for the secretariat.', {
  args: {},
  type: () => [account],
  async resolve(_, context) {
    permitted(context, 'invite');
    const [people, grants] = await Promise.all([
      context.read({ text: 'select id, name, email, created_at from account order by name, id limit 500', values: [] }),
      context.read({ text: `select ${grantColumns}, g.account_id from role_grant g where ${isHeldToday} order by g.id`, values: [] }),
    ]);
    return people.map(([id, name, email, createdAt]) => ({
      id: `${id}`,
      name,
      email,
      createdAt,
      roles: held(
        context,
        grants.filter((grant) => grant[5] === id),
      ),
    }));
  },
});
