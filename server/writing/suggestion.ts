import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../people/account.ts';

/** What somebody without an account can say. CORRECTION: of a record that there is; SOLUTION, BARRIER: of one that is missing; PAGE: of a page of the website. */
export const suggested = ['CORRECTION', 'SOLUTION', 'BARRIER', 'PAGE'] as const;

const SuggestionSchema = defineEntity({
  name: 'Suggestion',
  comment: 'What somebody without an account says is wrong or missing. The address is forgotten once the outcome was told.',
  properties: {
    id: p.integer().primary(),
    what: p.enum([...suggested]),
    kind: p.string().nullable(),
    recordId: p.integer().nullable(),
    field: p.string().nullable().comment('The field that is wrong, such as contact.phone; null when it is about no single one.'),
    value: p.text().nullable().comment('What should stand there, when that was said.'),
    title: p.text().nullable(),
    body: p.text(),
    place: p.text().nullable().comment('Where, in words.'),
    address: p.text().nullable().comment('A page about it.'),
    email: p.text().nullable().index(),
    language: p.enum(['PL', 'EN']),
    keyHash: p.text().unique().comment('SHA-256 of the key in the e-mail that confirms it.'),
    state: p.enum(['UNCONFIRMED', 'OPEN', 'ACCEPTED', 'DECLINED']).index(),
    createdAt: p.datetime().defaultRaw('now()'),
    confirmedAt: p.datetime().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedBy: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    reason: p.text().nullable().comment('What was told to whoever suggested it.'),
  },
});
export class Suggestion extends SuggestionSchema.class {}
SuggestionSchema.setClass(Suggestion);
