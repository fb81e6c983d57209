import { Int, ID } from 'type-graphql';
import { declareEnum } from '../graph/declare.ts';
import { numberIn } from '../graph/global-id.ts';
import { optional, plain } from '../graph/input.ts';
import { verb } from '../graph/verb.ts';
import { lettersOf, line } from '../people/people.types.ts';
import { isMember } from '../people/viewer.ts';
import { archive, confirm, type Published } from './publishing.ts';
import { approve, giveBack, submit } from './reviewing.ts';
import { pathsOf, shapeOf } from './shape.ts';
import { tellWriters } from './telling.ts';
import { workOn } from './work.ts';
import { workFor } from './work-for.ts';
import { problem, record, workShown, workType } from './writing.types.ts';

const asItIsNow = { type: () => workType, nullable: true, description: 'The writing as it is now; null when there is something to mend.' };
const missing = { type: () => [problem], otherwise: [], description: 'What is missing; empty when nothing is.' };

export const submitDraft = verb(
  'submitDraft',
  'Hands a draft in: from now on it is looked at as it is. Its own body looks first, then a reviewer of the theme.',
  {
    for: isMember,
    input: { record, note: optional(line('What was changed, for those who look at it and for its history.', 500)) },
    payload: { work: asItIsNow, missing },
    async does({ record, note }, { as: { person }, context, refuse, ...transaction }) {
      const { run } = transaction;
      const work = (await workFor(context, run, person, record, 'submit')) ?? refuse('NOT_FOUND', 'record');
      const problems = await submit(transaction, person, work, note);
      return { work: workShown(person, (await workOn(run, work.kind, work.id))!), missing: problems };
    },
  },
);

export const withdrawDraft = verb('withdrawDraft', 'Takes a draft back that was handed in, to go on writing.', {
  for: isMember,
  input: { record },
  payload: { work: asItIsNow },
  async does({ record }, { as: { person }, context, refuse, ...transaction }) {
    const { run } = transaction;
    const work = (await workFor(context, run, person, record, 'withdraw')) ?? refuse('NOT_FOUND', 'record');
    await giveBack(transaction, person, work, 'WITHDRAWN', null);
    return { work: workShown(person, (await workOn(run, work.kind, work.id))!) };
  },
});

export const askForChanges = verb('askForChanges', 'Gives a draft back with what is to be changed. Its writers are told by e-mail.', {
  for: isMember,
  input: { record, reason: line('What is to be changed, and why.', 2_000) },
  payload: { work: asItIsNow },
  async does({ record, reason }, { as: { person }, context, use, refuse, ...transaction }) {
    const { run } = transaction;
    const work = (await workFor(context, run, person, record, 'askForChanges')) ?? refuse('NOT_FOUND', 'record');
    await giveBack(transaction, person, work, 'CHANGES_ASKED', reason);
    await tellWriters(transaction, work, 'CHANGES_ASKED', lettersOf(use));
    return { work: workShown(person, (await workOn(run, work.kind, work.id))!) };
  },
});

const outcome = declareEnum(
  'ApprovalOutcome',
  'What came of approving. NEXT_RING: a reviewer of the theme looks at it now. PUBLISHED: it is public. CHANGED: it says something else than what was seen, so nothing was done. BASE_MOVED: somebody published meanwhile; both are in a new draft, which has to be handed in again. INCOMPLETE: something is missing, so nothing was done.',
  ['NEXT_RING', 'PUBLISHED', 'CHANGED', 'BASE_MOVED', 'INCOMPLETE'],
);

