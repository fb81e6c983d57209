import { backlogOf, doneOrAgain, giveBack, postpone, put, take, type Backlog, type TakenJob } from '../../jobs/queue.ts';
import type { Reader } from '../../database/reader.ts';
import { log } from '../../log.ts';
import type { RecordName } from '../engine.ts';
import { codeOf, type MeilisearchIndex } from '../meilisearch/client.ts';
import { idOf, meilisearchDocuments, recordOf } from '../meilisearch/document.ts';
import type { Statements } from '../../database/statements.ts';
import { tellIndexed } from '../postgres/write.ts';
import { isAboutRecords } from '../meilisearch/meilisearch-health.ts';

/** The kind of its jobs. Their keys are the ids of documents in Meilisearch. */
const SEARCH = 'search';
const BATCH = 500;
/** A job taken by a process that died is taken again after this long. */
const LEASE = '60 seconds';
/** A record that failed so often is tried but once an hour; it stays in the table with its problem. */
const HOPELESS = 8;

/** In how many seconds a record that failed is tried again. */
const pause = (attempts: number) => (attempts >= HOPELESS ? 3_600 : Math.min(2 ** attempts, 60));

/** Tells Meilisearch what changed: takes jobs, builds from the current state, waits until it is done, and tries again what failed. */
export class SearchJobs {
  readonly #statements: Statements;
  readonly #index: MeilisearchIndex;
  readonly #revPrefix: string;

  /** `revPrefix`: what the rev of every document begins with that is built as now. */
  constructor(statements: Statements, index: MeilisearchIndex, revPrefix: string) {
    this.#statements = statements;
    this.#index = index;
    this.#revPrefix = revPrefix;
  }

  /**
   * Works off every job that is due. What Meilisearch refuses of a record is kept and tried later.
   * @throws when something is wrong with Meilisearch itself; the jobs are then due again
   */
  async work(): Promise<void> {
    for (;;) {
      const jobs = await take(this.#statements.run, SEARCH, { most: BATCH, lease: LEASE });
      if (jobs.length === 0) return;
      // what failed before goes alone, so that it holds up nothing else
      for (const batch of [
        jobs.filter(({ attempts }) => attempts === 0),
        ...jobs.filter(({ attempts }) => attempts > 0).map((job) => [job]),
      ]) {
        if (batch.length > 0) await this.#send(batch);
      }
      if (jobs.length < BATCH) return;
    }
  }

  /** Queues whatever Meilisearch has otherwise than the database; jobs that somebody took, and perhaps died with, are due at once. */
  async queueDifferences(): Promise<{ records: number; isOfOtherVersion: boolean }> {
    const { names, isOfOtherVersion } = await differences(this.#statements, this.#index, this.#revPrefix);
    await queueJobs(this.#statements.run, names);
    await this.#statements.run({ text: `update job set due_at = clock_timestamp() where kind = '${SEARCH}' and attempts = 0`, values: [] });
    return { records: names.length, isOfOtherVersion };
  }

  /** What is still to be sent, and why Meilisearch refused records: its codes, nothing they hold. */
  backlog(): Promise<Backlog> {
    return backlogOf(this.#statements.run, SEARCH);
  }

  async #send(jobs: TakenJob[]): Promise<void> {
    const { run } = this.#statements;
    const names = jobs.map(({ key }) => recordOf(key));
    try {
      const documents = await meilisearchDocuments(run, names);
      const there = new Set(documents.map(({ id }) => id));
      await this.#index.write(documents);
      await this.#index.remove(jobs.map(({ key }) => key).filter((id) => !there.has(id)));
    } catch (error) {
      if (!isAboutRecords(error)) {
        await giveBack(run, jobs);
        throw error;
      }
      const problem = codeOf(error)!;
      log.warn('Meilisearch did not take records; they are tried again', { records: jobs.length, problem });
      return postpone(run, jobs, problem, pause);
    }
    // told before the jobs are done with: whoever dies in between leaves them to be done, and told, again
    await tellIndexed(run);
    // a job that is gone was done by somebody else meanwhile, perhaps with newer text than was sent here: it is sent again
    await doneOrAgain(run, SEARCH, jobs);
  }
}

/** Meilisearch has still to be told of these records; what failed before is tried at once. */
export const queueJobs = (run: Reader, names: RecordName[]): Promise<void> =>
  put(
    run,
    SEARCH,
    names.map((name) => ({ key: idOf(name) })),
  );

/** The records that an index has otherwise than the database: missing, too many, or of another revision; and whether any was built by another version of the program. */
export async function differences(
  { run }: Statements,
  index: MeilisearchIndex,
  revPrefix = '',
): Promise<{ names: RecordName[]; isOfOtherVersion: boolean }> {
  const theirs = await index.revisions();
  const rows = await run({ text: 'select kind, record_id, rev from search_document', values: [] });
  const ours = new Map(rows.map(([kind, key, rev]) => [idOf({ kind, key }), rev as string]));
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => theirs.get(id) !== ours.get(id)).map(recordOf);
  return { names, isOfOtherVersion: [...theirs.values()].some((rev) => !rev.startsWith(revPrefix)) };
}
