import { lightColumns } from './load.ts';
import type { Kind } from './model.ts';
import type { Reader, Row } from '../database/reader.ts';
import { ID, select, type Statement } from './select.ts';
import { seen } from './seen.ts';
import { everybody, unbound } from './viewer.ts';

/** Kinds with more records than this are read from the database every time. */
const LARGEST_TABLE = 2_000;
/** No read for memory takes longer, whoever waits for it; in milliseconds. */
const LONGEST_READ = 10_000;

/** All public rows of a small kind; rows are like those of a read of every light column. */
export interface Table {
  byId: Map<number, Row>;
}

/** Tells of changes that anybody has committed, and can say "by now I have told you everything". */
export interface Changes {
  /** Calls back with the kind of a record that changed, or null when changes may have been missed. */
  listen: (changed: (kind: string | null) => void) => Promise<void>;
  /** Resolves when every change committed before the call has been told; false when that cannot be known now. */
  caughtUp: () => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Small kinds kept in memory for everybody's reads.
 * A read never meets a row older than the moment it began: it first makes sure that all changes until then have been told.
 */
export class Memory {
  #read: Reader;
  #changes: Changes;
  #tables = new Map<string, Promise<Table | null>>();
  /** A count of committed changes of which all have been told. */
  #told: string | null = null;
  #kinds: Kind[];
  /** Kinds small enough to be kept, once their sizes are known. */
  #small = new Set<string>();
  #sized: Promise<void> | null = null;
  /** Grows whenever a kind has become too large: what was planned for it before no longer fits. */
  generation = 0;
  #next: Promise<boolean> | null = null;
  #running: Promise<boolean> | null = null;

  constructor(kinds: Kind[], read: Reader, changes: Changes) {
    this.#kinds = kinds.filter((kind) => kind.isRecord);
    this.#read = (statement) => read(statement, AbortSignal.timeout(LONGEST_READ));
    this.#changes = changes;
  }

  async open() {
    await this.#changes.listen((kind) => (kind === null ? this.#tables.clear() : this.#tables.delete(kind)));
  }

  close = () => this.#changes.close();

  /** Resolves when it is known which kinds are small; before that none is kept. */
  sized(): Promise<void> {
    return (this.#sized ??= this.#size().catch((error: unknown) => {
      this.#sized = null;
      throw error;
    }));
  }

  async #size() {
    const counts = this.#kinds.map(
      (kind) => `(select count(*) from (select from ${seen(kind, 't', everybody, unbound)} limit ${LARGEST_TABLE + 1}) few)`,
    );
    const [sizes] = await this.#read({ text: `select ${counts.join(', ')}`, values: [] });
    this.#kinds.forEach((kind, index) => {
      if ((sizes![index] as number) <= LARGEST_TABLE) this.#small.add(kind.name);
    });
  }

  /** Whether a kind is small enough to be kept. */
  mayKeep(kind: Kind): boolean {
    return this.#small.has(kind.name);
  }

  /**
   * Makes sure that everything committed before the call is known. One round trip serves all calls that wait for it;
   * a call that comes while one is under way waits for the next.
   */
  fresh(): Promise<boolean> {
    if (!this.#running) return this.#round();
    this.#next ??= this.#running.then(() => this.#round());
    return this.#next;
  }

  /**
   * The same for a read that has seen how many changes were committed: as long as that is what all changes told so far
   * amount to, there is nothing to wait for.
   */
  async freshAsOf(changes: string): Promise<boolean> {
    if (changes === this.#told) return true;
    const fresh = await this.fresh();
    if (fresh) this.#told = changes;
    return fresh;
  }

  #round(): Promise<boolean> {
    this.#next = null;
    const round = this.#changes
      .caughtUp()
      .catch(() => false)
      .finally(() => {
        if (this.#running === round) this.#running = null;
      });
    this.#running = round;
    return round;
  }

  /** The rows of a kind, or null when it is not kept. Call it after `fresh`. */
  async table(kind: Kind): Promise<Table | null> {
    if (!this.mayKeep(kind)) return null;
    const kept = this.#tables.get(kind.name);
    if (kept) return kept;
    const loading = this.#load(kind).catch((error: unknown) => {
      if (this.#tables.get(kind.name) === loading) this.#tables.delete(kind.name);
      throw error;
    });
    this.#tables.set(kind.name, loading);
    return loading;
  }

  async #load(kind: Kind): Promise<Table | null> {
    const columns = lightColumns(kind);
    const rows = await this.#read(few(select({ kind, columns, viewer: everybody })));
    if (rows.length > LARGEST_TABLE) {
      this.#small.delete(kind.name);
      this.generation++;
      return null;
    }
    return { byId: new Map(rows.map((row) => [row[ID] as number, row])) };
  }
}

/** The statement, ended when it is clear that there are too many rows to keep. */
const few = ({ text, values }: Statement): Statement => ({ text: `${text} limit ${LARGEST_TABLE + 1}`, values });
