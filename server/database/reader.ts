import { CompiledQuery, type Kysely } from 'kysely';
import pg, { type Pool } from 'pg';
import { coalesce } from './coalesce.ts';
import type { Reader, Row } from './statement.ts';

export type { Reader, Row, Statement } from './statement.ts';

const BOOL = 16,
  INT8 = 20,
  DATE = 1082,
  TIMESTAMPTZ = 1184,
  NUMERIC = 1700;

/** "2026-11-23 18:03:00.12+00" → "2026-11-23T18:03:00.120Z"; the session's time zone is UTC. */
const moment = (text: string) => `${text.slice(0, 10)}T${text.slice(11, 19)}.${(/\.(\d{1,3})/.exec(text)?.[1] ?? '').padEnd(3, '0')}Z`;

/** How values come out of the database: days as text, moments as ISO 8601, every number as a number. */
const parsers: Record<number, (text: string) => unknown> = {
  [BOOL]: (text) => text === 't',
  [INT8]: Number,
  [NUMERIC]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: moment,
};

/** Statements keep a name for the life of a connection, so only so many get one. */
const LARGEST_NAMED = 2_000;
const names = new Map<string, string>();
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name || names.size >= LARGEST_NAMED) return name;
  names.set(text, `read_${names.size}`);
  return names.get(text);
}

const types = { getTypeParser: (oid: number, format?: never) => parsers[oid] ?? pg.types.getTypeParser(oid, format) } as never;

/** Reads on PostgreSQL: named statements, so that the server plans each text once a connection. */
export function postgresReader(pool: Pool): Reader {
  return coalesce(({ text, values }) => {
    let end: () => void = () => {};
    let ended: Promise<void> | undefined;
    const rows = async () => {
      const client = await pool.connect();
      end = () => {
        ended ??= cancelBackend(pool, (client as unknown as { processID: number }).processID).catch(() => {});
      };
      try {
        return (await client.query({ name: nameOf(text), text, values, rowMode: 'array', types })).rows as Row[];
      } finally {
        await ended; // what comes next on this connection must not be cancelled in its place
        client.release();
      }
    };
    return { rows: rows(), cancel: () => end() };
  }, MOST_RUNNING);
}

/**
 * So many statements run at a time, whatever the connections: what waits meanwhile is asked together, which is less work for both
 * sides. And so many long ones: more of them would take the processors from what takes a moment.
 */
const MOST_RUNNING = { running: 4, long: 2 };

/** Ends what a connection is doing, from a connection of its own: those of the pool may all be busy. */
async function cancelBackend(pool: Pool, processId: number) {
  const canceller = new pg.Client(pool.options);
  await canceller.connect();
  await canceller.query('select pg_cancel_backend($1)', [processId]).finally(() => canceller.end());
}

/** As much of PGlite as reading takes. */
export interface EmbeddedQueries {
  query: (
    text: string,
    values: unknown[],
    options: { rowMode: 'array'; parsers: typeof parsers; mayBeEnded: boolean },
  ) => Promise<{ rows: Row[] }>;
}

/** So many statements are sent to PGlite at a time: it has one connection, and the next is there when one is done; but never two long ones. */
const MOST_SENT = { running: 2, long: 1 };

/** Reads on the embedded PGlite. What has begun there cannot be cancelled, only ended when it takes too long. */
export function embeddedReader(database: EmbeddedQueries, { mayBeEnded }: { mayBeEnded: boolean }): Reader {
  return coalesce(
    ({ text, values }) => ({
      rows: database.query(text, values, { rowMode: 'array', parsers, mayBeEnded }).then(({ rows }) => rows),
      cancel: () => {},
    }),
    MOST_SENT,
  );
}

/**
 * Reads within a transaction of the ORM, which takes one statement after the other. Both drivers hand what they are given as
 * text on to the database as it is: here a statement with our own parsers, so that rows are those of any other read.
 */
export function transactionReader(transaction: Kysely<any>, isEmbedded: boolean): Reader {
  return async ({ text, values }, signal) => {
    signal?.throwIfAborted();
    const statement = isEmbedded ? { text, parsers } : { name: nameOf(text), text, types };
    return (await transaction.executeQuery(CompiledQuery.raw({ ...statement, rowMode: 'array' } as never, values))).rows as Row[];
  };
}
