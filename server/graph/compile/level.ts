import type { Row } from '../../database/statement.ts';
import type { List } from '../list.ts';
import type { Kind, Link } from '../model.ts';
import { pageOf, type PageArgs } from '../page.ts';
import { NOBODY, type Rows } from '../rows.ts';
import { count, FIRST, ID, type Read, type Wanted } from '../select.ts';
import type { Viewer } from '../viewer.ts';

/** What one run of a plan works with. */
export interface Run {
  rows: Rows;
  viewer: Viewer;
  variables: Record<string, unknown>;
  context: unknown;
}

/** Rows of one kind at one place of a query: the columns asked for and the links followed from there. */
export class Level {
  readonly kind: Kind;
  readonly columns: Wanted[] = [];
  readonly children: Child[] = [];
  /** Whether its rows are at hand as soon as their keys are known. */
  readonly isAtHand: boolean;
  constructor(kind: Kind, isAtHand = false) {
    this.kind = kind;
    this.isAtHand = isAtHand;
  }

  /** Where the value of a column stands in the rows of this level; asks for the column. */
  slot(column: Wanted): number {
    if (column === 'id') return ID;
    const at = this.columns.indexOf(column);
    if (at >= 0) return FIRST + at;
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
  /** Whether the rows are the same objects run after run, until one of them changes. */
  kept?: boolean;
}

const nowhere = {
  size: Infinity,
  backwards: false,
  order: { name: '', direction: 'ASC', cast: '', accepts: (value: unknown) => value === null, expression: () => null },
  from: null,
} as const;

/** Reads what the links of a level lead to, all links side by side, one read each, and on to the last level. */
export function readChildren(level: Level, rows: Row[], run: Run): Promise<Frame[]> {
  return Promise.all(level.children.map((child) => readChild(child, rows, run)));
}

async function readChild({ link, level, wants, ...child }: Child, parents: Row[], run: Run): Promise<Frame> {
  const keys = [...new Set(parents.map((row) => row[child.key] as number | null).filter((key) => key !== null))];
  const args = child.args?.(run);
  const page = args && pageOf(link.target, args);
  if (keys.length === 0) return { lists: new Map(), totals: new Map(), children: await readChildren(level, [], run) };
  const { keys: along } = child;
  const ties =
    along === undefined ? undefined : parents.map((row): [number, number[]] => [row[child.key] as number, row[along] as number[]]);
  return readFrame(level, { kind: link.target, viewer: run.viewer, link, keys, ties, filter: args?.filter, page }, run, wants);
}

/** Reads the rows of a level, counts them where that is wanted, and reads on from there. */
export async function readFrame(level: Level, wanted: Omit<Read, 'columns'>, run: Run, wants?: Wants): Promise<Frame> {
  const { page, keys } = wanted;
  if (wants && !wants.rows && !wants.total) count(wanted); // the filter is checked also where nothing is read
  const [{ lists, kept }, totals] = await Promise.all([
    wants?.rows === false ? { lists: new Map<number, Row[]>(), kept: false } : run.rows.rows({ ...wanted, columns: level.columns }),
    wants?.total ? run.rows.count(wanted) : new Map<number, number>(),
  ]);
  const found = new Map<number, List>();
  const shown = new Set<Row>();
  for (const [owner, rows] of lists) {
    found.set(owner, { page: page ?? nowhere, rows });
    // the rows beyond a page only tell that there is more: nothing is read for them
    if (level.children.length > 0)
      for (let index = 0; index < Math.min(rows.length, page?.size ?? Infinity); index++) shown.add(rows[index]!);
  }
  if (page) for (const key of keys ?? [NOBODY]) if (!found.has(key)) found.set(key, { page, rows: [] });
  return { lists: found, totals, kept, children: await readChildren(level, [...shown], run) };
}
