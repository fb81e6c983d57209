import { filterColumns, filterPaths, named, rangeOf, type NamedRecords } from '../filter.ts';
import type { Column } from '../column.ts';
import type { Keeper } from './keeper.ts';
import type { KeptTable } from './kept-table.ts';
import type { Kind, Link } from '../model.ts';
import type { ListFilter } from '../page.ts';

/** What a filter lets through. */
export interface Sieve {
  /** The only keys that may pass, in order, where that is known. */
  among?: number[];
  /** Left out when all do. */
  passes?: (key: number) => boolean;
}

/** The rows in memory that a filter lets through, by the rules of `conditions`; null when the database has to tell. */
export async function sieve(kind: Kind, filter: ListFilter, table: KeptTable, keeper: Keeper): Promise<Sieve | null> {
  if (Object.values(filter).every((value) => value == null)) return {};
  const tests: ((key: number) => boolean)[] = [];
  for (const column of filterColumns(kind)) {
    const value = filter[column.field];
    if (value == null) continue;
    const holds = holding(column, value);
    const valueOf = table.column(column.column);
    if (!holds || !valueOf) return null;
    tests.push((key) => holds(valueOf(key)));
  }
  let among: Set<number> | undefined;
  for (const { field, path } of filterPaths(kind)) {
    const value = filter[field];
    if (value == null) continue;
    const leading = await leadingTo(kind, path, named(path.at(-1)!.target, value as string[]), keeper);
    if (!leading) return null;
    among = among ? among.intersection(leading) : leading;
  }
  const passes = (key: number) => among?.has(key) !== false && tests.every((test) => test(key));
  // a change may have come between the table and its links: of one state are only the rows of the table
  return { passes, ...(among && { among: [...among].filter(table.has).sort((a, b) => a - b) }) };
}

/** Whether what a column holds is what a filter wants; null where only the database compares as it orders. */
function holding(column: Column, value: unknown): ((held: unknown) => boolean) | null {
  if (column.type === 'boolean') return (held) => held === value;
  if (column.type === 'enum' || column.type === 'text') {
    const wanted = new Set(value as string[]);
    return column.array
      ? (held) => (held as string[] | null)?.some((each) => wanted.has(each)) === true
      : (held) => wanted.has(held as string);
  }
  if (column.type !== 'date' && column.type !== 'integer' && column.type !== 'number') return null;
  const { low, high } = rangeOf(column, value);
  const isIn = (held: number) => (low == null || held >= (low as number)) && (high == null || held <= (high as number));
  return (held) => (held === null ? low == null && high == null : isIn(held as number));
}

/** The keys from which a path of links leads to what is named. */
async function leadingTo(kind: Kind, path: Link[], wanted: NamedRecords, keeper: Keeper): Promise<Set<number> | null> {
  let reached = await keysNamed(path.at(-1)!.target, wanted, keeper);
  for (let step = path.length - 1; step >= 0 && reached; step--) {
    const table = await keeper.table(step === 0 ? kind : path[step - 1]!.target);
    const { via } = path[step]!;
    const back = via.by === 'pivot' ? (await keeper.pairs(via))?.by(via.to) : table?.owned(via.column);
    reached = table && back ? new Set([...reached].flatMap((key) => back.get(key) ?? []).filter(table.has)) : null;
  }
  return reached;
}

/** The keys of records named by global id or slug, in a tree with everything narrower. */
async function keysNamed(kind: Kind, { keys, slugs }: NamedRecords, keeper: Keeper): Promise<Set<number> | null> {
  const table = await keeper.table(kind);
  if (!table) return null;
  const found = [...keys.filter(table.has), ...slugs.flatMap((slug) => table.keyOf(slug) ?? [])];
  if (kind.broader?.via.by !== 'own') return new Set(found);
  const narrower = table.owned(kind.broader.via.column);
  return narrower && new Set([...found, ...found.flatMap((key) => narrower.get(key) ?? [])]);
}
