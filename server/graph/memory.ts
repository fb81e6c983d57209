import type { Reader, Row } from '../database/statement.ts';
import { keptCounts, keptRows, type Keeper } from './kept-rows.ts';
import { KeptPairs, KeptTable, leadingTo } from './kept-table.ts';
import { lightColumns } from './load.ts';
import { holds, type Kind, type Pivot } from './model.ts';
import { databaseRows, type Rows } from './rows.ts';
import { publicRows, tied } from './seen.ts';
import { allPairs, itself, ordered, select, type Statement } from './select.ts';
import { everybody } from './viewer.ts';

/** Kinds with more rows than this are read from the database every time, and so are links with more pairs. */
const LARGEST_TABLE = 2_000;
const MOST_PAIRS = 20_000;
/** No read for memory takes longer, whoever waits for it; in milliseconds. */
const LONGEST_READ = 10_000;

/** Tells of changes that anybody has committed, and can say "by now I have told you everything". */
export interface Changes {
  /** Calls back with the kind of a record that changed, or null when changes may have been missed. */
  listen: (changed: (kind: string | null) => void) => Promise<void>;
  /** Resolves when every change committed before the call has been told; false when that cannot be known now. */
  caughtUp: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** What is kept goes by: a kind, or the table of the pairs of a link. */
type Name = Kind | Pivot['table'];

/**
 * Small kinds kept in memory for everybody's reads.
 * A read never meets a row older than the moment it began: it first makes sure that all changes until then have been told.
 */
export class Memory {
  #read: Reader;
  #changes: Changes;
  /** Tables by their kinds and pairs by their tables. */
  #kept = new Map<Name, Promise<KeptTable | KeptPairs | null>>();
  /** What goes with a kind of records: its own table, those of its parts, the pairs of the links that it holds. */
  #goesWith: Map<string, Keepable[]>;
  /** How many changes have been told here. */
  #version = 0;
  #kinds: Kind[];
  /** What is small enough to be kept, once the sizes are known. */
  #small = new Set<Name>();
  #sized: Promise<void> | null = null;
  /** Grows whenever something has become too large: what was planned for it before no longer fits. */
  generation = 0;
  #next: Promise<boolean> | null = null;
  #running: Promise<boolean> | null = null;

  constructor(kinds: Kind[], read: Reader, changes: Changes) {
    this.#kinds = kinds;
    this.#goesWith = new Map(kinds.filter((kind) => kind.isRecord).map((kind) => [kind.name, goingWith(kind)]));
    this.#read = (statement) => read(statement, AbortSignal.timeout(LONGEST_READ));
    this.#changes = changes;
  }

  async open() {
    await this.#changes.listen((kind) => {
      this.#version += 1;
      if (kind === null) this.#kept.clear();
      else for (const { name } of this.#goesWith.get(kind) ?? []) this.#kept.delete(name);
    });
  }

  close = () => this.#changes.close();

  /** Resolves when it is known what is small; before that nothing is kept. */
  sized(): Promise<void> {
    return (this.#sized ??= this.#size().catch((error: unknown) => {
      this.#sized = null;
      throw error;
    }));
  }

  async #size() {
    const all = [...this.#goesWith.values()].flat();
    const counts = all.map(({ from, most }) => `(select count(*) from (select from ${from} limit ${most + 1}) few)`);
    if (counts.length === 0) return;
    const [sizes] = await this.#read({ text: `select ${counts.join(', ')}`, values: [] });
    all.forEach(({ name, most }, index) => {
      if ((sizes![index] as number) <= most) this.#small.add(name);
    });
  }

  /** Whether a kind is small enough to be kept. */
  isAtHand = (kind: Kind): boolean => this.#small.has(kind);

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
    const isKept = async (each: Name) => {
      await this.sized();
      return this.#small.has(each) && (await (fresh ??= this.fresh()));
    };
    const keeper: Keeper = {
      table: async (kind) => ((await isKept(kind)) ? (this.#keep(kind, () => this.#table(kind)) as Promise<KeptTable | null>) : null),
      pairs: async (via) =>
        (await isKept(via.table)) ? (this.#keep(via.table, () => this.#pairs(via)) as Promise<KeptPairs | null>) : null,
      order: (kind, table, order) => table.order(order.expression('t')!, () => this.#read(ordered(kind, order))),
    };
    return {
      rows: async (wanted) => {
        const lists = await keptRows(wanted, keeper);
        await pause();
        return lists ? { lists, kept: true } : database.rows(wanted);
      },
      count: async (wanted) => (await keptCounts(wanted, keeper)) ?? database.count(wanted),
      bySlug: async (kind, columns, slug, viewer) => {
        const table = await keeper.table(kind);
        const key = table?.keyOf(slug);
        if (key === undefined) return database.bySlug(kind, columns, slug, viewer);
        const lists = await keptRows({ kind, columns, viewer, link: itself(kind), keys: [key] }, keeper);
        return lists ? lists.get(key)?.[0] : database.bySlug(kind, columns, slug, viewer);
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

  /** What is kept under this name, read when there is none. Call it after `fresh`. */
  #keep(name: Name, read: () => Promise<KeptTable | KeptPairs | null>): Promise<KeptTable | KeptPairs | null> {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const reading = read().catch((error: unknown) => {
      if (this.#kept.get(name) === reading) this.#kept.delete(name);
      throw error;
    });
    this.#kept.set(name, reading);
    return reading;
  }

  async #table(kind: Kind): Promise<KeptTable | null> {
    const columns = [...new Set([...lightColumns(kind), ...leadingTo(kind, this.#kinds)])];
    const rows = await this.#few(kind, LARGEST_TABLE, select({ kind, columns, viewer: everybody }));
    return rows && new KeptTable(columns, rows);
  }

  async #pairs(via: Pivot): Promise<KeptPairs | null> {
    const rows = await this.#few(via.table, MOST_PAIRS, allPairs(via));
    return rows && new KeptPairs(via.from, rows as [number, number][]);
  }

  /** All rows; null when they are too many to keep, from now on. */
  async #few(name: Name, most: number, { text, values }: Statement): Promise<Row[] | null> {
    const rows = await this.#read({ text: `${text} limit ${most + 1}`, values });
    if (rows.length <= most) return rows;
    this.#small.delete(name);
    this.generation++;
    return null;
  }
}

/** What may be kept, unless it has more rows than `most`. */
interface Keepable {
  name: Name;
  /** As an item of FROM. */
  from: string;
  most: number;
}

/** What changes with a kind: a change of any of it is told as one of the kind. */
const goingWith = (kind: Kind): Keepable[] => [
  { name: kind, from: publicRows(kind, 't'), most: LARGEST_TABLE },
  ...kind.links.flatMap((link): Keepable[] => {
    const { target, via } = link;
    if (via.by === 'pivot') return holds(link) ? [{ name: via.table, from: tied(via, 'p'), most: MOST_PAIRS }] : [];
    return via.by === 'foreign' && !target.isRecord ? [{ name: target, from: publicRows(target, 't'), most: LARGEST_TABLE }] : [];
  }),
];
