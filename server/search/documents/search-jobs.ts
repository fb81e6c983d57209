import { backlogOf, type Backlog } from '../../jobs/backlog.ts';
import type { Reader } from '../../database/reader.ts';
import { log } from '../../log.ts';
import { REV_PREFIX } from './documents.ts';
import type { RecordName } from '../engine.ts';
import { codeOf, type MeilisearchIndex } from '../meilisearch/client.ts';
import { idOf, meilisearchDocuments, recordOf } from '../meilisearch/document.ts';
import type { Statements } from '../../database/statements.ts';
import { isAboutRecords } from '../meilisearch/meilisearch-health.ts';

const BATCH = 500;
/** A job taken by a process that died is taken again after this long. */
const LEASE = '60 seconds';
/** A record that failed so often is tried but once an hour; it stays in the table with its problem. */
const HOPELESS = 8;

/** A job as it was taken: `due` tells whether the record changed again meanwhile. */
interface Job extends RecordName {
  due: string;
  attempts: number;
}

/** Tells Meilisearch what changed: takes jobs, builds from the current state, waits until it is done, and tries again what failed. */
export class SearchJobs {
  readonly #statements: Statements;
  readonly #index: MeilisearchIndex;

  constructor(statements: Statements, index: MeilisearchIndex) {
    this.#statements = statements;
    this.#index = index;
  }

  /**
   * Works off every job that is due. What Meilisearch refuses of a record is kept and tried later.
   * @throws when something is wrong with Meilisearch itself; the jobs are then due again
   */
  async work(): Promise<void> {
    for (;;) {
      const jobs = await this.#take();
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
    const { names, isOfOtherVersion } = await differences(this.#statements, this.#index);
    await queueJobs(this.#statements.run, names);
    await this.#statements.run({ text: 'update search_job set due_at = clock_timestamp() where attempts = 0', values: [] });
    return { records: names.length, isOfOtherVersion };
  }

  /** What is still to be sent, and why Meilisearch refused records: its codes, nothing they hold. */
  backlog(): Promise<Backlog> {
    return backlogOf('search_job', this.#statements.run);
  }

  async #take(): Promise<Job[]> {
    const rows = await this.#statements.run({
      text: `update search_job j set due_at = clock_timestamp() + $2::interval
        from (select kind, record_id from search_job where due_at <= clock_timestamp() order by due_at limit $1 for update skip locked) due
        where j.kind = due.kind and j.record_id = due.record_id returning j.kind, j.record_id, j.due_at::text, j.attempts`,
      values: [BATCH, LEASE],
    });
    return rows.map(([kind, key, due, attempts]) => ({ kind, key, due, attempts }));
  }

  async #send(jobs: Job[]): Promise<void> {
    try {
      const documents = await meilisearchDocuments(this.#statements.run, jobs);
      const there = new Set(documents.map(({ id }) => id));
      await this.#index.write(documents);
      await this.#index.remove(jobs.map(idOf).filter((id) => !there.has(id)));
      await this.#done(jobs);
    } catch (error) {
      if (isAboutRecords(error)) return this.#postpone(jobs, codeOf(error)!);
      await this.#giveBack(jobs);
      throw error;
    }
  }

  /** A job that is gone was done by somebody else meanwhile, perhaps with newer text than was sent here: it is sent again. */
  async #done(jobs: Job[]) {
    await this.#statements.run({
      text: `with sent as (select * from ${leased}), done as (delete from search_job j using sent where ${isSame('sent')})
        insert into search_job (kind, record_id, due_at) select kind, record_id, clock_timestamp() from sent
        where not exists (select from search_job j where j.kind = sent.kind and j.record_id = sent.record_id) on conflict (kind, record_id) do nothing`,
      values: columnsOf(jobs),
    });
  }

  async #giveBack(jobs: Job[]) {
    await this.#statements.run({
      text: `update search_job j set due_at = clock_timestamp() from ${leased} where ${isSame('n')}`,
      values: columnsOf(jobs),
    });
  }

  async #postpone(jobs: Job[], problem: string) {
    log.warn('Meilisearch did not take records; they are tried again', { records: jobs.length, problem });
    await this.#statements.run({
      text: `update search_job j set attempts = least(j.attempts + 1, 1000), problem = $4,
          due_at = clock_timestamp() + case when j.attempts >= $5 then interval '1 hour' else least(interval '1 second' * power(2, j.attempts), interval '1 minute') end
        from ${leased} where ${isSame('n')}`,
      values: [...columnsOf(jobs), problem, HOPELESS],
    });
  }
}

const leased = 'unnest($1::text[], $2::int[], $3::timestamptz[]) n(kind, record_id, due)';
const isSame = (name: string) => `j.kind = ${name}.kind and j.record_id = ${name}.record_id and j.due_at = ${name}.due`;
const columnsOf = (jobs: Job[]) => [jobs.map(({ kind }) => kind), jobs.map(({ key }) => key), jobs.map(({ due }) => due)];

/** Meilisearch has still to be told of these records; what failed before is tried at once. */
export async function queueJobs(run: Reader, names: RecordName[]): Promise<void> {
  if (names.length === 0) return;
  await run({
    text: `insert into search_job (kind, record_id, due_at) select kind, record_id, clock_timestamp() from unnest($1::text[], $2::int[]) n(kind, record_id)
      on conflict (kind, record_id) do update set due_at = excluded.due_at, attempts = 0, problem = null`,
    values: [names.map(({ kind }) => kind), names.map(({ key }) => key)],
  });
}

/** The records that an index has otherwise than the database: missing, too many, or of another revision; and whether any was built by another version of the program. */
export async function differences(
  { run }: Statements,
  index: MeilisearchIndex,
): Promise<{ names: RecordName[]; isOfOtherVersion: boolean }> {
  const theirs = await index.revisions();
  const rows = await run({ text: 'select kind, record_id, rev from search_document', values: [] });
  const ours = new Map(rows.map(([kind, key, rev]) => [idOf({ kind, key }), rev as string]));
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => theirs.get(id) !== ours.get(id)).map(recordOf);
  return { names, isOfOtherVersion: [...theirs.values()].some((rev) => !rev.startsWith(REV_PREFIX)) };
}
