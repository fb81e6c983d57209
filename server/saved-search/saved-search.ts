import { defineEntity, p } from '@mikro-orm/core';

const SavedSearchSchema = defineEntity({
  name: 'SavedSearch',
  comment: 'A search whose news somebody wants by e-mail. Deleted, address and all, when they end it.',
  properties: {
    id: p.integer().primary(),
    email: p.text().comment('Where the news go. Never shown, logged or exported.'),
    language: p.enum(['PL', 'EN']).comment('The language of the e-mails.'),
    every: p.enum(['DAY', 'WEEK']).comment('How often there is a digest, when there is anything new.'),
    name: p.text().comment('What is searched for, in words of that language.'),
    search: p.json<SavedSearchOf>().comment('What is searched for.'),
    searchHash: p.text().comment('Tells searches apart.'),
    key: p.text().unique().comment('Its secret name.'),
    addressKey: p
      .text()
      .index()
      .comment('The secret name of the address, the same for all its searches. Only e-mails to it tell it: whoever knows it reads them.'),
    askedAt: p.datetime().comment('When an e-mail to confirm it was last asked for.'),
    confirmedAt: p.datetime().nullable().comment('When the address was found to be theirs; nothing is sent before.'),
    toldUntil: p.datetime().nullable().comment('Changes until this moment have been told.'),
    dueAt: p.datetime().nullable().index().comment('When the next digest is due.'),
  },
  uniques: [{ properties: ['email', 'searchHash'] }],
});
export class SavedSearch extends SavedSearchSchema.class {}
SavedSearchSchema.setClass(SavedSearch);

/** A search as it is kept: everything of it that says what is wanted, with names of kinds and values in alphabetical order. */
export interface SavedSearchOf {
  query: string;
  kinds: string[];
  filter: Record<string, string[]>;
  near: { latitude: number; longitude: number; kilometres: number } | null;
  exact: boolean;
  /** The slug of a city: instead of all that, calls that it may apply for. */
  callsFor?: string;
}
