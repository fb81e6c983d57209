import { types } from '@electric-sql/pglite';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Reply, Ask } from './messages.ts';
import { roomKeeper } from './room.ts';

type Parsers = Record<number, (text: string, type?: number) => unknown>;
interface QueryOptions {
  rowMode?: 'array' | 'object';
  /** How values are read; our readers bring theirs, and their statements come again. */ parsers?: Parsers;
  /** Whether it only reads, and so may be ended when it takes too long. */ mayBeEnded?: boolean;
}
interface Result {
  rows: any[];
  fields: { name: string; dataTypeID: number }[];
  affectedRows?: number;
}
interface Queries {
  /** The text, or the text and the options together: so a statement comes through the ORM's connection. */
  query: (text: string | ({ text: string } & QueryOptions), values?: unknown[], options?: QueryOptions) => Promise<any>;
  exec: (text: string) => Promise<void>;
}

/** Types of arrays and of what is in them, by PostgreSQL's numbers. */
const elements: Record<number, number> = {
  1000: 16,
  1003: 19,
  1005: 21,
  1007: 23,
  1009: 25,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  3807: 3802,
};
const single = types.parsers as Parsers;
const arrays: Parsers = Object.fromEntries(
  Object.entries(elements).map(([type, element]) => [type, (text: string) => array.parse(text, (each) => single[element]?.(each) ?? each)]),
);
const ormParsers: Parsers = { ...single, ...arrays, ...createPostgreSqlTypeParsers((text: string) => array.parse(text, (each) => each)) };

/** Half of the room for what the thread has just made, in MB: its answers do not live long, more would only be memory that stands empty. */
const SEMI_SPACE_MB = 4;

/** An ask that the thread has not answered yet. */
interface Waiting {
  ask: Ask;
  resolve: (value: any) => void;
  reject: (error: Error) => void;
}

/**
 * PGlite in a thread of its own, with as much of PGlite's interface as the ORM and the kernel use. A statement cannot be
 * interrupted there: a read that takes longer than it may (in milliseconds) fails with PostgreSQL's own code, and the
 * thread is ended and begun anew on the same folder, as after a crash.
 */
export class EmbeddedDatabase implements Queries {
  closed = false;
  ready = false;
  waitReady!: Promise<void>;
  /** None while one thread ends and the next begins. */
  #worker: Worker | null = null;
  #folder: string;
  /** Refuses what writes while the disk is full. */
  #checkRoom: (ask: Ask) => void;
  /** Oldest first: the thread is at the first one, the others have not begun. */
  #waiting = new Map<number, Waiting>();
  #listeners = new Map<string, (payload: string) => void>();
  #asked = 0;
  /** When the thread last answered. */
  #answeredAt = 0;
  #isInTransaction = false;
  /** Transactions begin one after the other; what is asked meanwhile waits in the thread. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, longestRead: number) {
    this.#folder = folder;
    this.#checkRoom = folder.startsWith('memory:') ? () => {} : roomKeeper(folder);
    this.#readyWith(this.#open());
    // what is kept in memory would be lost with the thread
    if (!folder.startsWith('memory:')) setInterval(() => this.#endOverdue(longestRead), longestRead / 10).unref();
  }

  /** Begins a thread; resolves when its database is open. */
  #open(): Promise<void> {
    // a flag that Node was started with goes before the limits of a thread
    setFlagsFromString(`--max-semi-space-size=${SEMI_SPACE_MB}`);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder: this.#folder } });
    this.#worker = worker;
    const opened = Promise.withResolvers<void>();
    worker.on('message', (answer: Reply) => {
      if ('ready' in answer) opened.resolve();
      else if ('channel' in answer) this.#listeners.get(answer.channel)?.(answer.payload);
      else this.#settle(answer);
    });
    const lost = (error: Error) => {
      if (this.#worker !== worker) return; // it was ended on purpose
      this.closed = true;
      opened.reject(error);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', lost);
    worker.on('exit', () => lost(new Error('the embedded database has ended')));
    return opened.promise;
  }

  #readyWith(opened: Promise<void>) {
    this.ready = false;
    this.waitReady = opened.then(() => {
      this.ready = true;
      this.#answeredAt = Date.now();
    });
    this.waitReady.catch(() => {}); // whoever asks first is told
  }

