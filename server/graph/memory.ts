import { lightColumns } from './load.ts';
import { PlanMemo } from './plan-memo.ts';
import type { Kind } from './model.ts';
import type { Reader, Row } from '../database/statement.ts';
import { databaseRows, type Lists, type Rows } from './rows.ts';
import { FIRST, ID, pairs, select, type Statement, type Wanted } from './select.ts';
import { publicRows } from './seen.ts';
import { everybody } from './viewer.ts';

/** Kinds with more records than this are read from the database every time. */
const LARGEST_TABLE = 2_000;
/** No read for memory takes longer, whoever waits for it; in milliseconds. */
const LONGEST_READ = 10_000;

/** All public rows of a small kind, with every light column; and the same rows as they were asked for. */
class Kept {
  readonly #rows: Map<number, Row>;
  readonly #light: string[];
  readonly #asked = new WeakMap<Wanted[], { slots: number[]; rows: PlanMemo<number, Row> }>();
  constructor(kind: Kind, rows: Row[]) {
    this.#light = lightColumns(kind);
    this.#rows = new Map(rows.map((row) => [row[ID] as number, row]));
  }

  /** Gives rows with these columns by their keys, the same objects for the same list of columns; null when not all are light. */
  as(columns: Wanted[]): ((key: number) => Row | undefined) | null {
    let asked = this.#asked.get(columns);
    if (!asked) {
      const slots = columns.map((column) => FIRST + this.#light.indexOf(column as string));
      this.#asked.set(columns, (asked = { slots, rows: new PlanMemo() }));
    }
    const { slots, rows } = asked;
    if (slots.some((slot) => slot < FIRST)) return null;
    return (key) => {
      const whole = this.#rows.get(key);
      let row = whole && rows.get(key);
      if (whole && !row) rows.set(key, (row = [null, key, ...slots.map((slot) => whole[slot])]));
      return row;
    };
  }
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
  #tables = new Map<string, Promise<Kept | null>>();
  /** How many changes have been told here. */
  #version = 0;
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
    await this.#changes.listen((kind) => {
      this.#version += 1;
      if (kind === null) this.#tables.clear();
      else this.#tables.delete(kind);
    });
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
      (kind) => `(select count(*) from (select from ${publicRows(kind, 't')} limit ${LARGEST_TABLE + 1}) few)`,
    );
    const [sizes] = await this.#read({ text: `select ${counts.join(', ')}`, values: [] });
    this.#kinds.forEach((kind, index) => {
      if ((sizes![index] as number) <= LARGEST_TABLE) this.#small.add(kind.name);
    });
  }

  /** Whether a kind is small enough to be kept. */
  isAtHand = (kind: Kind): boolean => this.#small.has(kind.name);

  /**
   * Makes sure that everything committed before the call is known. One round trip serves all calls that wait for it;
   * a call that comes while one is under way waits for the next.
   */
  fresh(): Promise<boolean> {
    if (!this.#running) return this.#round();
    this.#next ??= this.#running.then(() => this.#round());
    return this.#next;
  }

  /** Names the state of everything public: as long as it is the same, nothing has changed. Null when that cannot be known now. */
  async version(): Promise<number | null> {
    return (await this.fresh()) ? this.#version : null;
  }

  /**
   * Rows for one run of everybody's: out of memory what it keeps, the rest by statements. Nothing is older than the run,
   * or than `fresh` when that is known already. `pause`: rows from memory may come in another turn of the event loop.
   */
  rows(read: Reader, pause: () => Promise<void> | undefined, fresh?: Promise<boolean>): Rows {
    const database = databaseRows(read);
    const table = async (kind: Kind) => {
      await this.sized();
      return this.isAtHand(kind) && (await (fresh ??= this.fresh())) ? this.#table(kind) : null;
    };
    return {
      ...database,
      rows: async (wanted) => {
        const { kind, link, keys, page } = wanted;
        if (!link || page || link.via.by === 'foreign') return database.rows(wanted);
        const rowOf = (await table(kind))?.as(wanted.columns);
        if (!rowOf) return database.rows(wanted);
        await pause();
        const lists: Lists = new Map();
        const { via } = link;
        const ties =
          via.by === 'own'
            ? keys!.map((key): [number, number[]] => [key, [key]])
            : (wanted.ties ??
              (await read(pairs(via, keys!))).map(([owner, key]): [number, number[]] => [owner as number, [key as number]]));
        // a record can stand in several lists above: its ties then come several times
        const known = wanted.ties && new Set<number>();
        for (const [owner, tied] of ties) {
          if (known?.has(owner)) continue;
          known?.add(owner);
          const rows = tied.map(rowOf).filter((row) => row !== undefined);
          const list = lists.get(owner);
          if (list) list.push(...rows);
          else if (rows.length > 0) lists.set(owner, rows);
        }
        return { lists, kept: true };
      },
    };
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
  async #table(kind: Kind): Promise<Kept | null> {
    const kept = this.#tables.get(kind.name);
    if (kept) return kept;
    const loading = this.#load(kind).catch((error: unknown) => {
      if (this.#tables.get(kind.name) === loading) this.#tables.delete(kind.name);
      throw error;
    });
    this.#tables.set(kind.name, loading);
    return loading;
  }

  async #load(kind: Kind): Promise<Kept | null> {
    const columns = lightColumns(kind);
    const rows = await this.#read(few(select({ kind, columns, viewer: everybody })));
    if (rows.length > LARGEST_TABLE) {
      this.#small.delete(kind.name);
      this.generation++;
      return null;
    }
    return new Kept(kind, rows);
  }
}

/** The statement, ended when it is clear that there are too many rows to keep. */
const few = ({ text, values }: Statement): Statement => ({ text: `${text} limit ${LARGEST_TABLE + 1}`, values });
