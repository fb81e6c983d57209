import type { Context } from '../graph/context.ts';
import { globalId } from '../graph/global-id.ts';
import { loadingFrom } from '../graph/load.ts';
import type { Transaction } from '../database/statements.ts';
import { draftIncomplete, forbidden } from '../errors.ts';
import type { Person } from '../people/access.ts';
import { personIn } from '../people/viewer.ts';
import type { Content } from './content.ts';
import { led, linksOf } from './links.ts';
import { publish } from './publishing.ts';
import { missing } from './rules.ts';
import { shapeOf } from './shape.ts';
import { workOn, type Work } from './work.ts';
import { workFor } from './work-for.ts';

/** Ends a transaction of which nothing is to stay, with what was read in it. */
class Undone<Answer> {
  readonly answer: Answer;
  constructor(answer: Answer) {
    this.answer = answer;
  }
}

/**
 * Answers as if the draft of a record were public: it is published as it will be, read, and all of it is undone. Nobody else
 * ever sees anything of it, and nothing that follows from publishing begins. The record is found by its id as by a slug, too,
 * for it may have none yet.
 * @throws FORBIDDEN to whoever may not see the draft, as when there is none; DRAFT_INCOMPLETE when it cannot be a record yet
 */
export async function previewed<Own extends Context, Answer>(
  context: Own,
  record: string,
  answer: (context: Own) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const person = personIn(context.viewer);
  try {
    return await context.change(async (transaction): Promise<never> => {
      const { run } = transaction;
      const work = person && (await workFor(context, run, person, record, 'read'));
      if (!work?.draft) throw forbidden('There is no such draft, or you may not see it.');
      await madePublic(transaction, person!, work);
      // what is read for nobody but them is read from the database alone
      const viewer = { ...context.viewer, also: {} };
      const own = { ...context, viewer, read: run, loading: loadingFrom(run, viewer) };
      throw new Undone(await Promise.race([answer(own), ended(signal)]));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer;
    throw error;
  }
}

async function madePublic(transaction: Transaction, person: Person, work: Work): Promise<void> {
  const { run } = transaction;
  const { kind, id } = work;
  const problems = await missing(run, shapeOf(kind), work.draft!.content);
  const known = problems.length > 0 ? { known: problems } : undefined;
  try {
    const draft = { ...work.draft!, content: await withoutDrafts(transaction, work) };
    const published = await publish(transaction, person, { ...work, draft }, known);
    // somebody published meanwhile: what both wrote is looked at
    if (published.outcome === 'BASE_MOVED') await publish(transaction, person, (await workOn(run, kind, id))!, known);
  } catch (error) {
    // 23: the table refuses it, for it lacks what no record can do without
    if ((error as { code?: string }).code?.startsWith('23')) throw draftIncomplete(problems.map(({ field }) => field));
    throw error;
  }
  await run({
    text: 'insert into old_slug (kind, slug, record_id) values ($1, $2, $3) on conflict (kind, slug) do update set record_id = excluded.record_id',
    values: [kind.name, globalId(kind.name, id), id],
  });
}

/** The content without links to what is not public itself: they lead nowhere yet. */
async function withoutDrafts({ run }: Transaction, { kind, draft }: Work): Promise<Content> {
  const shape = shapeOf(kind);
  const hidden = (await linksOf(run, shape, draft!.content)).filter(({ isPublished }) => !isPublished);
  const names = new Set(hidden.map(({ kind: to, id }) => `${to} ${id}`));
  return led(shape.fields, draft!.content, (target, id) => (names.has(`${target.name} ${id}`) ? null : id));
}

/** Fails when a request is given up or takes too long, so that nothing of it stays open. */
const ended = (signal?: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
