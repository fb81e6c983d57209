import { OWNER, type Reader, type Row } from '../database/statement.ts';
import type { Kind } from './model.ts';
import { bySlug, count, select, type Read, type Wanted } from './select.ts';
import type { Viewer } from './viewer.ts';

/** Rows by the key of their owner, each list in order. */
export type Lists = Map<number, Row[]>;
/** The owner of a list that is the kind's own. */
export const NOBODY = 0;

/** Where a run gets its rows: from the database, or from what is in memory before it. */
export interface Rows {
  /** The rows of a read. `kept`: they are the same objects run after run, until one of them changes. */
  rows: (read: Read) => Promise<{ lists: Lists; kept?: boolean }>;
  /** How many rows each owner has; those with none may be left out. */
  count: (read: Omit<Read, 'columns' | 'page'>) => Promise<Map<number, number>>;
  /** The row of one record by its slug, or by one that it once had. */
  bySlug: (kind: Kind, columns: Wanted[], slug: string, viewer: Viewer) => Promise<Row | undefined>;
}

/** Rows out of the database, each read one statement. */
export const databaseRows = (read: Reader): Rows => ({
  rows: async (wanted) => {
    const lists: Lists = new Map();
    for (const row of await read(select(wanted))) {
      const owner = (row[OWNER] as number | null) ?? NOBODY;
      const list = lists.get(owner);
      if (list) list.push(row);
      else lists.set(owner, [row]);
    }
    return { lists };
  },
  count: async (wanted) =>
    new Map((await read(count(wanted))).map(([owner, number]) => [(owner as number | null) ?? NOBODY, number as number])),
  bySlug: async (...wanted) => (await read(bySlug(...wanted)))[0],
});