export const approveDraft = verb('approveDraft', 'Approves what was seen. The second ring makes it public at once.', {
  for: isMember,
  input: { record, hash: line('The `hash` of what was seen.', 64) },
  payload: {
    outcome: { type: () => outcome, nullable: true, description: 'What came of it; null when there is something to mend.' },
    number: { type: () => Int, nullable: true, description: 'The number of the version that is public now.' },
    work: asItIsNow,
    missing,
  },
  async does({ record, hash }, { as: { person }, context, use, refuse, ...transaction }) {
    const { run } = transaction;
    const work =
      (await workFor(context, run, person, record, 'approve')) ??
      (await workFor(context, run, person, record, 'approveForOrganisation')) ??
      refuse('NOT_FOUND', 'record');
    const done = await approve(transaction, person, work, hash);
    if (done.outcome === 'INCOMPLETE') {
      // the review stays open: undone with all the rest
      for (const { message } of done.problems) refuse('RULE_BROKEN', 'record', message);
    }
    if (done.outcome === 'PUBLISHED') await tellWriters(transaction, work, 'PUBLISHED', lettersOf(use));
    const now = await workOn(run, work.kind, work.id);
    return {
      ...done,
      number: done.outcome === 'PUBLISHED' ? done.number : null,
      missing: [],
      work: now && workShown(person, now),
    };
  },
});

export const commentOnDraft = verb('commentOnDraft', 'Says something about a field of a draft, for its writers and those who look at it.', {
  for: isMember,
  input: {
    record,
    field: line('The field, such as `lessons` or `title.pl`.', 80),
    quote: optional(line('The words it is about.', 500)),
    body: line('What is said.', 2_000),
  },
  payload: { work: asItIsNow },
  async does({ record, field, quote, body }, { as: { person }, context, refuse, ...transaction }) {
    const { run } = transaction;
    const work = (await workFor(context, run, person, record, 'comment')) ?? refuse('NOT_FOUND', 'record');
    if (!pathsOf(shapeOf(work.kind)).includes(field)) refuse('NOT_FOUND', 'field');
    await run({
      text: 'insert into review_comment (kind, record_id, revision_id, field, quote, body, author_id) values ($1, $2, $3, $4, $5, $6, $7)',
      values: [work.kind.name, work.id, work.draft!.id, field, quote, body, person.id],
    });
    return { work: workShown(person, work) };
  },
});

export const resolveComment = verb('resolveComment', 'Says that what a comment was about is settled.', {
  for: isMember,
  input: { record, id: plain(ID, 'Which comment.') },
  payload: { resolved: { type: () => Boolean, otherwise: false, description: 'Whether it is settled now.' } },
  async does({ record, id }, { as: { person }, context, refuse, run }) {
    const work = (await workFor(context, run, person, record, 'comment')) ?? refuse('NOT_FOUND', 'record');
    const rows = await run({
      text: 'update review_comment set resolved_at = now(), resolved_by_id = $4 where id = $3 and kind = $1 and record_id = $2 and resolved_at is null returning id',
      values: [work.kind.name, work.id, numberIn(id), person.id],
    });
    return { resolved: rows.length > 0 };
  },
});

export const archiveRecord = verb('archiveRecord', 'Takes a record out of what is public, with a reason. Its versions stay.', {
  for: isMember,
  input: { record, reason: line('Why, for its history.', 500) },
  payload: { archived: { type: () => Boolean, otherwise: false, description: 'Whether it is done.' } },
  async does({ record, reason }, { as: { person }, context, refuse, ...transaction }) {
    const work = (await workFor(context, transaction.run, person, record, 'archive')) ?? refuse('NOT_FOUND', 'record');
    await archive(transaction, person, work, reason);
    return { archived: true };
  },
});

export const confirmRecord = verb('confirmRecord', 'Says that all of a record is still right today.', {
  for: isMember,
  input: { record },
  payload: { work: asItIsNow },
  async does({ record }, { as: { person }, context, refuse, ...transaction }) {
    const { run } = transaction;
    const work = (await workFor(context, run, person, record, 'confirm')) ?? refuse('NOT_FOUND', 'record');
    await confirm(transaction, person, work, 'PAGE');
    return { work: workShown(person, (await workOn(run, work.kind, work.id))!) };
  },
});

/** What a verb of a domain does with what is public, as a version of its own: says what is missing, or nothing. */
export function settled(published: Published, refuse: (code: 'RULE_BROKEN', field: never, message: string) => never): number {
  if (published.outcome === 'INCOMPLETE')
    return refuse('RULE_BROKEN', published.problems[0]!.field as never, published.problems[0]!.message);
  if (published.outcome !== 'PUBLISHED') throw new Error('what is public cannot move under a lock');
  return published.number;
}
