import { types } from '@electric-sql/pglite';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';
import { Worker } from 'node:worker_threads';
import type { Answer, Ask } from './messages.ts';

type Parsers = Record<number, (text: string, type?: number) => unknown>;
interface QueryOptions { rowMode?: 'array' | 'object'; parsers?: Parsers }
interface Result { rows: any[]; fields: { name: string; dataTypeID: number }[]; affectedRows?: number }
interface Queries {
  query: (text: string, values?: unknown[], options?: QueryOptions) => Promise<any>;
  exec: (text: string) => Promise<void>;
}

/** Types of arrays and of what is in them, by PostgreSQL's numbers. */
const elements: Record<number, number> = { 1000: 16, 1003: 19, 1005: 21, 1007: 23, 1009: 25, 1015: 1043, 1016: 20, 1021: 700, 1022: 701, 3807: 3802 };
const single = types.parsers as Parsers;
const arrays: Parsers = Object.fromEntries(Object.entries(elements).map(([type, element]) => [type, (text: string) => array.parse(text, (each) => single[element]?.(each) ?? each)]));
const ormParsers: Parsers = { ...single, ...arrays, ...createPostgreSqlTypeParsers((text: string) => array.parse(text, (each) => each)) };

/** PGlite in a thread of its own, with as much of PGlite's interface as the ORM and the kernel use. */
export class EmbeddedDatabase implements Queries {
  closed = false;
  ready = false;
  readonly waitReady: Promise<void>;
  #worker: Worker;
  #waiting = new Map<number, { resolve: (value: any) => void; reject: (error: Error) => void }>();
  #listeners = new Map<string, (payload: string) => void>();
  #asked = 0;
  /** Transactions begin one after the other; what is asked meanwhile waits in the thread. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder } });
    const opened = Promise.withResolvers<void>();
    this.waitReady = opened.promise;
    this.#worker.on('message', (answer: Answer) => {
      if ('ready' in answer) {
        this.ready = true;
        opened.resolve();
      } else if ('channel' in answer) this.#listeners.get(answer.channel)?.(answer.payload);
      else this.#settle(answer);
    });
    const lost = (error: Error) => {
      this.closed = true;
      opened.reject(error);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    this.#worker.on('error', lost);
    this.#worker.on('exit', () => lost(new Error('the embedded database has ended')));
    this.waitReady.catch(() => {}); // whoever asks first is told
  }

  #settle(answer: Exclude<Answer, { ready: true } | { channel: string }>) {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(Object.assign(new Error(answer.error.message), answer.error));
    else waiting?.resolve(answer.value);
  }

  async #ask(ask: Ask): Promise<any> {
    await this.waitReady;
    if (this.closed) throw new Error('the embedded database is closed');
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...ask });
    });
  }

  #queries(inTransaction: boolean): Queries {
    return {
      query: async (text, values, { rowMode, parsers } = {}) => shaped(await this.#ask({ op: 'query', text, values: values && [...values], inTransaction }), rowMode, parsers),
      exec: (text) => this.#ask({ op: 'script', text, inTransaction }),
    };
  }

  query: Queries['query'] = this.#queries(false).query;
  exec: Queries['exec'] = this.#queries(false).exec;

  /** Runs the callback between BEGIN and COMMIT; rolls back and rethrows when it fails. */
  transaction<Value>(run: (transaction: Queries) => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(async () => {
      await this.#ask({ op: 'begin' });
      try {
        const value = await run(this.#queries(true));
        await this.#ask({ op: 'commit' });
        return value;
      } catch (error) {
        if (!this.closed) await this.#ask({ op: 'rollback' }).catch(() => {});
        throw error;
      }
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    this.#listeners.set(channel, heard);
    await this.#ask({ op: 'listen', channel });
    return async () => { this.#listeners.delete(channel); };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.#ask({ op: 'close' });
    this.closed = true;
    await this.#worker.terminate();
  }
}

/** Rows as they were asked for, out of rows of text. */
function shaped({ rows, fields, affectedRows }: Result, rowMode: QueryOptions['rowMode'] = 'object', parsers?: Parsers): Result {
  const parse = fields.map(({ dataTypeID }) => parsers?.[dataTypeID] ?? (parsers ? (arrays[dataTypeID] ?? single[dataTypeID]) : ormParsers[dataTypeID]));
  const value = (text: string | null, index: number) => (text === null ? null : (parse[index]?.(text, fields[index]!.dataTypeID) ?? text));
  const parsed = (rows as (string | null)[][]).map((row) => row.map(value));
  return { fields, affectedRows, rows: rowMode === 'array' ? parsed : parsed.map((row) => Object.fromEntries(row.map((each, index) => [fields[index]!.name, each]))) };
}
