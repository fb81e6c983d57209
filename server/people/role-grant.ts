import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Account } from './account.ts';

/** What people can be. Everybody else is a visitor. */
export const roles = ['MEMBER', 'ADVISOR', 'REVIEWER', 'SECRETARIAT', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

/** Where a role holds: in a body, a town, or a theme with everything narrower. */
const scope = {
  organisation: () => p.manyToOne(Organisation).nullable().deleteRule('cascade').comment('The body they act for.'),
  city: () => p.manyToOne(City).nullable().deleteRule('cascade').comment('The town they act for.'),
  challenge: () => p.manyToOne(Challenge).nullable().deleteRule('cascade').comment('The theme they review, everything narrower included.'),
};

const RoleGrantSchema = defineEntity({
  name: 'RoleGrant',
  comment: 'What somebody may be, from one day to another.',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account).index().deleteRule('cascade'),
    role: p.enum([...roles]),
    ...scope,
    alone: p
      .boolean()
      .default(false)
      .comment('Whether they are the only one of their body: nobody else there could look at what they wrote.'),
    grantedBy: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    from: p.datetime().defaultRaw('now()'),
    until: p.datetime().nullable().comment('When it ended or will end; null while nobody has said so.'),
  },
});
export class RoleGrant extends RoleGrantSchema.class {}
RoleGrantSchema.setClass(RoleGrant);
/** Whether a role `g` holds today, as SQL. */
export const isHeldToday = `g."from" <= now() and (g.until is null or g.until > now())`;

const InvitationSchema = defineEntity({
  name: 'Invitation',
  comment: 'A role that waits for somebody to accept it from an e-mail. Forgotten when it expires.',
  properties: {
    id: p.integer().primary(),
    keyHash: p.text().unique(),
    email: p.text(),
    language: p.enum(['PL', 'EN']),
    role: p.enum([...roles]),
    ...scope,
    invitedBy: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    expiresAt: p.datetime(),
  },
});
export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);

const AccountRequestSchema = defineEntity({
  name: 'AccountRequest',
  comment: 'Somebody asks for an account; the secretariat decides. Forgotten once decided.',
  properties: {
    id: p.integer().primary(),
    email: p.text().unique(),
    name: p.text(),
    reason: p.text().comment('Whom they act for and what they want to do, in their words.'),
    language: p.enum(['PL', 'EN']),
    askedAt: p.datetime().defaultRaw('now()'),
  },
});
export class AccountRequest extends AccountRequestSchema.class {}
AccountRequestSchema.setClass(AccountRequest);

const LogEntrySchema = defineEntity({
  name: 'LogEntry',
  comment: 'Who did what, for those who have to answer for it. Ids and codes alone, never text.',
  properties: {
    id: p.bigint('number').primary(),
    at: p.datetime().defaultRaw('now()').index(),
    account: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    verb: p.string(),
    kind: p.string().nullable(),
    recordId: p.integer().nullable(),
    facts: p.json<Record<string, unknown>>(),
  },
});
export class LogEntry extends LogEntrySchema.class {}
LogEntrySchema.setClass(LogEntry);
