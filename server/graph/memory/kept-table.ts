import type { Row } from '../../database/statement.ts';
import type { Kind, Pivot } from '../model.ts';
import type { Keyset } from '../page.ts';
import { PlanMemo } from '../plan-memo.ts';
import { FIRST, ID, type Wanted } from '../select.ts';
import { PAIR, weightOf } from './weight.ts';

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

/** All public rows of a kind in memory, and the ways by which they are found. What changes makes another one: who reads sees one state. */
export class KeptTable {
  /** In the order in which lists without one of their own come. */
  readonly keys: number[];
  /** About how much it takes. */
  readonly bytes: number;
  readonly #rows: Map<number, Row>;
  readonly #columns: string[];
  readonly #asked = new WeakMap<Wanted[], Map<string, Asked>>();
  readonly #owned = new Map<string, Ties>();
  readonly #orders = new Map<string, Promise<KeptOrder>>();
  #slugs: Map<string, number> | null = null;

  /** `rows`: by key, with these columns after the owner and the key; they take about so many bytes. */
  constructor(columns: string[], rows: Map<number, Row>, bytes: number) {
    this.#columns = columns;
    this.#rows = rows;
    this.keys = [...rows.keys()];
    this.bytes = bytes;
  }

  /** The same with these rows in place of those that a column leads to from some keys. */
  with(rows: Row[], column: string, keys: Set<number>): KeptTable {
    const isItself = column === 'id';
    const all = new Map(this.#rows);
    const fresh = new Map(rows.map((row) => [row[ID] as number, row]));
    const before = isItself ? [...keys] : [...keys].flatMap((key) => this.owned(column)!.get(key) ?? []);
    const replaced = [...new Set([...before, ...fresh.keys()])].map((key) => this.#rows.get(key)).filter((row) => row !== undefined);
    for (const key of before) if (!fresh.has(key)) all.delete(key);
    for (const [key, row] of fresh) {
      if (!isItself) all.delete(key); // parts come in the order in which their owner's were read
      all.set(key, row);
    }
    const isInOrder = !isItself || rows.every((row) => this.has(row[ID] as number) || (row[ID] as number) > (this.keys.at(-1) ?? 0));
    const inOrder = isInOrder ? all : new Map([...all].sort(([one], [other]) => one - other));
    return new KeptTable(this.#columns, inOrder, this.bytes - weightOf(replaced) + weightOf(rows));
  }

  has = (key: number): boolean => this.#rows.has(key);

  #slot(column: string): number | null {
    const at = this.#columns.indexOf(column);
    return at < 0 ? null : FIRST + at;
  }

  /** Gives what a column holds by the key of a row; null when that is not kept. */
  column(name: string): ((key: number) => unknown) | null {
    const slot = this.#slot(name);
    return slot === null ? null : (key) => this.#rows.get(key)![slot];
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
  readonly bytes: number;
  readonly #from: string;
  readonly #onward: Ties;
  #back: Ties | null = null;

  /** `onward`: what each key in the column `from` is tied to. */
  constructor(from: string, onward: Ties) {
    this.#from = from;
    this.#onward = onward;
    this.bytes = [...onward.values()].reduce((sum, { length }) => sum + length, 0) * PAIR;
  }

  /** The same with these pairs in place of those that some keys stand in. */
  with(pairs: Row[], _from: string, keys: Set<number>): KeptPairs {
    return new KeptPairs(this.#from, new Map([...[...this.#onward].filter(([key]) => !keys.has(key)), ...tiesOf(pairs)]));
  }

  /** What each key in a column is tied to, in order of the keys. */
  by(column: string): Ties {
    if (column === this.#from) return this.#onward;
    return (this.#back ??= tiesOf([...this.#onward].flatMap(([one, others]) => others.map((other) => [other, one]))));
  }
}

/** What each key that stands first in a pair is tied to, in order of the keys. */
export function tiesOf(pairs: Row[]): Ties {
  const ties: Ties = new Map();
  for (const [one, other] of pairs) put(ties, one as number, other as number);
  // copies: a list that has grown keeps room for more
  for (const [key, list] of ties)
    if (list.length > 1)
      ties.set(
        key,
        list.toSorted((a, b) => a - b),
      );
  return ties;
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
