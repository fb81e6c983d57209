import DataLoader from 'dataloader';
import type { List } from './list.ts';
import type { Column } from './column.ts';
import type { Kind, Link } from './model.ts';
import { pageOf, type ListFilter, type PageArgs } from './page.ts';
import type { Reader, Row } from '../database/statement.ts';
import { databaseRows, NOBODY, type Rows } from './rows.ts';
import { FIRST, ID, itself, type Read } from './select.ts';
import type { Viewer } from './viewer.ts';

/** A record or part known by its key; its row is loaded when a field of it is read. */
export interface Reference {
  kind: Kind;
  key: number;
  row?: Record<string, unknown>;
}
/** A page of records as the graph shows it. */
export interface Connection extends List {
  kind: Kind;
  total: () => Promise<number>;
}

const light = new WeakMap<Kind, string[]>();
/** Every column of a kind but the large ones: one list for a kind, by which its rows are known again. */
export function lightColumns(kind: Kind): string[] {
  let columns = light.get(kind);
  if (!columns)
    light.set(
      kind,
      (columns = [
        ...kind.columns.filter((column) => column.type !== 'id' && !column.heavy).map((column) => column.column),
        ...kind.composites.flatMap((composite) =>
          composite.column ? [composite.column] : composite.columns.map((column) => column.column),
        ),
        ...kind.links.flatMap((link) => (link.via.by === 'own' ? [link.via.column] : [])),
      ]),
    );
  return columns;
}

/** Loads what one request reads: rows in batches, one statement per level of the query. The only way to relations outside compiled plans. */
export class Loading {
  #loaders = new Map<string, DataLoader<number, any>>();
  readonly #rowsNow: () => Rows;
  #rows: Rows;
  #viewer: Viewer;
  /** `rowsNow`: rows no older than the call. */
  constructor(rowsNow: () => Rows, viewer: Viewer) {
    this.#rowsNow = rowsNow;
    this.#rows = rowsNow();
    this.#viewer = viewer;
  }

  /** The same for the same viewer, within a transaction. */
  within(read: Reader): Loading {
    return loadingFrom(read, this.#viewer);
  }

  /** Forgets what was loaded: something has changed since. */
  forget(): void {
    this.#loaders.clear();
    this.#rows = this.#rowsNow();
  }

  #loader<T>(key: string, batch: (keys: readonly number[]) => Promise<T[]>): DataLoader<number, T> {
    if (!this.#loaders.has(key)) this.#loaders.set(key, new DataLoader(batch));
    return this.#loaders.get(key)!;
  }

  /** The row of a record by its key, or null when the viewer may not see it. */
  byKey(kind: Kind, key: number): Promise<Reference | null> {
    return this.#loader(`${kind.name}`, async (keys) => {
      const { lists } = await this.#rows.rows({
        kind,
        columns: lightColumns(kind),
        link: itself(kind),
        keys: [...keys],
        viewer: this.#viewer,
      });
      return keys.map((each) => lists.get(each)?.map((row) => referenceOf(kind, row))[0] ?? null);
    }).load(key);
  }

  /** A large value of a record, which no other read brings. */
  heavy(kind: Kind, column: Column, key: number): Promise<unknown> {
    return this.#loader(`${kind.name}.${column.field}`, async (keys) => {
      const { lists } = await this.#rows.rows({
        kind,
        columns: [column.column],
        link: itself(kind),
        keys: [...keys],
        viewer: this.#viewer,
      });
      return keys.map((each) => lists.get(each)?.[0]?.[FIRST] ?? null);
    }).load(key);
  }

  async bySlug(kind: Kind, slug: string): Promise<Reference | null> {
    const row = await this.#rows.bySlug(kind, lightColumns(kind), slug, this.#viewer);
    return row ? referenceOf(kind, row) : null;
  }

  /** What a link leads to: one record, or a list. */
  linked(link: Link, owner: { key: number; own: number | null }): Promise<Reference | Reference[] | null> {
    const { target, via, field } = link;
    if (via.by === 'own') return owner.own === null ? Promise.resolve(null) : this.byKey(target, owner.own);
    return this.#loader(`${field}>${target.name} ${keyOf(link)}`, async (keys) => {
      const { lists } = await this.#rows.rows({ kind: target, columns: lightColumns(target), link, keys: [...keys], viewer: this.#viewer });
      return keys.map((key) => {
        const all = (lists.get(key) ?? []).map((row) => referenceOf(target, row));
        return link.shape === 'one' ? (all[0] ?? null) : all;
      });
    }).load(owner.key);
  }

  /** A page of a list: the kind's own, or what a link leads to. */
  async connection(kind: Kind, args: PageArgs, link?: Link, owner?: number): Promise<Connection> {
    const page = pageOf(kind, args);
    const base = { kind, link, filter: args.filter as ListFilter, viewer: this.#viewer };
    const total = () => this.#counted(base, args.filter ?? null, owner);
    const listsOf = async (keys?: number[]) => (await this.#rows.rows({ ...base, columns: lightColumns(kind), page, keys })).lists;
    if (!link) return { kind, page, total, rows: (await listsOf()).get(NOBODY) ?? [] };
    const key = `${link.field}<${link.target.name} ${keyOf(link)} ${JSON.stringify(args)}`;
    const rows = await this.#loader(key, async (keys) => {
      const lists = await listsOf([...keys]);
      return keys.map((each) => lists.get(each) ?? []);
    }).load(owner!);
    return { kind, page, total, rows };
  }

  async #counted(base: Omit<Read, 'columns' | 'page'>, filter: unknown, owner?: number): Promise<number> {
    if (!base.link) return (await this.#rows.count(base)).get(NOBODY)!;
    return this.#loader(`#${base.link.field}<${base.kind.name} ${keyOf(base.link)} ${JSON.stringify(filter)}`, async (keys) => {
      const found = await this.#rows.count({ ...base, keys: [...keys] });
      return keys.map((key) => found.get(key) ?? 0);
    }).load(owner!);
  }
}

/** Loads out of the database alone. */
export const loadingFrom = (read: Reader, viewer: Viewer): Loading => new Loading(() => databaseRows(read), viewer);

/** Names the way of a link: fields of one name on different kinds go different ways. */
const keyOf = ({ via }: Link) => (via.by === 'pivot' ? `${via.from}.${via.to}` : via.column);

export function referenceOf(kind: Kind, row: Row): Reference {
  return { kind, key: row[ID] as number, row: Object.fromEntries(lightColumns(kind).map((column, index) => [column, row[FIRST + index]])) };
}
