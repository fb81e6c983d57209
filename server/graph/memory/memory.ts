import type { Reader, Row } from '../../database/statement.ts';
import type { Keeper } from './keeper.ts';
import { keptCounts, keptRows } from './kept-rows.ts';
import type { KeptPairs, KeptTable } from './kept-table.ts';
import { goingWith, type Kept, type Keepable, type Name } from './keepable.ts';
import { isUpToDate } from '../keeping.ts';
import type { Kind } from '../model.ts';
import { databaseRows, type Rows } from '../rows.ts';
import { itself, ordered } from '../select.ts';
import { weightOf } from './weight.ts';

/** So much is kept unless said otherwise, in bytes. */
const KEPT_BYTES = 128 * 2 ** 20;
/** Kinds of so many rows are not looked at to know what they take: so many bytes a row. */
const FEW = 1_000;
const USUAL_ROW = 1_000;
/** So many rows tell how large the others are. */
const SAMPLE = 200;
/** More rows are not counted: nobody keeps them. */
const MOST_ROWS = 1_000_000;
/** What has come to so many times the rows that it was planned for is not kept. */
const MOST_GROWN = 10;
/** When more records of a kind have changed, it is read anew as a whole. */
const MOST_CHANGED = 200;
/** Orders of larger kinds are left to the database, which has indexes for them and reads but a page. */
const LARGEST_ORDERED = 2_000;
/** No read for memory takes longer, whoever waits for it; in milliseconds. */
const LONGEST_READ = 10_000;

/** Tells of changes that anybody has committed, and can say "by now I have told you everything". */
export interface Changes {
  /** Calls back with what is told of a change (of a record: its kind and key), or null when changes may have been missed. */
  listen: (changed: (message: string | null) => void) => Promise<void>;
  /** Resolves when every change committed before the call has been told; false when that cannot be known now. */
  caughtUp: () => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Public rows kept in memory for everybody's reads, up to a number of bytes: the largest kinds are left to the database.
 * A read never meets a row older than the moment it began: it first makes sure that all changes until then have been told.
 * Of a change only the records that it is about are read again.
 */
export class Memory {
  #read: Reader;
  #changes: Changes;
  #kept = new Map<Name, Promise<Kept | null>>();
  /** What changes with a kind of records. */
  #goesWith: Map<string, Keepable[]>;
  /** What is kept under a name, once for each kind that it changes with. */
  #ways = new Map<Name, Keepable[]>();
  /** Records that have changed since what goes with them was read. */
  #changed = new Map<Keepable, Set<number>>();
  /** How many changes have been told here. */
  #version = 0;
  #mostBytes: number;
  /** How many rows there were when it was last looked at, and how many bytes they take, of each that is kept or will be when it is first asked for. */
  #sizes = new Map<Name, { rows: number; bytes: number }>();
  #sized: Promise<void> | null = null;
  /** Grows whenever something has become too large: what was planned for it before no longer fits. */
  generation = 0;
  #next: Promise<boolean> | null = null;
  #running: Promise<boolean> | null = null;

  constructor(kinds: Kind[], read: Reader, changes: Changes, mostBytes = KEPT_BYTES) {
    this.#goesWith = new Map(kinds.filter((kind) => kind.isRecord).map((kind) => [kind.name, goingWith(kind, kinds)]));
    for (const keepable of [...this.#goesWith.values()].flat())
      this.#ways.set(keepable.name, [...(this.#ways.get(keepable.name) ?? []), keepable]);
    this.#read = (statement) => read(statement, AbortSignal.timeout(LONGEST_READ));
    this.#changes = changes;
    this.#mostBytes = mostBytes;
  }

  async open() {
    await this.#changes.listen((message) => {
      this.#version += 1;
      // of what is no record, such as the index of the search, nothing is kept here
      const [kind, key] = message?.split(' ') ?? [];
      if (message === null) for (const name of this.#ways.keys()) this.#forget(name);
      else for (const keepable of this.#goesWith.get(kind!) ?? []) this.#hasChanged(keepable, Number(key));
    });
  }

  close = () => this.#changes.close();

  #hasChanged(keepable: Keepable, key: number) {
    if (!this.#kept.has(keepable.name)) return;
    const changed = this.#changed.get(keepable) ?? new Set();
    this.#changed.set(keepable, changed.add(key));
    if (changed.size > MOST_CHANGED) this.#forget(keepable.name);
  }

  #forget(name: Name) {
    this.#kept.delete(name);
    for (const way of this.#ways.get(name)!) this.#changed.delete(way);
  }

  /** Resolves when it is known what is small enough; before that nothing is kept. */
  sized(): Promise<void> {
    return (this.#sized ??= this.#size().catch((error: unknown) => {
      this.#sized = null;
      throw error;
    }));
  }

