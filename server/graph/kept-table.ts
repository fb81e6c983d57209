import type { Row } from '../database/statement.ts';
import type { Kind, Pivot } from './model.ts';
import type { Keyset } from './page.ts';
import { PlanMemo } from './plan-memo.ts';
import { FIRST, ID, type Wanted } from './select.ts';

/** Keys by the key of what they are tied to, each list in order. */
export type Ties = Map<number, number[]>;
const NONE: number[] = [];

/** An order in which lists come: where each key stands in it, and the value that it stands there by, if any. */
export interface KeptOrder {
  /** Names it among the orders of a kind. */
  name: string;
  /** All keys in this order; left out, they come in it anyway. */
  keys?: number[];
  rankOf: (key: number) => number;
  placeOf?: (key: number) => unknown;
  /** The rank of a place that a cursor names; null when nothing stands there any more. */
  rankAt: (place: Keyset) => number | null;
}
/** The order of entry is that of the keys. */
export const ENTRY: KeptOrder = { name: '', rankOf: (key) => key, rankAt: ([, key]) => key };

/** The order of rows (key, place) as the database gave them. */
function orderFrom(name: string, rows: Row[]): KeptOrder {
  const ranks = new Map(rows.map(([key], rank) => [key as number, rank]));
  const placeOf = (key: number): unknown => rows[ranks.get(key)!]?.[1];
  return {
    name,
    keys: rows.map(([key]) => key as number),
    rankOf: (key) => ranks.get(key)!,
    placeOf,
    rankAt: ([place, key]) => (ranks.has(key) && `${placeOf(key)}` === `${place}` ? ranks.get(key)! : null),
  };
}

/** Rows of a kind as they were asked for, made once. */
interface Asked {
  ties: Ties[];
  rows: PlanMemo<number, Row>;
}

/** All public rows of a small kind in memory, and the ways by which they are found. */
export class KeptTable {
  /** In the order in which lists without one of their own come. */
  readonly keys: number[];
  readonly #rows: Map<number, Row>;
  readonly #columns: string[];
  readonly #asked = new WeakMap<Wanted[], Map<string, Asked>>();
  readonly #owned = new Map<string, Ties>();
  readonly #orders = new Map<string, Promise<KeptOrder>>();
  #slugs: Map<string, number> | null = null;

  /** `rows`: with these columns, after the owner and the key. */
  constructor(columns: string[], rows: Row[]) {
    this.#columns = columns;
    this.#rows = new Map(rows.map((row) => [row[ID] as number, row]));
    this.keys = [...this.#rows.keys()];
  }

  has = (key: number): boolean => this.#rows.has(key);

  #slot(column: string): number | null {
    const at = this.#columns.indexOf(column);
    return at < 0 ? null : FIRST + at;
  }

  /** The keys of rows by what one of their columns holds; null when that is not kept. */
  owned(column: string): Ties | null {
    const known = this.#owned.get(column);
    if (known) return known;
    const slot = this.#slot(column);
    if (slot === null) return null;
    const owned: Ties = new Map();
    for (const [key, row] of this.#rows) {
      const owner = row[slot] as number | null;
      if (owner !== null) put(owned, owner, key);
    }
    this.#owned.set(column, owned);
    return owned;
  }

  /** The key of the row that has this slug now. */
  keyOf(slug: string): number | undefined {
    const slot = this.#slot('slug');
    this.#slugs ??= new Map(slot === null ? [] : [...this.#rows].map(([key, row]) => [row[slot] as string, key]));
    return this.#slugs.get(slug);
  }

  /** The order of this name, read once; null when something has changed since the rows were read. */
  async order(name: string, read: () => Promise<Row[]>): Promise<KeptOrder | null> {
    let reading = this.#orders.get(name);
    if (!reading) {
      this.#orders.set(name, (reading = read().then((rows) => orderFrom(name, rows))));
      reading.catch(() => this.#orders.delete(name));
    }
    const { keys } = await reading;
    return keys!.length === this.keys.length && keys!.every(this.has) ? reading : null;
  }

  /** Gives rows with these columns by their keys, the same objects for the same list of columns; null when not all are kept. */
  as(columns: Wanted[], tiesOf: (via: Pivot) => Ties, order: KeptOrder = ENTRY): ((key: number) => Row | undefined) | null {
    const ties = columns.flatMap((column) => (typeof column === 'string' ? [] : [tiesOf(column)]));
    let byOrder = this.#asked.get(columns);
    if (!byOrder) this.#asked.set(columns, (byOrder = new Map()));
    let asked = byOrder.get(order.name);
    if (!asked || asked.ties.some((each, index) => each !== ties[index])) byOrder.set(order.name, (asked = { ties, rows: new PlanMemo() }));
    const { rows } = asked;
    const slots = columns.map((column) => (typeof column === 'string' ? this.#slot(column) : tiesOf(column)));
    if (slots.includes(null)) return null;
    const made = (key: number, whole: Row): Row => [
      null,
      key,
      ...slots.map((slot) => (typeof slot === 'number' ? whole[slot] : ((slot as Ties).get(key) ?? NONE))),
      ...(order.placeOf ? [order.placeOf(key)] : []),
    ];
    return (key) => {
      const whole = this.#rows.get(key);
      let row = whole && rows.get(key);
      if (whole && !row) rows.set(key, (row = made(key, whole)));
      return row;
    };
  }
}

/** The pairs of a many-to-many link, both ways. */
export class KeptPairs {
  readonly #by = new Map<string, Ties>();
  readonly #pairs: [number, number][];
  readonly #from: string;

  /** `pairs`: of the keys in `from` and in the other column. */
  constructor(from: string, pairs: [number, number][]) {
    this.#from = from;
    this.#pairs = pairs;
  }

  /** What each key in a column is tied to, in order of the keys. */
  by(column: string): Ties {
    let ties = this.#by.get(column);
    if (ties) return ties;
    ties = new Map();
    for (const [one, other] of this.#pairs) {
      if (column === this.#from) put(ties, one, other);
      else put(ties, other, one);
    }
    for (const list of ties.values()) list.sort((a, b) => a - b);
    this.#by.set(column, ties);
    return ties;
  }
}

function put(ties: Ties, owner: number, key: number): void {
  const list = ties.get(owner);
  if (list) list.push(key);
  else ties.set(owner, [key]);
}

/** Columns of a kind by which links of others lead to its rows. */
export const leadingTo = (kind: Kind, kinds: Kind[]): string[] => [
  ...new Set(
    kinds.flatMap(({ links }) => links.flatMap(({ target, via }) => (target === kind && via.by === 'foreign' ? [via.column] : []))),
  ),
];
