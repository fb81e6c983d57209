import type { Kind, Link } from '../model.ts';
import { pageOf, type PageArgs } from '../page.ts';
import type { List } from '../list.ts';
import type { Reader, Row } from '../reader.ts';
import { count, FIRST, ID, OWNER, select } from '../select.ts';
import type { Viewer } from '../viewer.ts';

/** What one run of a plan works with. */
export interface Run { read: Reader; viewer: Viewer; variables: Record<string, unknown>; context: unknown }

/** Rows of one kind at one place of a query: the columns asked for and the links followed from there. */
export class Level {
  readonly kind: Kind;
  readonly columns: string[] = [];
  readonly children: Child[] = [];
  constructor(kind: Kind) {
    this.kind = kind;
  }

  /** Where the value of a column stands in the rows of this level; asks for the column. */
  slot(column: string): number {
    if (column === 'id') return ID;
    const at = this.columns.indexOf(column);
    return FIRST + (at >= 0 ? at : this.columns.push(column) - 1);
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
  /** Connections: their arguments, and what of them is asked for. */
  args?: (run: Run) => PageArgs;
  wants?: Wants;
}
export interface Wants { rows: boolean; total: boolean }

/** What was read for a link: a list for each owner, and the frames of the next level. */
export interface Frame { lists: Map<number, List>; totals: Map<number, number>; children: Frame[] }

const nowhere = { size: Infinity, backwards: false, order: { name: '', direction: 'ASC', cast: '', expression: () => null }, from: null } as const;

/** Reads what the links of a level lead to, all links side by side, one statement each, and on to the last level. */
export function readChildren(level: Level, rows: Row[], run: Run): Promise<Frame[]> {
  return Promise.all(level.children.map((child) => readChild(child, rows, run)));
}

async function readChild(child: Child, parents: Row[], run: Run): Promise<Frame> {
  const { link, level, wants } = child;
  const keys = [...new Set(parents.map((row) => row[child.key] as number | null))].filter((key) => key !== null);
  const args = child.args?.(run);
  const page = args && pageOf(link.target, args);
  if (keys.length === 0) return { lists: new Map(), totals: new Map(), children: await readChildren(level, [], run) };
  const read = { kind: link.target, link, keys, viewer: run.viewer, filter: args?.filter };
  const [rows, totals] = await Promise.all([
    wants?.rows === false ? [] : run.read(select({ ...read, columns: level.columns, page })),
    wants?.total ? run.read(count(read)) : [],
  ]);
  const lists = new Map<number, List>();
  for (const row of rows) {
    const list = lists.get(row[OWNER] as number);
    if (list) list.rows.push(row);
    else lists.set(row[OWNER] as number, { page: page ?? nowhere, rows: [row] });
  }
  // the one row too many of a page is not shown, so nothing is read for it
  const kept = page ? rows.length && [...lists.values()].flatMap((list) => list.rows.slice(0, page.size)) : rows;
  if (page) for (const key of keys) if (!lists.has(key)) lists.set(key, { page, rows: [] });
  return { lists, totals: new Map(totals.map((row) => [row[0] as number, row[1] as number])), children: await readChildren(level, kept || [], run) };
}
