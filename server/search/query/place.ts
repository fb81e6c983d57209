import { badUserInput } from '../../errors.ts';
import type { SearchRequest } from '../engine.ts';

/** A place in ranked results: the score and, among equals, the number of the document. */
export interface RankedPlace {
  score: number;
  id: number;
}
/** A place by counting, where an engine tells no scores: so many results come before what follows. */
export interface Position {
  position: number;
}

/** An opaque cursor for a place in the results of this order. */
export function cursorOf(sort: SearchRequest['sort'], place: RankedPlace | Position): string {
  return Buffer.from(JSON.stringify('position' in place ? [sort, place.position] : [sort, place.score, place.id])).toString('base64url');
}

/** @throws BAD_USER_INPUT when it is no cursor of a search in this order */
export function placeOf(cursor: string, sort: SearchRequest['sort']): RankedPlace | Position {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor.slice(0, 200), 'base64url').toString());
  } catch {
    parts = null;
  }
  const [order, first, id, ...rest] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (order === sort && typeof first === 'number' && rest.length === 0) {
    if (id === undefined && isCount(first)) return { position: first };
    if (Number.isInteger(id) && Math.abs(id as number) <= LARGEST_ID) return { score: first, id: id as number };
  }
  throw badUserInput(
    '`after` is not a cursor of this search. Take cursors from `hits.cursor` or `pageInfo.endCursor` of the same search in the same order.',
  );
}

const LARGEST_ID = 2_147_483_647;
const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= LARGEST_ID;
