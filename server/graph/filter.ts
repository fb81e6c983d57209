import { badUserInput } from '../errors.ts';
import { parseGlobalId } from './global-id.ts';
import type { Column } from './column.ts';
import type { Kind, Link } from './model.ts';
import type { ListFilter } from './page.ts';
import { seen, tied } from './seen.ts';
import type { Bind, Viewer } from './viewer.ts';

/** The links a list can be filtered by: those its own rows hold, and to many. */
export const filterLinks = (kind: Kind) =>
  kind.links.filter((link) => link.target.isRecord && (link.via.by === 'own' || (link.via.by === 'pivot' && link.shape === 'list')));
/** The fields of a filter that name records, each with the links that lead there. */
export const filterPaths = (kind: Kind): Kind['through'] => [
  ...filterLinks(kind).map((link) => ({ field: link.field, path: [link] })),
  ...kind.through,
];
/** The columns a list can be filtered by. */
export const filterColumns = (kind: Kind) =>
  kind.columns.filter((column) => column.type !== 'id' && column.type !== 'json' && (column.type !== 'text' || column.exact));

/** The SQL conditions of a filter over the rows of an alias; all must hold. */
export function conditions(kind: Kind, filter: ListFilter, alias: string, bind: Bind, viewer: Viewer): string[] {
  const found: string[] = [];
  for (const column of filterColumns(kind)) {
    const value = filter[column.field];
    if (value != null) found.push(...columnConditions(column, value, alias, bind));
  }
  for (const { field, path } of filterPaths(kind)) {
    const value = filter[field];
    if (value != null) found.push(linkCondition(path, value as string[], alias, bind, viewer));
  }
  return found;
}

function columnConditions(column: Column, value: unknown, alias: string, bind: Bind): string[] {
  const sql = `${alias}.${column.column}`;
  // no text in the database holds NUL
  if (column.type === 'text') value = (value as string[]).filter((each) => !each.includes('\0'));
  if (column.type === 'enum' || column.type === 'text')
    return [column.array ? `${sql} && ${bind(value)}::text[]` : `${sql} = any(${bind(value)}::text[])`];
  if (column.type === 'boolean') return [`${sql} = ${bind(value)}`];
  const { low, high } = rangeOf(column, value);
  const partial = column.type === 'partialDate';
  const cast = partial ? 'text' : column.type === 'date' || column.type === 'moment' ? 'date' : 'float8';
  return [
    // a month or a year begins before its days: the text of what is known is compared with as much of the bound
    ...(low == null ? [] : [partial ? `${sql} >= left(${bind(low)}::text, length(${sql}))` : `${sql} >= ${bind(low)}::${cast}`]),
    ...(high == null ? [] : [column.type === 'moment' ? `${sql} < ${bind(high)}::date + 1` : `${sql} <= ${bind(high)}::${cast}`]),
  ];
}

/**
 * The bounds of a range, days as text.
 * @throws BAD_USER_INPUT when it ends before it begins
 */
export function rangeOf(column: Column, value: unknown): { low: unknown; high: unknown } {
  const range = value as { from?: unknown; to?: unknown; min?: unknown; max?: unknown };
  // a day is written as such: a driver would write its moment in the zone of the machine
  const bound = (each: unknown) => (each instanceof Date ? each.toISOString().slice(0, 10) : each);
  const low = bound(range.from ?? range.min);
  const high = bound(range.to ?? range.max);
  if (low != null && high != null && (low as number) > (high as number))
    throw badUserInput(`The range of \`${column.field}\` ends before it begins.`);
  return { low, high };
}

/** Rows from which a path of links leads to one of the named records. */
function linkCondition(path: Link[], names: string[], alias: string, bind: Bind, viewer: Viewer, depth = 0): string {
  const [link, ...rest] = path as [Link, ...Link[]];
  const { target, via } = link;
  const inner = `f${depth}`;
  const reached = (key: string) =>
    rest.length === 0
      ? `${key} = any(array(${namedRows(target, names, bind, viewer)}))`
      : `exists (select from ${seen(target, `${inner}t`, viewer, bind)} where ${inner}t.id = ${key} and ${linkCondition(rest, names, `${inner}t`, bind, viewer, depth + 1)})`;
  if (via.by === 'own') return reached(`${alias}.${via.column}`);
  if (via.by === 'foreign') throw new Error(`a filter cannot go over ${link.field}`);
  return `exists (select from ${tied(via, inner)} where ${inner}.${via.from} = ${alias}.id and ${reached(`${inner}.${via.to}`)})`;
}

/** Records that a filter names. */
export interface NamedRecords {
  keys: number[];
  slugs: string[];
}

/**
 * Tells global ids from slugs.
 * @throws BAD_USER_INPUT when there are too many, or one is of another kind
 */
export function named(kind: Kind, names: string[]): NamedRecords {
  if (names.length > 100) throw badUserInput('A filter takes at most 100 values.');
  const keys: number[] = [];
  const slugs: string[] = [];
  for (const name of names) {
    const id = parseGlobalId(name);
    if (id && id.kind !== kind.name) throw badUserInput(`${JSON.stringify(name)} is the id of a ${id.kind}, not of a ${kind.name}.`);
    if (id) keys.push(id.key);
    else slugs.push(name.replaceAll('\0', ''));
  }
  return { keys, slugs };
}

/** The ids of records named by global id or slug, in a tree with everything narrower. */
function namedRows(kind: Kind, names: string[], bind: Bind, viewer: Viewer): string {
  const { keys, slugs } = named(kind, names);
  const from = (alias: string) => seen(kind, alias, viewer, bind);
  const isNamed = `(n.id = any(${bind(keys)}::int[]) or n.slug = any(${bind(slugs)}::text[]))`;
  const rows = `select n.id from ${from('n')} where ${isNamed}`;
  if (kind.broader?.via.by !== 'own') return rows;
  return `${rows} union all select w.id from ${from('w')} join ${from('n')} on n.id = w.${kind.broader.via.column} where ${isNamed}`;
}