  async #size() {
    const names = [...this.#ways.keys()];
    if (names.length === 0 || this.#mostBytes === 0) return;
    const counts = names.map((name) => `(select count(*) from (select from ${this.#ways.get(name)![0]!.from} limit ${MOST_ROWS}) few)`);
    const [rows] = await this.#read({ text: `select ${counts.join(', ')}`, values: [] });
    for (const [index, name] of names.entries()) {
      const count = rows![index] as number;
      this.#sizes.set(name, { rows: count, bytes: count <= FEW ? count * USUAL_ROW : count * average(await this.#sample(name)) });
    }
    // the largest leave their long texts to the database, as far as that is needed
    for (const [name, { rows: count }] of this.#largestFirst()) {
      if (this.#fits()) return;
      if (count <= FEW) continue;
      const sample = await this.#sample(name);
      for (const way of this.#ways.get(name)!) way.leaveLong?.(sample);
      this.#sizes.set(name, { rows: count, bytes: count * average(await this.#sample(name)) });
    }
    this.#makeFit();
  }

  #sample = (name: Name): Promise<Row[]> => this.#few(this.#ways.get(name)![0]!, SAMPLE);

  #few({ read }: Keepable, most: number): Promise<Row[]> {
    const { text, values } = read();
    return this.#read({ text: `${text} limit ${most}`, values });
  }

  #largestFirst = () => [...this.#sizes].sort(([, one], [, other]) => other.bytes - one.bytes);
  #fits = () => [...this.#sizes.values()].reduce((sum, { bytes }) => sum + bytes, 0) <= this.#mostBytes;

  /** Leaves the largest to the database until the rest fits. */
  #makeFit() {
    for (const [name] of this.#largestFirst()) {
      if (this.#fits()) return;
      this.#sizes.delete(name);
      this.#forget(name);
      this.generation++;
    }
  }

  /** About how many bytes are kept now. */
  get bytes(): number {
    return [...this.#kept.keys()].reduce((sum, name) => sum + (this.#sizes.get(name)?.bytes ?? 0), 0);
  }

  /** Whether a kind is small enough to be kept. */
  isAtHand = (kind: Kind): boolean => this.#sizes.has(kind);

  /**
   * Makes sure that everything committed before the call is known. One round trip serves all calls that wait for it;
   * a call that comes while one is under way waits for the next. A request makes sure but once.
   */
  fresh(): Promise<boolean> {
    if (isUpToDate()) return Promise.resolve(true);
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
    const kept = async (name: Name) => {
      await this.sized();
      return this.#sizes.has(name) && (await (fresh ??= this.fresh())) ? this.#keep(name) : null;
    };
    const keeper: Keeper = {
      table: (kind) => kept(kind) as Promise<KeptTable | null>,
      pairs: (via) => kept(via.table) as Promise<KeptPairs | null>,
      order: async (kind, table, order) =>
        table.keys.length > LARGEST_ORDERED ? null : table.order(order.expression('t')!, () => this.#read(ordered(kind, order))),
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

  /** What is kept under this name: read when there is none, and read again of it what has changed. Call it after `fresh`. */
  #keep(name: Name): Promise<Kept | null> {
    const before = this.#kept.get(name);
    const ways = this.#ways.get(name)!;
    const changed = ways.filter((way) => this.#changed.has(way)).map((way) => [way, this.#changed.get(way)!] as const);
    if (before && changed.length === 0) return before;
    for (const [way] of changed) this.#changed.delete(way);
    const reading = (before ? this.#again(before, changed) : this.#whole(name, ways[0]!)).catch((error: unknown) => {
      if (this.#kept.get(name) === reading) this.#forget(name);
      throw error;
    });
    this.#kept.set(name, reading);
    return reading;
  }

  async #whole(name: Name, way: Keepable): Promise<Kept | null> {
    const most = MOST_GROWN * (this.#sizes.get(name)!.rows + FEW);
    const rows = await this.#few(way, most + 1);
    const kept = rows.length > most ? null : await way.keep(rows);
    this.#takes(name, kept?.bytes ?? this.#mostBytes + 1);
    return kept;
  }

  async #again(before: Promise<Kept | null>, changed: (readonly [Keepable, Set<number>])[]): Promise<Kept | null> {
    let kept = await before;
    for (const [{ name, by, read }, keys] of kept ? changed : []) {
      kept = kept!.with(await this.#read(read([...keys])), by, keys);
      this.#takes(name, kept.bytes);
    }
    return kept;
  }

  #takes(name: Name, bytes: number) {
    const size = this.#sizes.get(name);
    if (size) this.#sizes.set(name, { ...size, bytes });
    this.#makeFit();
  }
}

const average = (rows: Row[]): number => weightOf(rows) / Math.max(1, rows.length);
