import { OWNER, type Statement } from '../database/statement.ts';
import { conditions } from './filter.ts';
import type { Kind, Link, Pivot } from './model.ts';
import { LARGEST_PAGE, type ListFilter, type Order, type Page } from './page.ts';
import { publicRows, seen, tied } from './seen.ts';
import { slugOf } from './slug.ts';
import type { Bind, Viewer } from './viewer.ts';

/** A read of one level: rows of a kind, either a list of their own or those that links lead to. */
export interface Read {
  kind: Kind;
  /** Columns wanted, besides the two that every row begins with: the key of its owner, if it has one, and its id. */
  columns: Wanted[];
  viewer: Viewer;
  /** The link followed, and the keys on the owner's side. Left out, the list is the kind's own. */
  link?: Link;
  keys?: number[];
  /** Of a many-to-many link: the keys it leads to for some of the owners, where they are known already. */
  ties?: [owner: number, keys: number[]][];
  filter?: ListFilter | null;
  /** Set for connections: more rows an owner than the page has, if there are, so that one sees that there is more. */
  page?: Page;
}

/** A column of the kind, or the keys that a many-to-many link of its rows leads to, in order. */
export type Wanted = string | Pivot;

const wanted = (column: Wanted) =>
  typeof column === 'string'
    ? `t.${column}`
    : `array(select a.${column.to} from ${tied(column, 'a')} where a.${column.from} = t.id order by a.${column.to})`;

const NONE = 'null::int';

export { OWNER, type Statement };

/** Column offsets in the rows of a read, after the owner. */
export const ID = 1;
export const FIRST = 2;

function binder(values: unknown[]): Bind {
  return (value) => `$${values.push(value)}`;
}

/** Where the rows of a link come from: the joined tables, and the expression that names the owner. */
function origin({ kind, link, viewer }: Read, bind: Bind): { from: string; owner: string } {
  const from = seen(kind, 't', viewer, bind);
  if (!link) return { from, owner: NONE };
  if (link.via.by === 'own') return { from, owner: 't.id' };
  if (link.via.by === 'foreign') return { from, owner: `t.${link.via.column}` };
  return { from: `${tied(link.via, 'p')} join ${from} on t.id = p.${link.via.to}`, owner: `p.${link.via.from}` };
}

const whereAll = (conditions: string[]) => (conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '');

function keyset(page: Page, bind: Bind): string | null {
  if (!page.from) return null;
  const [value, id] = page.from;
  const expression = page.order.expression('t');
  const onward = (page.order.direction === 'ASC') !== page.backwards ? '>' : '<';
  return expression
    ? `(${expression}, t.id) ${onward} (${bind(value)}::${page.order.cast}, ${bind(id)}::int)`
    : `t.id ${onward} ${bind(id)}::int`;
}

function orderBy({ kind, page }: Read): string {
  if (!page) return kind.positioned ? 't.position, t.id' : 't.id';
  const way = (page.order.direction === 'ASC') !== page.backwards ? 'asc' : 'desc';
  const expression = page.order.expression('t');
  return expression ? `${expression} ${way}, t.id ${way}` : `t.id ${way}`;
}

/**
 * How many rows a page reads: the next of a few fixed numbers. The database then knows it when it plans, and plans each
 * text once; a bound limit it would plan for anew with every call.
 */
export const limitOf = ({ size }: Page) => rowsReadOf(size) + 1;
/** How many records are read for a page of this size, besides the one that tells that there is more. */
export const rowsReadOf = (size: number) => [5, 20, 50].find((rows) => rows >= size) ?? LARGEST_PAGE;

/** Days and moments are read as text: a moment is finer than a program's clock. */
const writtenAs = ({ cast }: Order) => (['date', 'timestamptz'].includes(cast) ? '::text' : '');

