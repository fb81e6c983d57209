import type { Kind } from './model.ts';

/** Puts a value beside a statement and gives what stands for it in the text; SQL text never holds values. */
export type Bind = (value: unknown) => string;

/** For viewers by whom nothing is bound: everybody, and the program. */
export const unbound: Bind = () => {
  throw new Error('values have to be bound for this viewer');
};

/** Who reads. Only what a viewer may see ever leaves the database. */
export interface Viewer {
  role: 'PUBLIC' | 'SECRETARIAT';
  /** Records that this one may see besides, whatever their status: keys by the name of the kind. */
  also?: Record<string, number[]>;
}
export const everybody: Viewer = { role: 'PUBLIC' };
/** The program itself, for its own books: it sees everything. */
export const program: Viewer = { role: 'SECRETARIAT' };

/** Whether somebody sees what everybody sees, and no more. */
export const isEverybody = ({ role, also }: Viewer): boolean => role === 'PUBLIC' && also === undefined;

/**
 * The one predicate of visibility, as SQL over the columns of a kind; null when all its rows are seen.
 * Everybody sees what is published; the secretariat sees everything. Parts are seen with their record.
 */
export function visible(kind: Kind, { role, also }: Viewer, bind: Bind): string | null {
  if (!kind.isRecord || role !== 'PUBLIC') return null;
  const own = also?.[kind.name];
  return own ? `status = 'PUBLISHED' or id = any(${bind(own)}::int[])` : `status = 'PUBLISHED'`;
}
