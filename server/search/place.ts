import { badUserInput } from '../errors.ts';
import type { SearchRequest } from './engine.ts';

/** A place in ranked results: the score and, among equals, the number of the document. */
export interface Place { score: number; id: number }

/** An opaque cursor for a place in the results of this order. */
export function cursorOf(sort: SearchRequest['sort'], { score, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, score, id])).toString('base64url');
}

/** @throws BAD_USER_INPUT when it is no cursor of a search in this order */
export function placeOf(cursor: string, sort: SearchRequest['sort']): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor.slice(0, 200), 'base64url').toString());
  } catch {
    parts = null;
  }
  if (Array.isArray(parts) && parts.length === 3) {
    const [order, score, id] = parts as unknown[];
    if (order === sort && typeof score === 'number' && Number.isInteger(id) && Math.abs(id as number) <= 2_147_483_647) return { score, id: id as number };
  }
  throw badUserInput('`after` is not a cursor of this search. Take cursors from `hits.cursor` or `pageInfo.endCursor` of the same search in the same order.');
}