/** The statement of a read. Its text depends on what is asked, never on the values. */
export function select(read: Read): Statement {
  const values: unknown[] = [];
  const bind = binder(values);
  const keys = read.link ? `${bind(read.keys)}::int[]` : '';
  const { from, owner } = origin(read, bind);
  const place = read.page?.order.expression('t');
  const columns = ['t.id', ...read.columns.map(wanted), ...(place ? [`${place}${writtenAs(read.page!.order)} as place`] : [])].join(', ');
  const where = conditions(read.kind, read.filter ?? {}, 't', bind, read.viewer);
  const after = read.page && keyset(read.page, bind);
  if (after) where.push(after);
  const limit = read.page ? ` limit ${limitOf(read.page)}` : '';
  if (!read.link) return { text: `select ${owner}, ${columns} from ${from}${whereAll(where)} order by ${orderBy(read)}${limit}`, values };
  if (!read.page)
    return {
      text: `select ${owner}, ${columns} from ${from}${whereAll([`${owner} = any(${keys})`, ...where])} order by ${orderBy(read)}`,
      values,
      byOwner: values.length === 1,
    };
  return {
    text: `select k.key, s.* from unnest(${keys}) k(key) cross join lateral (select ${columns} from ${from}${whereAll([`${owner} = k.key`, ...where])} order by ${orderBy(read)}${limit}) s`,
    values,
    byOwner: values.length === 1,
  };
}

/** The statement that counts the rows of a list: one row (null, n), or one (owner, n) for each owner that has any. */
export function count(read: Omit<Read, 'page' | 'columns'>): Statement {
  const values: unknown[] = [];
  const bind = binder(values);
  const keys = read.link && `${bind(read.keys)}::int[]`;
  const { from, owner } = origin(read as Read, bind);
  const where = [...(keys ? [`${owner} = any(${keys})`] : []), ...conditions(read.kind, read.filter ?? {}, 't', bind, read.viewer)];
  return {
    text: `select ${owner}, count(*) from ${from}${whereAll(where)}${read.link ? ` group by ${owner}` : ''}`,
    values,
    byOwner: Boolean(read.link) && values.length === 1,
  };
}

/** The statement that finds one record by slug, by a slug it once had, or by the slug that somebody meant who wrote capitals or Polish letters. Its rows are like those of a read. */
export function bySlug(kind: Kind, columns: Wanted[], slug: string, viewer: Viewer): Statement {
  const values: unknown[] = [];
  const bind = binder(values);
  const asked = slug.replaceAll('\0', '');
  const meant = slugOf(asked, asked.length);
  // an address that was written as it is needs no second look
  const [named, ...others] = (meant === asked || meant === '' ? [asked] : [asked, meant]).map((each) => bind(each));
  const [from, same] = ['t', 's'].map((alias) => seen(kind, alias, viewer, bind));
  return {
    text: `select ${NONE}, t.id${columns.map((column) => `, ${wanted(column)}`).join('')} from ${from} where t.id = coalesce((select s.id from ${same} where s.slug = ${named}), (select record_id from old_slug where kind = '${kind.name}' and slug = ${named})${others.map((other) => `, (select s.id from ${same} where s.slug = ${other})`).join('')})`,
    values,
  };
}

/** The statement that gives all pairs of keys of a many-to-many link. */
export const allPairs = (via: Pivot): Statement => ({
  text: `select p.${via.from}, p.${via.to} from ${tied(via, 'p')}`,
  values: [],
});

/** The same of the pairs that these keys stand in. */
export const pairsOf = (via: Pivot, keys: number[]): Statement => ({
  text: `${allPairs(via).text} where p.${via.from} = any($1::int[])`,
  values: [keys],
});

/** The statement that gives the keys of all public rows of a kind in an order, each with the value that it is ordered by. */
export const ordered = (kind: Kind, order: Order): Statement => ({
  text: `select t.id, ${order.expression('t')}${writtenAs(order)} from ${publicRows(kind, 't')} order by ${order.expression('t')}, t.id`,
  values: [],
});

/** The link by which rows are found by their own ids. */
export const itself = (kind: Kind): Link => ({
  field: 'id',
  target: kind,
  shape: 'one',
  description: '',
  via: { by: 'own', column: 'id' },
});
