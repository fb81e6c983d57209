import { defineEntity, p } from '@mikro-orm/core';

const AccountSchema = defineEntity({
  name: 'Account',
  comment: 'A person who signs in. Outside the public graph; erased, address and all, when they wish.',
  properties: {
    id: p.integer().primary(),
    email: p.text().unique().comment('In lower case. Never shown to others, logged or exported.'),
    name: p.text().comment('How they are called on the pages of those who write.'),
    language: p.enum(['PL', 'EN']).comment('The language of the e-mails to them.'),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
