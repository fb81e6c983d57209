import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../people/account.ts';
import { Suggestion } from './suggestion.ts';

/** Where the writing on a record stands. */
export const workStates = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'] as const;

const RecordWorkSchema = defineEntity({
  name: 'RecordWork',
  comment: 'What people do with a record: who keeps it, which draft waits, which version is public. Outside the public graph.',
  properties: {
    kind: p.string().primary(),
    recordId: p.integer().primary(),
    state: p.enum([...workStates]),
    organisationId: p.integer().nullable().comment('The body that keeps it, when a member of it began it.'),
    cityId: p.integer().nullable().comment('The town that keeps it.'),
    draft: p.integer().nullable().comment('The revision that is being written or reviewed.'),
    published: p.integer().nullable().comment('The revision that is public.'),
    confirmedAt: p.datetime().nullable().comment('When somebody last said that all is still right.'),
    confirmBy: p.date().nullable().index().comment('Until when it counts as fresh; null when nobody has to confirm it.'),
    toldAt: p.datetime().nullable().comment('When its keeper was last reminded.'),
    reason: p.text().nullable().comment('Why it was archived.'),
  },
});
export class RecordWork extends RecordWorkSchema.class {}
RecordWorkSchema.setClass(RecordWork);

const RevisionSchema = defineEntity({
  name: 'Revision',
  comment: 'A whole state of a record: a draft while it is written, a version once it is published. What is frozen stays for ever.',
  properties: {
    id: p.integer().primary(),
    kind: p.string(),
    recordId: p.integer(),
    number: p.integer().nullable().comment('The number of the version; null for what was not published.'),
    base: p.integer().nullable().comment('The published revision it was begun from.'),
    content: p.json<Record<string, unknown>>(),
    contentHash: p.text(),
    save: p.integer().default(1).comment('How often it was saved: whoever saves says what they saw.'),
    authors: p.integer().array().comment('The accounts that wrote it, so that none of them approves it.'),
    organisationId: p.integer().nullable().comment('The body in whose name it was written.'),
    note: p.text().nullable().comment('What was changed, in the words of its author; or that something was taken out.'),
    createdAt: p.datetime().defaultRaw('now()'),
    changedAt: p.datetime().defaultRaw('now()'),
    frozenAt: p.datetime().nullable(),
    publishedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['kind', 'recordId', 'number'] }],
});
export class Revision extends RevisionSchema.class {}
RevisionSchema.setClass(Revision);

const RevisionSaveSchema = defineEntity({
  name: 'RevisionSave',
  comment: 'What a draft held at each of its last saves: two people who write at once are merged over it.',
  properties: {
    revision: () => p.manyToOne(Revision).primary().deleteRule('cascade'),
    save: p.integer().primary(),
    content: p.json<Record<string, unknown>>(),
  },
});
export class RevisionSave extends RevisionSaveSchema.class {}
RevisionSaveSchema.setClass(RevisionSave);

const ReviewSchema = defineEntity({
  name: 'Review',
  comment: 'One ring of looking at a draft before it is public: by its own body, then by a reviewer of the theme.',
  properties: {
    id: p.integer().primary(),
    kind: p.string(),
    recordId: p.integer(),
    revision: () => p.manyToOne(Revision).deleteRule('cascade'),
    contentHash: p.text().comment('What was submitted: only that can be approved.'),
    ring: p.enum(['ORGANISATION', 'THEME']),
    state: p.enum(['OPEN', 'APPROVED', 'CHANGES_ASKED', 'WITHDRAWN']),
    submittedBy: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    reviewer: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    reason: p.text().nullable().comment('What is to be changed.'),
    openedAt: p.datetime().defaultRaw('now()'),
    decidedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'review_one_open',
      expression: `create unique index "review_one_open" on "review" ("kind", "record_id") where state = 'OPEN'`,
    },
  ],
});
export class Review extends ReviewSchema.class {}
ReviewSchema.setClass(Review);

const ReviewCommentSchema = defineEntity({
  name: 'ReviewComment',
  comment: 'What somebody says about a field of a draft.',
  properties: {
    id: p.integer().primary(),
    kind: p.string(),
    recordId: p.integer(),
    revision: () => p.manyToOne(Revision).deleteRule('cascade'),
    field: p.string().comment('The field, such as lessons or title.pl.'),
    quote: p.text().nullable().comment('The words it is about; when they are gone it is about an earlier text.'),
    body: p.text(),
    author: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    createdAt: p.datetime().defaultRaw('now()'),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: () => p.manyToOne(Account).nullable().deleteRule('set null'),
  },
  indexes: [{ properties: ['kind', 'recordId'] }],
});
export class ReviewComment extends ReviewCommentSchema.class {}
ReviewCommentSchema.setClass(ReviewComment);

const ConfirmationSchema = defineEntity({
  name: 'Confirmation',
  comment: 'Somebody said that all is still right.',
  properties: {
    id: p.integer().primary(),
    kind: p.string(),
    recordId: p.integer(),
    at: p.datetime().defaultRaw('now()'),
    revision: p.integer().nullable(),
    account: () => p.manyToOne(Account).nullable().deleteRule('set null'),
    way: p.enum(['PAGE', 'MAIL']),
  },
  indexes: [{ properties: ['kind', 'recordId'] }],
});
export class Confirmation extends ConfirmationSchema.class {}
ConfirmationSchema.setClass(Confirmation);

const ConfirmationKeySchema = defineEntity({
  name: 'ConfirmationKey',
  comment: 'A link in an e-mail that confirms one record as it then stood.',
  properties: {
    keyHash: p.text().primary(),
    kind: p.string(),
    recordId: p.integer(),
    revision: p
      .integer()
      .nullable()
      .comment('The published revision it is bound to: when another one is public the link is none any more.'),
    account: () => p.manyToOne(Account).deleteRule('cascade'),
    expiresAt: p.datetime(),
  },
});
export class ConfirmationKey extends ConfirmationKeySchema.class {}
ConfirmationKeySchema.setClass(ConfirmationKey);

/** Every table of this room; none is in the public graph. */
export const writingTables = [RecordWork, Revision, RevisionSave, Review, ReviewComment, Confirmation, ConfirmationKey, Suggestion];
