import { may, type Person } from '../people/access.ts';
import type { Transaction } from '../database/statements.ts';
import { noted } from '../people/log.ts';
import type { Problem } from './clean.ts';
import { newDraft } from './drafting.ts';
import { publish, type Published } from './publishing.ts';
import { missing } from './rules.ts';
import { shapeOf } from './shape.ts';
import { lock, settle, workOn, type Work } from './work.ts';

/** The review that is open. */
export interface OpenReview {
  id: number;
  ring: 'ORGANISATION' | 'THEME';
  contentHash: string;
  submittedBy: number | null;
}

export async function openReview({ run }: Pick<Transaction, 'run'>, { kind, id }: Work): Promise<OpenReview | null> {
  const [row] = await run({
    text: `select id, ring, content_hash, submitted_by_id from review where kind = $1 and record_id = $2 and state = 'OPEN'`,
    values: [kind.name, id],
  });
  return row ? { id: row[0], ring: row[1], contentHash: row[2], submittedBy: row[3] } : null;
}

/** Hands a draft in. It is frozen from now on: what is looked at is what was handed in. Gives what is missing when it is not ready. */
export async function submit(transaction: Transaction, person: Person, work: Work, note: string | null): Promise<Problem[]> {
  const { run } = transaction;
  const { kind, id } = work;
  await lock(run, kind, id);
  const current = (await workOn(run, kind, id))!;
  const draft = current.draft!;
  const problems = await missing(run, shapeOf(kind), draft.content);
  if (problems.length > 0) return problems;
  const isSkipped = (current.organisation === null && current.city === null) || may(person, 'skipOrganisation', current.facts);
  await run({ text: 'update revision set frozen_at = now(), note = $2 where id = $1', values: [draft.id, note] });
  await openRing(transaction, current, isSkipped ? 'THEME' : 'ORGANISATION', person.id);
  await noted(
    transaction,
    person,
    'submitDraft',
    { kind: kind.name, id },
    { revision: draft.id, ...(isSkipped && { skipped: 'ORGANISATION' }) },
  );
  return [];
}

async function openRing({ run }: Transaction, { kind, id, draft }: Work, ring: OpenReview['ring'], by: number | null): Promise<void> {
  await run({
    text: `insert into review (kind, record_id, revision_id, content_hash, ring, state, submitted_by_id) values ($1, $2, $3, $4, $5, 'OPEN', $6)`,
    values: [kind.name, id, draft!.id, draft!.contentHash, ring, by],
  });
  await settle(run, kind, id);
}

async function decide({ run }: Transaction, review: OpenReview, state: string, by: Person, reason: string | null = null): Promise<void> {
  await run({
    text: 'update review set state = $2, reviewer_id = $3, reason = $4, decided_at = now() where id = $1',
    values: [review.id, state, by.id, reason],
  });
}

/** Takes a draft back, or gives it back with what is to be changed: its writers go on from a copy, what was looked at stays frozen. */
export async function giveBack(
  transaction: Transaction,
  person: Person,
  work: Work,
  how: 'WITHDRAWN' | 'CHANGES_ASKED',
  reason: string | null,
): Promise<OpenReview> {
  const { run } = transaction;
  const { kind, id } = work;
  await lock(run, kind, id);
  const { draft, organisation } = (await workOn(run, kind, id))!;
  const review = (await openReview(transaction, work))!;
  await decide(transaction, review, how, person, reason);
  await newDraft(transaction, kind, id, { content: draft!.content, base: draft!.base, authors: draft!.authors, organisation });
  await noted(transaction, person, how === 'WITHDRAWN' ? 'withdrawDraft' : 'askForChanges', { kind: kind.name, id }, { review: review.id });
  return review;
}

/** What came of approving: on to the next ring, public, or something else than was seen. */
export type Approved = { outcome: 'NEXT_RING' } | { outcome: 'CHANGED' } | Published;

/** Approves what was seen, by its hash. The first ring hands it to the second, the second makes it public, in the same transaction. */
export async function approve(transaction: Transaction, person: Person, work: Work, seen: string): Promise<Approved> {
  const { run } = transaction;
  const { kind, id } = work;
  await lock(run, kind, id);
  const current = (await workOn(run, kind, id))!;
  const review = await openReview(transaction, work);
  if (!review || review.contentHash !== seen || current.draft?.contentHash !== seen) return { outcome: 'CHANGED' };
  await decide(transaction, review, 'APPROVED', person);
  await noted(transaction, person, 'approveDraft', { kind: kind.name, id }, { review: review.id, ring: review.ring });
  if (review.ring === 'THEME') return publish(transaction, person, current);
  await openRing(transaction, current, 'THEME', review.submittedBy);
  return { outcome: 'NEXT_RING' };
}
