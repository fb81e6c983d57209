import type { MeilisearchIndex } from './meilisearch.ts';
import { idOf, meilisearchDocuments } from './meilisearch-document.ts';
import { differences, queueJobs } from './search-jobs.ts';
import type { Session } from './session.ts';

const BATCH = 500;
/** How often what changed meanwhile is caught up with before giving up. */
const ROUNDS = 10;
/** A replaced index is kept for a day, to go back to. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * Builds the whole index anew beside the one in use and exchanges them when both have the same records: searches meet no gap.
 * The one replaced stays for a day under the name of the new one, `<name>_<time>`.
 * @returns how many records the new index holds
 * @throws when Meilisearch is out of reach, or the two cannot be brought to the same records
 */
export async function reindex(session: Session, live: MeilisearchIndex, told: (done: number) => void = () => undefined): Promise<number> {
  await live.prepare();
  const next = live.named(`${live.name}_${Date.now()}`);
  await next.prepare();
  let sent = 0;
  for (let round = 0; ; round += 1) {
    const different = await differences(session, next);
    if (different.length === 0) break;
    if (round === ROUNDS) throw new Error(`the new index ${next.name} still lacks ${different.length} records after ${ROUNDS} rounds`);
    for (let at = 0; at < different.length; at += BATCH) {
      const names = different.slice(at, at + BATCH);
      const documents = await meilisearchDocuments(session.run, names);
      const there = new Set(documents.map(({ id }) => id));
      await next.write(documents);
      await next.remove(names.map(idOf).filter((id) => !there.has(id)));
      told((sent += names.length));
    }
  }
  await live.swapWith(next);
  // what changed while they were exchanged went to the old one
  await queueJobs(session.run, await differences(session, live));
  for (const name of await live.namesLike(`${live.name}_`)) if (Number(name.slice(live.name.length + 1)) < Date.now() - KEPT_MS) await live.named(name).drop();
  return (await live.revisions()).size;
}
