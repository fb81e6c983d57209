import { cursorOf, type Page, type Keyset } from './page.ts';
import type { Row } from '../database/reader.ts';
import { ID } from './select.ts';

/** The rows read for a page of a list: in the order read, with rows beyond it when there is more. */
export interface List {
  page: Page;
  rows: Row[];
}

/** The rows of a page in the order of the list. */
export function shown({ page, rows }: List): Row[] {
  const kept = rows.length > page.size ? rows.slice(0, page.size) : rows;
  return page.backwards ? [...kept].reverse() : kept;
}

/** The cursor of a row: what the list is ordered by comes last in its row. */
export function cursorAt({ order }: Page, row: Row): string {
  return cursorOf(order, [order.cast === '' ? null : (row.at(-1) as Keyset[0]), row[ID] as number]);
}

/** Where a page lies in its list. */
export function pageInfo(list: List) {
  const { page, rows } = list;
  const more = rows.length > page.size;
  const ends = shown(list);
  const cursor = (row: Row | undefined) => (row ? cursorAt(page, row) : null);
  return {
    hasNextPage: page.backwards ? page.from !== null : more,
    hasPreviousPage: page.backwards ? more : page.from !== null,
    startCursor: cursor(ends[0]),
    endCursor: cursor(ends.at(-1)),
  };
}
