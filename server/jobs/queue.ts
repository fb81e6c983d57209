import type { Reader } from '../database/reader.ts';

/** Whoever waits for jobs hears of new ones here; the message is their kind. */
export const JOBS = 'splot_job';

/** A job as somebody took it. `lease` tells whether it was put anew, or taken by somebody else, meanwhile. */
export interface TakenJob<Payload = unknown> {
  id: number;
  key: string;
  payload: Payload;
  attempts: number;
  lease: string;
}

/** Puts jobs within the transaction of `run`: they are there when it is committed. One of the same key is put anew: due now, and as if it had never failed. */
export async function put(run: Reader, kind: string, jobs: { key: string; payload?: unknown }[]): Promise<void> {
  if (jobs.length === 0) return;
  await run({
    // in one order everywhere, so that no two processes wait for each other
    text: `with put as (
        insert into job (kind, key, payload, due_at) select $1, key, payload::jsonb, clock_timestamp() from unnest($2::text[], $3::text[]) n(key, payload) order by key
        on conflict (kind, key) do update set payload = excluded.payload, due_at = excluded.due_at, attempts = 0, problem = null returning 1)
      select pg_notify('${JOBS}', $1) where exists (select from put)`,
    values: [kind, jobs.map(({ key }) => key), jobs.map(({ payload = null }) => JSON.stringify(payload))],
  });
}

/** Takes jobs that are due, the longest due first. Whoever dies with them loses them when `lease` (an interval) is over. */
export async function take<Payload>(
  run: Reader,
  kind: string,
  { most, lease }: { most: number; lease: string },
): Promise<TakenJob<Payload>[]> {
  const rows = await run({
    text: `update job j set due_at = clock_timestamp() + $3::interval
      from (select id from job where kind = $1 and due_at <= clock_timestamp() order by due_at limit $2 for update skip locked) due
      where j.id = due.id returning j.id, j.key, j.payload, j.attempts, j.due_at::text`,
    values: [kind, most, lease],
  });
  return rows.map(([id, key, payload, attempts, due]) => ({ id, key, payload, attempts, lease: due }));
}

const leased = 'unnest($1::bigint[], $2::timestamptz[]) n(id, lease)';
const isStillOurs = 'j.id = n.id and j.due_at = n.lease';
const columnsOf = (jobs: TakenJob[]) => [jobs.map(({ id }) => id), jobs.map(({ lease }) => lease)];

/** Forgets jobs that are done, unless they were put anew meanwhile. */
export async function done(run: Reader, jobs: TakenJob[]): Promise<void> {
  await run({ text: `delete from job j using ${leased} where ${isStillOurs}`, values: columnsOf(jobs) });
}

/** The same; a job that is gone was done by somebody else meanwhile, perhaps with less recent news than ours or more recent: it is put anew. */
export async function doneOrAgain(run: Reader, kind: string, jobs: TakenJob[]): Promise<void> {
  await run({
    // the statement still sees what it deletes itself
    text: `with done as (delete from job j using ${leased} where ${isStillOurs})
      insert into job (kind, key, payload, due_at) select $3, n.key, n.payload::jsonb, clock_timestamp() from unnest($1::bigint[], $4::text[], $5::text[]) n(id, key, payload)
      where not exists (select from job j where j.id = n.id) on conflict (kind, key) do nothing`,
    values: [...columnsOf(jobs), kind, jobs.map(({ key }) => key), jobs.map(({ payload }) => JSON.stringify(payload))],
  });
}

/** Leaves jobs to be taken again at once. */
export async function giveBack(run: Reader, jobs: TakenJob[]): Promise<void> {
  await run({ text: `update job j set due_at = clock_timestamp() from ${leased} where ${isStillOurs}`, values: columnsOf(jobs) });
}

/** Leaves jobs that failed for later: in how many seconds depends on how often each has failed before. */
export async function postpone(run: Reader, jobs: TakenJob[], problem: string, pause: (attempts: number) => number): Promise<void> {
  await run({
    text: `update job j set attempts = least(j.attempts + 1, 1000), problem = $3, due_at = clock_timestamp() + make_interval(secs => n.pause)
      from unnest($1::bigint[], $2::timestamptz[], $4::float8[]) n(id, lease, pause) where ${isStillOurs}`,
    values: [...columnsOf(jobs), problem, jobs.map(({ attempts }) => pause(attempts))],
  });
}

/** How long a dead job is told of. */
const TOLD_DAYS = 30;

/** Gives jobs up: nobody takes them again. What they held is forgotten; their number and problem are told for 30 days. */
export async function giveUp(run: Reader, jobs: Pick<TakenJob, 'id'>[], problem: string): Promise<void> {
  await run({
    text: `update job set due_at = 'infinity', payload = 'null', problem = $2, queued_at = now() where id = any($1::bigint[])`,
    values: [jobs.map(({ id }) => id), problem],
  });
  await run({ text: `delete from job where due_at = 'infinity' and queued_at < now() - interval '${TOLD_DAYS} days'`, values: [] });
}

/** What jobs of a kind there still are: all that wait, those of them that failed already, why one of these did (a code), and those given up lately. */
export interface Backlog {
  waiting: number;
  failing: number;
  problem: string | null;
  dead: number;
}

export async function backlogOf(run: Reader, kind: string): Promise<Backlog> {
  const [[waiting, failing, problem, dead]] = (await run({
    text: `select count(*) filter (where due_at < 'infinity')::int, count(*) filter (where attempts > 0 and due_at < 'infinity')::int, max(problem) filter (where due_at < 'infinity'), count(*) filter (where due_at = 'infinity')::int
      from job where kind = $1`,
    values: [kind],
  })) as [any];
  return { waiting, failing, problem, dead };
}
