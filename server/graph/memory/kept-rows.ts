import type { Keeper } from './keeper.ts';
import { sieve } from './kept-filter.ts';
import { ENTRY, type KeptOrder, type KeptTable, type Ties } from './kept-table.ts';
import type { Link, Pivot } from '../model.ts';
import type { Page } from '../page.ts';
import { NOBODY, type Lists } from '../rows.ts';
import { limitOf, type Read } from '../select.ts';

/** The rows of a read out of memory; null when they have to come from the database. */
export async function keptRows(read: Read, keeper: Keeper): Promise<Lists | null> {
  const found = await keysOf(read, keeper);
  if (!found) return null;
  const { table, keysFor, owners } = found;
  const { page } = read;
  const ties = new Map<Pivot, Ties>();
  for (const column of read.columns) {
    if (typeof column === 'string') continue;
    const pairs = await keeper.pairs(column);
    if (!pairs) return null;
    ties.set(column, pairs.by(column.from));
  }
  const order = page && page.order.expression('t') !== null ? await keeper.order(read.kind, table, page.order) : ENTRY;
  if (!order) return null;
  const rowOf = table.as(read.columns, (via) => ties.get(via)!, order);
  const at = page?.from ? order.rankAt(page.from) : null;
  // a place where nothing stands any more the database still finds
  if (!rowOf || (page?.from && at === null)) return null;
  const lists: Lists = new Map();
  const ordered = (keys: number[]) =>
    keys === table.keys ? (order.keys ?? keys) : order === ENTRY ? keys : keys.toSorted((a, b) => order.rankOf(a) - order.rankOf(b));
  for (const owner of owners) {
    const keys = page ? pageOf(ordered(keysFor(owner)), page, order, at) : keysFor(owner);
    const rows = keys.map(rowOf).filter((row) => row !== undefined);
    if (rows.length > 0) lists.set(owner, rows);
  }
  return lists;
}

/** How many rows each owner has, out of memory; null when the database has to count. */
export async function keptCounts(read: Omit<Read, 'columns' | 'page'>, keeper: Keeper): Promise<Map<number, number> | null> {
  const found = await keysOf(read, keeper);
  return found && new Map([...found.owners].map((owner) => [owner, found.keysFor(owner).length]));
}

/** The public rows of each owner, by their keys and in order of entry; null when memory cannot tell. */
async function keysOf({ kind, link, keys, ties, filter }: Omit<Read, 'columns' | 'page'>, keeper: Keeper) {
  const table = await keeper.table(kind);
  const sifted = table && (await sieve(kind, filter ?? {}, table, keeper));
  const all = sifted && (await ledTo(table, link, ties, keeper));
  if (!all) return null;
  const { among, passes } = sifted;
  const some = link ? all : (owner: number) => among ?? all(owner);
  return { table, owners: new Set(link ? keys! : [NOBODY]), keysFor: passes ? (owner: number) => some(owner).filter(passes) : all };
}

/** The keys of a table by their owner, as a link leads to them. */
async function ledTo(table: KeptTable, link: Link | undefined, ties: Read['ties'], keeper: Keeper) {
  if (!link) return () => table.keys;
  const { via } = link;
  if (via.by === 'own') return (key: number) => (table.has(key) ? [key] : []);
  const owned = via.by === 'foreign' ? table.owned(via.column) : ties ? new Map(ties) : (await keeper.pairs(via))?.by(via.from);
  if (!owned) return null;
  return (owner: number) => (owned.get(owner) ?? []).filter(table.has);
}

/** The keys that a page reads, of keys in its order: those of the page and, if there are more, some after it. */
function pageOf(keys: number[], page: Page, { rankOf }: KeptOrder, at: number | null): number[] {
  const isDown = (page.order.direction === 'ASC') === page.backwards;
  const onward = at === null ? keys : keys.filter((key) => (isDown ? rankOf(key) < at : rankOf(key) > at));
  return isDown ? onward.slice(-limitOf(page)).reverse() : onward.slice(0, limitOf(page));
}
