import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.ts';

const SignInSchema = defineEntity({
  name: 'SignIn',
  comment: 'Somebody asked to be let in by e-mail. Made for unknown addresses too, so that nothing tells them apart.',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()').comment('Known to the browser that asked: only there the code counts.'),
    account: () => p.manyToOne(Account).nullable().deleteRule('cascade').comment('Whose address it is; null when nobody’s.'),
    keyHash: p.text().unique().comment('SHA-256 of the key in the link.'),
    codeHash: p.text().comment('SHA-256 of the id and the six digits.'),
    tries: p.smallint().default(0).comment('How many wrong codes were typed.'),
    expiresAt: p.datetime(),
  },
});
export class SignIn extends SignInSchema.class {}
SignInSchema.setClass(SignIn);

const AccountSessionSchema = defineEntity({
  name: 'AccountSession',
  comment: 'A browser or program in which somebody is signed in.',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account).index().deleteRule('cascade'),
    tokenHash: p.text().unique().comment('SHA-256 of the token, which is kept by the browser alone.'),
    device: p.text().comment('The browser and system, in a few words.'),
    createdAt: p.datetime().defaultRaw('now()'),
    usedAt: p.datetime().defaultRaw('now()').comment('To the hour.'),
  },
});
export class AccountSession extends AccountSessionSchema.class {}
AccountSessionSchema.setClass(AccountSession);

const AttemptSchema = defineEntity({
  name: 'Attempt',
  comment: 'How often something was tried, so that nobody guesses or floods. Forgotten after a day.',
  properties: {
    what: p.string().primary(),
    whom: p.string().primary().comment('SHA-256 of an address of e-mail or of a network.'),
    since: p.datetime().primary().comment('The start of the hour or day that is counted.'),
    times: p.integer(),
  },
});
export class Attempt extends AttemptSchema.class {}
AttemptSchema.setClass(Attempt);
