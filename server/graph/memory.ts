import { lightColumns } from './load.ts';
import type { Kind } from './model.ts';
import type { Reader, Row } from './reader.ts';
import { select } from './select.ts';
import { everybody } from './viewer.ts';

/** Kinds with more records than this are read from the database every time. */
const LARGEST_TABLE = 2_000;

/** All public rows of a small kind; rows are like those of a read of every light column. */
export interface Table { byId: Map<number, Row>; bySlug: Map<string, Row> }

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
  #large = new Set<string>();
  #next: Promise<boolean> | null = null;
  #running: Promise<boolean> | null = null;

  constructor(read: Reader, changes: Changes) {
    this.#read = read;
    this.#changes = changes;
  }

  async open() {
    await this.#changes.listen((kind) => (kind === null ? this.#tables.clear() : this.#tables.delete(kind)));
  }

  close = () => this.#changes.close();

  /** Whether a kind may be kept: known to be large it is not asked for again. */
  mayKeep(kind: Kind): boolean {
    return kind.isRecord && !this.#large.has(kind.name);
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

  #round(): Promise<boolean> {
    this.#next = null;
    const round = this.#changes.caughtUp().catch(() => false).finally(() => { if (this.#running === round) this.#running = null; });
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
    const [sized] = await this.#read({ text: `select count(*) from (select from ${kind.table} limit ${LARGEST_TABLE + 1}) few`, values: [] });
    if ((sized![0] as number) > LARGEST_TABLE) {
      this.#large.add(kind.name);
      return null;
    }
    const columns = lightColumns(kind);
    const rows = await this.#read(select({ kind, columns, viewer: everybody }));
    const slug = 2 + columns.indexOf('slug');
    return { byId: new Map(rows.map((row) => [row[1] as number, row])), bySlug: new Map(rows.map((row) => [row[slug] as string, row])) };
  }
}
