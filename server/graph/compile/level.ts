import { lightColumns } from '../load.ts';
import type { Memory, Table } from '../memory.ts';
import type { Kind, Link } from '../model.ts';
import { pageOf, type PageArgs } from '../page.ts';
import type { List } from '../list.ts';
import type { Reader, Row } from '../../database/reader.ts';
import { count, FIRST, ID, OWNER, pairs, select, type Wanted } from '../select.ts';
import type { Viewer } from '../viewer.ts';

/** What one run of a plan works with. */
export interface Run {
  read: Reader;
  viewer: Viewer;
  variables: Record<string, unknown>;
  context: unknown;
  /** Small kinds kept in memory, as of the start of the run; null for those that are not. Left out when the viewer sees more than everybody. */
  kept?: (kind: Kind) => Promise<Table | null>;
  /** Tells the run how many changes its first statement saw. */
  saw?: (changes: string) => void;
}

/** Rows of one kind at one place of a query: the columns asked for and the links followed from there. */
export class Level {
  readonly kind: Kind;
  readonly columns: Wanted[];
  readonly children: Child[] = [];
  #whole: boolean;
  /** With a memory that may keep the kind, rows are laid out as it keeps them. */
  constructor(kind: Kind, memory?: Memory) {
    this.kind = kind;
    this.#whole = Boolean(memory?.mayKeep(kind));
    this.columns = this.#whole ? lightColumns(kind) : [];
  }

  /** Whether rows from memory have all that is asked for. */
  get fitsMemory() {
    return this.#whole;
  }

  /** Where the value of a column stands in the rows of this level; asks for the column. */
  slot(column: Wanted): number {
    if (column === 'id') return ID;
    const at = this.columns.indexOf(column);
    if (at >= 0) return FIRST + at;
    this.#whole = false;
    return FIRST + this.columns.push(column) - 1;
  }

  /** Follows a link from the rows of this level; gives the index of its frame. */
  follow(child: Child): number {
    return this.children.push(child) - 1;
  }
}

/** A link followed from a level. */
export interface Child {
  link: Link;
  level: Level;
  /** Where the key stands in the rows of the level above. */
  key: number;
  /** Where those rows have the keys that the link leads to, when they were read along. */
  keys?: number;
  /** Connections: their arguments, and what of them is asked for. */
  args?: (run: Run) => PageArgs;
  wants?: Wants;
}
export interface Wants {
  rows: boolean;
  total: boolean;
}

/** What was read for a link: a list for each owner, and the frames of the next level. */
export interface Frame {
  lists: Map<number, List>;
  totals: Map<number, number>;
  children: Frame[];
  /** Whether the rows are memory's own: the same objects run after run, until one of them changes. */
  kept?: boolean;
}

const nowhere = {
  size: Infinity,
  backwards: false,
  order: { name: '', direction: 'ASC', cast: '', expression: () => null },
  from: null,
} as const;

/** Reads what the links of a level lead to, all links side by side, one statement each, and on to the last level. */
export function readChildren(level: Level, rows: Row[], run: Run): Promise<Frame[]> {
  return Promise.all(level.children.map((child) => readChild(child, rows, run)));
}

/** The different keys in a column of rows. */
function keysIn(rows: Row[], column: number): number[] {
  const keys = new Set<number>();
  for (const row of rows) if (row[column] !== null) keys.add(row[column] as number);
  return [...keys];
}

async function readChild(child: Child, parents: Row[], run: Run): Promise<Frame> {
  const { link, level, wants } = child;
  const keys = keysIn(parents, child.key);
  const args = child.args?.(run);
  const page = args && pageOf(link.target, args);
  if (keys.length === 0) return { lists: new Map(), totals: new Map(), children: await readChildren(level, [], run) };
  const table = link.shape !== 'connection' && link.via.by !== 'foreign' && level.fitsMemory ? await run.kept?.(link.target) : null;
  if (table) {
    const lists = await listsFrom(table, child, parents, keys, run);
    return {
      lists,
      kept: true,
      totals: new Map(),
      children:
        level.children.length === 0 ? [] : await readChildren(level, [...new Set([...lists.values()].flatMap((list) => list.rows))], run),
    };
  }
  const read = { kind: link.target, link, keys, viewer: run.viewer, filter: args?.filter };
  // counting checks the filter too, where no rows are read
  const counting = wants && (wants.total || !wants.rows) ? count(read) : null;
  const [rows, totals] = await Promise.all([
    wants?.rows === false ? [] : run.read(select({ ...read, columns: level.columns, page })),
    wants?.total ? run.read(counting!) : [],
  ]);
  const lists = new Map<number, List>();
  for (const row of rows) {
    const list = lists.get(row[OWNER] as number);
    if (list) list.rows.push(row);
    else lists.set(row[OWNER] as number, { page: page ?? nowhere, rows: [row] });
  }
  // the rows beyond a page only tell that there is more: nothing is read for them
  const shown = page ? [...lists.values()].flatMap((list) => list.rows.slice(0, page.size)) : rows;
  if (page) for (const key of keys) if (!lists.has(key)) lists.set(key, { page, rows: [] });
  return {
    lists,
    totals: new Map(totals.map((row) => [row[0] as number, row[1] as number])),
    children: await readChildren(level, shown, run),
  };
}

/** What a link leads to, out of memory; the pairs of keys of a many-to-many link are read unless they came along. */
async function listsFrom(
  table: Table,
  { link: { via }, ...child }: Child,
  parents: Row[],
  keys: number[],
  run: Run,
): Promise<Map<number, List>> {
  const lists = new Map<number, List>();
  const listOf = (owner: number): Row[] => {
    let list = lists.get(owner);
    if (!list) lists.set(owner, (list = { page: nowhere, rows: [] }));
    return list.rows;
  };
  const add = (rows: Row[], key: number) => {
    const row = table.byId.get(key);
    if (row) rows.push(row);
  };
  if (via.by !== 'pivot') for (const key of keys) add(listOf(key), key);
  else if (child.keys === undefined)
    for (const [owner, key] of await run.read(pairs(via, keys))) add(listOf(owner as number), key as number);
  else {
    for (const parent of parents) {
      const owner = parent[child.key] as number;
      if (lists.has(owner)) continue; // a record can stand in several lists
      const rows = listOf(owner);
      for (const key of parent[child.keys] as number[]) add(rows, key);
    }
  }
  return lists;
}
