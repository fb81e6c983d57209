import type { Row } from '../../database/statement.ts';
import { KeptPairs, KeptTable, leadingTo, tiesOf } from './kept-table.ts';
import { lightColumns } from '../load.ts';
import { holds, type Kind, type Link, type Pivot } from '../model.ts';
import { publicRows, tied } from '../seen.ts';
import { allPairs, FIRST, ID, itself, pairsOf, select, type Statement } from '../select.ts';
import { everybody } from '../viewer.ts';

/** What is kept goes by: a kind, or the table of the pairs of a link. */
export type Name = Kind | Pivot['table'];
export type Kept = KeptTable | KeptPairs;

/** What may be kept in memory and changes with a kind of records: its table, that of a part of it, the pairs of a link that it holds. */
export interface Keepable {
  name: Name;
  /** As an item of FROM. */
  from: string;
  /** The column that names the record it changes with. */
  by: string;
  /** Reads all of it, or what belongs to these records. */
  read: (keys?: number[]) => Statement;
  keep: (rows: Row[]) => Kept;
  /** Leaves to the database what is long in these rows, from now on. */
  leaveLong?: (rows: Row[]) => void;
}

/** Texts of more characters are long, when many are. */
const LONG = 200;

/** What changes with a kind: a change of any of it is told as one of the record. */
export const goingWith = (kind: Kind, kinds: Kind[]): Keepable[] => [
  tableOf(kind, itself(kind), 'id', kinds),
  ...kind.links.flatMap((link): Keepable[] => {
    const { target, via } = link;
    if (via.by === 'pivot') return holds(link) ? [pairsOfLink(via)] : [];
    return via.by === 'foreign' && !target.isRecord ? [tableOf(target, link, via.column, kinds)] : [];
  }),
];

function tableOf(kind: Kind, link: Link, by: string, kinds: Kind[]): Keepable {
  let columns = [...new Set([...lightColumns(kind), ...leadingTo(kind, kinds)])];
  return {
    name: kind,
    from: publicRows(kind, 't'),
    by,
    read: (keys) => select({ kind, columns, viewer: everybody, ...(keys && { link, keys }) }),
    keep: (rows) => new KeptTable(columns, new Map(rows.map((row) => [row[ID] as number, row]))),
    leaveLong: (rows) => {
      const isLong = (slot: number) => rows.reduce((sum, row) => sum + `${row[slot] ?? ''}`.length, 0) > LONG * rows.length;
      columns = columns.filter((_, index) => !isLong(FIRST + index));
    },
  };
}

const pairsOfLink = (via: Pivot): Keepable => ({
  name: via.table,
  from: tied(via, 'p'),
  by: via.from,
  read: (keys) => (keys ? pairsOf(via, keys) : allPairs(via)),
  keep: (rows) => new KeptPairs(via.from, tiesOf(rows)),
});
