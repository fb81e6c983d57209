import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.ts';

const PasskeySchema = defineEntity({
  name: 'Passkey',
  comment: 'A key in somebody’s device that lets them in instead of an e-mail.',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account).index().deleteRule('cascade'),
    name: p.text().comment('How its owner calls it.'),
    credential: p.text().unique().comment('By which the device knows it (base64url).'),
    publicKey: p.text().comment('By which its signatures are checked (COSE, base64url).'),
    counter: p.bigint('number').default(0).comment('How often it has signed, where the device counts: a copy of it would fall behind.'),
    transports: p.json<string[]>().comment('How the device is reached, as browsers call it.'),
    createdAt: p.datetime().defaultRaw('now()'),
    usedAt: p.datetime().nullable(),
  },
});
export class Passkey extends PasskeySchema.class {}
PasskeySchema.setClass(Passkey);

const PasswordSchema = defineEntity({
  name: 'Password',
  comment: 'A password, for those who want one; nobody needs any.',
  properties: {
    account: () => p.oneToOne(Account).primary().owner().deleteRule('cascade'),
    hash: p.text().comment('scrypt with its parameters and salt.'),
    setAt: p.datetime().defaultRaw('now()'),
  },
});
export class Password extends PasswordSchema.class {}
PasswordSchema.setClass(Password);

const IdentitySchema = defineEntity({
  name: 'Identity',
  comment: 'As whom another provider (OpenID Connect) knows somebody.',
  properties: {
    id: p.integer().primary(),
    account: () => p.manyToOne(Account).index().deleteRule('cascade'),
    issuer: p.text(),
    subject: p.text().comment('Their lasting name there; addresses are given to others in time.'),
    linkedAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ properties: ['issuer', 'subject'] }, { properties: ['account', 'issuer'] }],
});
export class Identity extends IdentitySchema.class {}
IdentitySchema.setClass(Identity);

const ExchangeSchema = defineEntity({
  name: 'Exchange',
  comment: 'Something asked of a device or of another provider, which it answers once. Forgotten when it expires.',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()').comment('Known to the browser that asked: only there the answer counts.'),
    what: p.enum(['NEW_PASSKEY', 'PASSKEY', 'PROVIDER']),
    account: () => p.manyToOne(Account).nullable().deleteRule('cascade').comment('Who asked, where they are signed in.'),
    secrets: p.json<Record<string, string>>().comment('What the answer has to fit.'),
    expiresAt: p.datetime(),
  },
});
export class Exchange extends ExchangeSchema.class {}
ExchangeSchema.setClass(Exchange);
