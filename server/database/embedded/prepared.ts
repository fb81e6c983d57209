import { protocol, type PGlite } from '@electric-sql/pglite';
import { LRUCache } from 'lru-cache';

/** So many statements stay prepared; a plan takes some ten kilobytes of memory that PGlite never gives back. */
const MOST_PREPARED = 300;
const { serialize } = protocol;

/** What a statement gave: every value as the text that PostgreSQL sends, null where there is none. */
export interface TextResult {
  rows: (string | null)[][];
  fields: { name: string; dataTypeID: number }[];
  affectedRows: number;
}

/**
 * Runs statements on PGlite in one message each (bind, describe, execute, sync). Those that will come again are parsed
 * once and keep a name; the others are parsed every time. PGlite's own `query` takes five messages, parses every time,
 * and copies its table of parsers for each answer.
 */
export class PreparedStatements {
  #database: PGlite;
  #prepared: LRUCache<string, { name: string; types: number[] }>;
  #named = 0;
  /** Names of statements that are kept no longer. */
  #forgotten: string[] = [];

  constructor(database: PGlite) {
    this.#database = database;
    this.#prepared = new LRUCache({ max: MOST_PREPARED, dispose: ({ name }) => this.#forgotten.push(name) });
  }

  /** Runs a statement. `comesAgain`: whether to keep it prepared. Whoever calls sees to it that no transaction of another is open. */
  run(text: string, values: readonly unknown[] = [], comesAgain = false): Promise<TextResult> {
    return this.#database.runExclusive(async () => {
      const { name, types } = this.#prepared.get(text) ?? (await this.#prepare(text, comesAgain));
      const bound = values.map((value, index) => (value == null ? null : this.#written(value, types[index]!)));
      try {
        const told = await this.#send([
          serialize.bind({ statement: name, values: bound }),
          serialize.describe({ type: 'P' }),
          serialize.execute({}),
          serialize.sync(),
        ]);
        return resultOf(told);
      } catch (error) {
        this.#prepared.delete(text); // its tables may have changed shape: the next call prepares it anew
        throw error;
      }
    });
  }

  async #prepare(text: string, comesAgain: boolean) {
    const name = comesAgain ? `s${++this.#named}` : '';
    const closing = this.#forgotten.splice(0).map((each) => serialize.close({ type: 'S', name: each }));
    const told = await this.#send([...closing, serialize.parse({ name, text }), serialize.describe({ type: 'S', name }), serialize.sync()]);
    const types = told.find(isNamed<{ dataTypeIDs: number[] }>('parameterDescription'))?.dataTypeIDs ?? [];
    const prepared = { name, types };
    if (comesAgain) this.#prepared.set(text, prepared);
    return prepared;
  }

  #written(value: unknown, type: number): string {
    return this.#database.serializers[type]?.(value) ?? String(value);
  }

  #send = (messages: Uint8Array[]) => this.#database.execProtocolStream(Buffer.concat(messages)) as Promise<Told[]>;
}

/** A message of PostgreSQL's protocol. */
interface Told {
  name: string;
}
const isNamed =
  <Message>(name: string) =>
  (told: Told): told is Told & Message =>
    told.name === name;

function resultOf(told: Told[]): TextResult {
  const described = told.find(isNamed<{ fields: { name: string; dataTypeID: number }[] }>('rowDescription'));
  const complete = told.find(isNamed<{ text: string }>('commandComplete'));
  return {
    rows: told.filter(isNamed<{ fields: (string | null)[] }>('dataRow')).map(({ fields }) => fields),
    fields: (described?.fields ?? []).map(({ name, dataTypeID }) => ({ name, dataTypeID })),
    affectedRows: Number(/^(?:INSERT|UPDATE|DELETE|COPY|MERGE) (?:\d+ )?(\d+)$/.exec(complete?.text ?? '')?.[1] ?? 0),
  };
}
