import { Refusal } from '../../errors.ts';
import { unanswered } from './golden-queries.ts';
import type { MeilisearchIndex } from '../meilisearch/client.ts';
import { idOf, meilisearchDocuments } from '../meilisearch/document.ts';
import { differences, queueJobs } from './search-jobs.ts';
import type { Statements } from '../../database/statements.ts';

const BATCH = 500;
/** How often what changed meanwhile is caught up with before giving up. */
const ROUNDS = 10;
/** A replaced index is kept for a day, to go back to. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * Builds the whole index anew beside the one in use and exchanges them when both have the same records and the new one
 * answers golden queries: searches meet no gap. The one replaced stays for a day under the name of the new one, `<name>_<time>`.
 * @returns how many records the new index holds
 * @throws when something is wrong with Meilisearch, or {Refusal} when the new index is not fit to be used; it is dropped then, and nothing is exchanged
 */
export async function reindex(
  statements: Statements,
  live: MeilisearchIndex,
  told: (done: number) => void | Promise<void> = () => undefined,
): Promise<number> {
  await live.look();
  if ((await live.isPrepared()) === null) await live.prepare();
  const next = live.beside(`${live.name}_${Date.now()}`);
  try {
    await next.prepare();
    await fill(statements, next, told);
    await examine(statements, next);
    await live.swapWith(next);
  } catch (error) {
    await next.drop().catch(() => undefined); // what is wrong is told already
    throw error;
  }
  // what changed while they were exchanged went to the old one
  await queueJobs(statements.run, (await differences(statements, live)).names);
  for (const name of await live.namesLike(`${live.name}_`))
    if (Number(name.slice(live.name.length + 1)) < Date.now() - KEPT_MS) await live.beside(name).drop();
  return (await live.revisions()).size;
}

/** Writes every record, and again what changed meanwhile, until the index has exactly the database's. */
async function fill(statements: Statements, index: MeilisearchIndex, told: (done: number) => void | Promise<void>): Promise<void> {
  let sent = 0;
  for (let round = 0; ; round += 1) {
    const different = (await differences(statements, index)).names;
    if (different.length === 0) return;
    if (round === ROUNDS)
      throw new Refusal(
        `The new index still lacks ${different.length} records after ${ROUNDS} rounds and was dropped; the one in use was left alone.`,
      );
    for (let at = 0; at < different.length; at += BATCH) {
      const names = different.slice(at, at + BATCH);
      const documents = await meilisearchDocuments(statements.run, names);
      const there = new Set(documents.map(({ id }) => id));
      await index.write(documents);
      await index.remove(names.map(idOf).filter((id) => !there.has(id)));
      await told((sent += names.length));
    }
  }
}

async function examine(statements: Statements, index: MeilisearchIndex): Promise<void> {
  const titles = await unanswered(statements, index);
  if (titles.length > 0)
    throw new Refusal(
      `The new index does not find these records by their titles and was dropped; the one in use was left alone: ${titles.map((title) => `“${title}”`).join(', ')}.`,
    );
}
