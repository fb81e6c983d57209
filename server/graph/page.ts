import { badUserInput } from '../errors.ts';
import type { Column } from './column.ts';
import type { Kind } from './model.ts';
import { isPartialDate } from './partial-date.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;
/** No answer has more bytes. */
export const LARGEST_ANSWER = 8_000_000;

/** The arguments of a connection as callers give them. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  orderBy?: { by: string; direction: 'ASC' | 'DESC' } | null;
  filter?: ListFilter | null;
}
export type ListFilter = Record<string, unknown>;

/** By what a list is ordered: an SQL expression over the alias, always followed by the id. */
export interface Order {
  name: string;
  expression: (alias: string) => string | null;
  cast: string;
  /** Whether this can be a value that is ordered by; cursors bring them back. */
  accepts: (value: unknown) => boolean;
  direction: 'ASC' | 'DESC';
}
/** A place in an ordered list: the value ordered by and the id. */
export type Keyset = [value: string | number | null, id: number];
/** A page of a list, with the hostile parts checked. */
export interface Page {
  size: number;
  backwards: boolean;
  order: Order;
  from: Keyset | null;
}

/** What a kind can be ordered by: enum name → column, besides the title. */
export function orderings(kind: Kind): Map<string, Column | null> {
  const upper = (field: string) => field.replace(/([A-Z])/g, '_$1').toUpperCase();
  const usable = kind.columns.filter(
    (column) => !column.array && ['integer', 'number', 'date', 'partialDate', 'moment'].includes(column.type),
  );
  return new Map<string, Column | null>([
    ['ENTRY', null],
    ['TITLE', null],
    ...usable.map((column) => [upper(column.field), column] as [string, Column]),
  ]);
}

function orderOf(kind: Kind, asked: PageArgs['orderBy']): Order {
  const name = asked?.by ?? 'ENTRY';
  const direction = asked?.direction ?? 'ASC';
  if (name === 'ENTRY') return { name, direction, cast: '', accepts: (value) => value === null, expression: () => null };
  if (name === 'TITLE') return { name, direction, cast: 'text', accepts: isText, expression: (alias) => `${alias}.sort_title` };
  const column = orderings(kind).get(name)!;
  if (column.type === 'partialDate') {
    const last = direction === 'ASC' ? '~' : '';
    return {
      name,
      direction,
      cast: 'text',
      accepts: (value) => value === '~' || value === '' || (typeof value === 'string' && isPartialDate(value)),
      expression: (alias) => `coalesce(${alias}.${column.column}, '${last}')::text collate "C"`,
    };
  }
  const cast = { date: 'date', moment: 'timestamptz' }[column.type as string] ?? 'float8';
  // what is not recorded comes last, either way
  const last = cast === 'float8' ? `${direction === 'ASC' ? '' : '-'}Infinity` : `${direction === 'ASC' ? '' : '-'}infinity`;
  return {
    name,
    direction,
    cast,
    accepts: cast === 'float8' ? isNumber : (value) => isTime(value, cast),
    expression: (alias) =>
      column.nullable ? `coalesce(${alias}.${column.column}::${cast}, '${last}'::${cast})` : `${alias}.${column.column}`,
  };
}

/** An opaque cursor for a place in a list of this order. */
export function cursorOf(order: Order, [value, id]: Keyset): string {
  // JSON has no infinity, where what is not recorded stands
  return Buffer.from(
    JSON.stringify([order.name, order.direction, Math.abs(value as number) === Infinity ? `${value}` : value, id]),
  ).toString('base64url');
}

function placeOf(cursor: string, order: Order, argument: string): Keyset {
  const broken = () =>
    badUserInput(
      `\`${argument}\` is not a cursor of this list. Take cursors from \`edges.cursor\` or \`pageInfo\` of the same list in the same order.`,
    );
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor.slice(0, 4000), 'base64url').toString());
  } catch {
    throw broken();
  }
  if (!Array.isArray(parts) || parts.length !== 4 || parts[0] !== order.name || parts[1] !== order.direction) throw broken();
  const [, , value, id] = parts as unknown[];
  if (!Number.isInteger(id) || (id as number) < 0 || (id as number) > 2_147_483_647) throw broken();
  if (!order.accepts(value)) throw broken();
  return [value as Keyset[0], id as number];
}

const isText = (value: unknown) => typeof value === 'string' && !value.includes('\0');
const isNumber = (value: unknown) => typeof value === 'number' || value === 'Infinity' || value === '-Infinity';

/** Whether it is a day, or a moment in UTC to the microsecond, as the database writes it; or the infinite one that stands for none. */
function isTime(text: unknown, cast: string): boolean {
  if (typeof text !== 'string') return false;
  if (/^-?infinity$/.test(text)) return true;
  const match = (cast === 'date' ? /^(\d{4}-\d\d-\d\d)()$/ : /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00$/).exec(
    text,
  );
  const day = match && new Date(`${match[1]}T00:00:00Z`);
  return Boolean(day && !text.startsWith('0000') && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(match![1]!));
}

/**
 * How many are asked for: no more than `most`; `hint` says how to get at others.
 * @throws BAD_USER_INPUT when it is out of bounds
 */
export function sizeOf(
  size: number,
  { most = LARGEST_PAGE, argument = 'first', hint }: { most?: number; argument?: string; hint?: string } = {},
): number {
  if (size < 0 || size > most)
    throw badUserInput([`\`${argument}\` must be between 0 and ${most}; it was ${size}.`, ...(hint ? [hint] : [])].join(' '));
  return size;
}

/**
 * Checks the arguments of a connection.
 * @throws BAD_USER_INPUT when the size is out of bounds or a cursor is broken
 */
export function pageOf(kind: Kind, args: PageArgs): Page {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badUserInput('Give `first` or `last`, not both.');
  if ((first != null && before != null) || (last != null && after != null))
    throw badUserInput('`after` goes with `first`, `before` goes with `last`.');
  const size = sizeOf(first ?? last ?? DEFAULT_PAGE, {
    argument: last == null ? 'first' : 'last',
    hint: 'Page on with a cursor for more.',
  });
  const order = orderOf(kind, args.orderBy);
  const backwards = last != null || before != null;
  const cursor = backwards ? before : after;
  return { size, backwards, order, from: cursor == null ? null : placeOf(cursor, order, backwards ? 'before' : 'after') };
}
