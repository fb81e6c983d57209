import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.ts';

/** What somebody can tell of themselves, and to whom. */
export const profileFields = ['POSITION', 'EMAIL', 'PHONE', 'ABOUT'] as const;
export type ProfileFieldName = (typeof profileFields)[number];
export const audiences = ['NOBODY', 'NETWORK', 'MEMBERS', 'ALL'] as const;
export type SeenBy = (typeof audiences)[number];

const ProfileFieldSchema = defineEntity({
  name: 'ProfileField',
  comment: 'Something that somebody tells of themselves, to those they chose. There is none that they have not chosen.',
  properties: {
    account: () => p.manyToOne(Account).primary().deleteRule('cascade'),
    field: p.enum([...profileFields]).primary(),
    value: p.text().comment('Empty for EMAIL: it is that of the account.'),
    seenBy: p.enum([...audiences]).comment('Who sees it.'),
    agreedAt: p.datetime().defaultRaw('now()').comment('When they chose so.'),
    wording: p.string().comment('Which wording of the question they were shown.'),
  },
});
export class ProfileField extends ProfileFieldSchema.class {}
ProfileFieldSchema.setClass(ProfileField);

const UnwantedSchema = defineEntity({
  name: 'Unwanted',
  comment:
    'A mailbox whose owner does not want to be written to, unless they ask themselves. Its digest alone is kept, so that this can be honoured.',
  properties: {
    whom: p.string().primary().comment('SHA-256 of the address.'),
    since: p.datetime().defaultRaw('now()'),
  },
});
export class Unwanted extends UnwantedSchema.class {}
UnwantedSchema.setClass(Unwanted);
