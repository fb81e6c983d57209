import type { Reader } from '../graph/reader.ts';
import { log } from '../log.ts';
import type { RecordName } from './engine.ts';
import type { MeilisearchIndex } from './meilisearch.ts';
import { idOf, meilisearchDocuments, recordOf } from './meilisearch-document.ts';
import type { Session } from './session.ts';

const BATCH = 500;
/** A job taken by a process that died is taken again after this long. */
const LEASE = '60 seconds';
/** A record that failed so often is tried but once an hour; it stays in the table with its problem. */
const HOPELESS = 8;

/** A job as it was taken: `due` tells whether the record changed again meanwhile. */
interface Job extends RecordName { due: string; attempts: number }

/** What Meilisearch has still to be told, and what it would not take. */
export interface Backlog { waiting: number; failing: number; problem: string | null }

/** Tells Meilisearch what changed: takes jobs, builds from the current state, waits until it is done, and tries again what failed. */
export class SearchJobs {
  readonly #session: Session;
  readonly #index: MeilisearchIndex;

  constructor(session: Session, index: MeilisearchIndex) {
    this.#session = session;
    this.#index = index;
  }

  /** Works off every job that is due. Never throws for a job: what fails is kept and tried later. */
  async work(): Promise<void> {
    for (;;) {
      const jobs = await this.#take();
      if (jobs.length === 0) return;
      // what failed before goes alone, so that it holds up nothing else
      for (const batch of [jobs.filter(({ attempts }) => attempts === 0), ...jobs.filter(({ attempts }) => attempts > 0).map((job) => [job])]) {
        if (batch.length > 0 && !(await this.#send(batch))) break;
      }
      if (jobs.length < BATCH) return;
    }
  }

  /** Queues whatever Meilisearch has otherwise than the database. */
  async queueDifferences(): Promise<number> {
    const different = await differences(this.#session, this.#index);
    await queueJobs(this.#session.run, different);
    return different.length;
  }

  async backlog(): Promise<Backlog> {
    const [[waiting, failing, problem]] = (await this.#session.run({ text: 'select count(*)::int, count(*) filter (where attempts > 0)::int, max(problem) from search_job', values: [] })) as [any];
    return { waiting, failing, problem };
  }

  async #take(): Promise<Job[]> {
    const rows = await this.#session.run({
      text: `update search_job j set due_at = clock_timestamp() + $2::interval
        from (select kind, record_id from search_job where due_at <= clock_timestamp() order by due_at limit $1 for update skip locked) due
        where j.kind = due.kind and j.record_id = due.record_id returning j.kind, j.record_id, j.due_at::text, j.attempts`,
      values: [BATCH, LEASE],
    });
    return rows.map(([kind, key, due, attempts]) => ({ kind, key, due, attempts }));
  }

  /** False when Meilisearch is out of reach, so that nothing else need be tried now. */
  async #send(jobs: Job[]): Promise<boolean> {
    try {
      const documents = await meilisearchDocuments(this.#session.run, jobs);
      const there = new Set(documents.map(({ id }) => id));
      await this.#index.write(documents);
      await this.#index.remove(jobs.map(idOf).filter((id) => !there.has(id)));
      await this.#session.run({
        text: 'delete from search_job j using unnest($1::text[], $2::int[], $3::timestamptz[]) n(kind, record_id, due) where j.kind = n.kind and j.record_id = n.record_id and j.due_at = n.due',
        values: columnsOf(jobs),
      });
      return true;
    } catch (error) {
      await this.#postpone(jobs, String(error));
      return false;
    }
  }

  async #postpone(jobs: Job[], problem: string) {
    log.warn('Meilisearch did not take changes; they are tried again', { records: jobs.length, problem });
    await this.#session.run({
      text: `update search_job j set attempts = least(j.attempts + 1, 1000), problem = $4,
          due_at = clock_timestamp() + case when j.attempts >= $5 then interval '1 hour' else least(interval '1 second' * power(2, j.attempts), interval '1 minute') end
        from unnest($1::text[], $2::int[], $3::timestamptz[]) n(kind, record_id, due) where j.kind = n.kind and j.record_id = n.record_id and j.due_at = n.due`,
      values: [...columnsOf(jobs), problem.slice(0, 500), HOPELESS],
    });
  }
}

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

/** The records that an index has otherwise than the database: missing, too many, or of another revision. */
export async function differences({ run }: Session, index: MeilisearchIndex): Promise<RecordName[]> {
  const theirs = await index.revisions();
  const rows = await run({ text: 'select kind, record_id, rev from search_document', values: [] });
  const ours = new Map(rows.map(([kind, key, rev]) => [idOf({ kind, key }), rev as string]));
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => theirs.get(id) !== ours.get(id)).map(recordOf);
}
