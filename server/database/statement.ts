/** An SQL statement with its bound values. Its rows are arrays. */
export interface Statement {
  text: string;
  values: unknown[];
  /** Whether the keys of owners are all that is bound, and every row begins with its owner: see `coalesce.ts`. */
  byOwner?: boolean;
}
/** A row of a statement: its values in the order of the columns. */
export type Row = any[];
/** Runs one statement and gives its rows; a signal that goes off ends it. */
export type Reader = (statement: Statement, signal?: AbortSignal) => Promise<Row[]>;
/** Where a row by owner has the key of its owner. */
export const OWNER = 0;