  #settle(answer: Exclude<Reply, { ready: true } | { channel: string }>) {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#answeredAt = Date.now();
    if ('error' in answer) waiting?.reject(Object.assign(new Error(answer.error.message), answer.error));
    else waiting?.resolve(answer.value);
  }

  async #ask(ask: Ask): Promise<any> {
    await this.waitReady;
    if (this.closed) throw new Error('the embedded database is closed');
    this.#checkRoom(ask);
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      if (this.#waiting.size === 0) this.#answeredAt = Date.now();
      this.#waiting.set(id, { ask, resolve, reject });
      this.#worker!.postMessage({ id, ...ask });
    });
  }

  /** Ends the thread when a read keeps it longer than it may. What had not begun is asked again of the next one. */
  #endOverdue(longestRead: number) {
    const [first] = this.#waiting;
    if (!this.ready || this.closed || this.#isInTransaction || Date.now() - this.#answeredAt < longestRead) return;
    if (first?.[1].ask.op !== 'query' || !first[1].ask.mayBeEnded) return;
    const [id, { reject }] = first;
    const ended = this.#worker;
    this.#worker = null;
    this.#waiting.delete(id);
    reject(Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }));
    this.#readyWith(
      ended!
        .terminate()
        .then(() => this.#open())
        .then(() => {
          for (const channel of this.#listeners.keys()) this.#worker!.postMessage({ id: 0, op: 'listen', channel });
          for (const [waitingId, { ask }] of this.#waiting) this.#worker!.postMessage({ id: waitingId, ...ask });
        }),
    );
  }

  #queries(inTransaction: boolean): Queries {
    return {
      query: async (statement, values, options = {}) => {
        const { text, rowMode, parsers, mayBeEnded = false } = typeof statement === 'string' ? { text: statement, ...options } : statement;
        const ask: Ask = { op: 'query', text, values: values && [...values], inTransaction, mayBeEnded, comesAgain: Boolean(parsers) };
        return shaped(await this.#ask(ask), rowMode, parsers);
      },
      exec: (text) => this.#ask({ op: 'script', text, inTransaction }),
    };
  }

  query: Queries['query'] = this.#queries(false).query;
  exec: Queries['exec'] = this.#queries(false).exec;

  /** Runs the callback between BEGIN and COMMIT; rolls back and rethrows when it fails. */
  transaction<Value>(run: (transaction: Queries) => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(async () => {
      await this.#ask({ op: 'begin' });
      this.#isInTransaction = true;
      try {
        const value = await run(this.#queries(true));
        await this.#ask({ op: 'commit' });
        return value;
      } catch (error) {
        if (!this.closed) await this.#ask({ op: 'rollback' }).catch(() => {});
        throw error;
      } finally {
        this.#isInTransaction = false;
      }
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    this.#listeners.set(channel, heard);
    await this.#ask({ op: 'listen', channel });
    return async () => {
      this.#listeners.delete(channel);
    };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.#ask({ op: 'close' });
    this.closed = true;
    await this.#worker!.terminate();
  }
}

/** Rows as they were asked for, out of rows of text. */
function shaped({ rows, fields, affectedRows }: Result, rowMode: QueryOptions['rowMode'] = 'object', parsers?: Parsers): Result {
  const parse = fields.map(
    ({ dataTypeID }) => parsers?.[dataTypeID] ?? (parsers ? (arrays[dataTypeID] ?? single[dataTypeID]) : ormParsers[dataTypeID]),
  );
  const value = (text: string | null, index: number) => (text === null ? null : (parse[index]?.(text, fields[index]!.dataTypeID) ?? text));
  const parsed = (rows as (string | null)[][]).map((row) => row.map(value));
  return {
    fields,
    affectedRows,
    rows: rowMode === 'array' ? parsed : parsed.map((row) => Object.fromEntries(row.map((each, index) => [fields[index]!.name, each]))),
  };
}
