import type { Person } from '../people/access.ts';
import type { Transaction } from '../database/statements.ts';
import type { Content } from './content.ts';
import { newDraft, versionOfLive } from './drafting.ts';
import { publish, type Published } from './publishing.ts';
import { missing } from './rules.ts';
import { shapeOf } from './shape.ts';
import { lock, settle, workOn, type Work } from './work.ts';

/** What a change of what is public is told by: its values by the names of the form, who wrote it, and a sentence for the history. */
export interface Change {
  values: (now: Content) => Content;
  authors: number[];
  note: string | null;
  /** Whether its version is to name nobody. */
  isProtected?: boolean;
}

/** The body in whose name somebody changes a record: the one of theirs that keeps it. */
const postFor = ({ grants }: Person, { facts }: Work): number | null =>
  grants.find(({ organisation }) => organisation !== null && facts.organisations.includes(organisation))?.organisation ?? null;

/**
 * Changes some of what is public at once, as a version of its own. A draft that waits stays, and meets this version when
 * it is approved. What was missing before is in nobody's way; what the change itself breaks is.
 */
export async function changePublic(
  transaction: Transaction,
  person: Person,
  { kind, id }: Pick<Work, 'kind' | 'id'>,
  { values, authors, note, isProtected = false }: Change,
): Promise<Published> {
  const { run } = transaction;
  await lock(run, kind, id);
  const waiting = (await workOn(run, kind, id))!;
  const base = await versionOfLive(transaction, kind, id);
  const [[now]] = (await run({ text: 'select content from revision where id = $1', values: [base] })) as [[Content]];
  const content = { ...now, ...values(now) };
  const known = await missing(run, shapeOf(kind), now);
  const revision = await newDraft(transaction, kind, id, {
    content,
    base,
    authors,
    organisation: isProtected ? null : (waiting.organisation ?? postFor(person, waiting)),
  });
  await run({ text: 'update revision set note = $2 where id = $1', values: [revision, note] });
  const published = await publish(transaction, person, (await workOn(run, kind, id))!, { known });
  if (waiting.draft) {
    await run({ text: 'update record_work set draft = $3 where kind = $1 and record_id = $2', values: [kind.name, id, waiting.draft.id] });
    await settle(run, kind, id);
  }
  return published;
}
