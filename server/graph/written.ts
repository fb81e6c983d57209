import type { Kind, Pivot } from './model.ts';
import { Table } from './table.ts';

/** The table of a kind as what is written to: for content alone, which says what people changed. Reading goes by `seen`. */
export const written = ({ table }: Pick<Kind, 'table'> | Pivot): string => Table.quoted(table);
