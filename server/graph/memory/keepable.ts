import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Row } from '../../database/statement.ts';
import { KeptPairs, KeptTable, leadingTo, tiesOf } from './kept-table.ts';
import { lightColumns } from '../load.ts';
import { holds, type Kind, type Link, type Pivot } from '../model.ts';
import { publicRows, tied } from '../seen.ts';
import { allPairs, FIRST, ID, itself, pairsOf, select, type Statement } from '../select.ts';
import { everybody } from '../viewer.ts';
import { weightOf } from './weight.ts';

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
  keep: (rows: Row[]) => Kept | Promise<Kept>;
  /** Leaves to the database what is long in these rows, from now on. */
  leaveLong?: (rows: Row[]) => void;
}

/** Texts of more characters are long, when many are. */
const LONG = 200;
/** So many of the texts that stand in a column are kept once, however many rows hold them. */
const FEW_TEXTS = 1_000;
/** So many rows are taken in at a time; others go on meanwhile. */
const SLICE = 1_000;

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
    keep: async (rows) => {
      const known = columns.map(() => new Map<unknown, string>());
      const byKey = new Map<number, Row>();
      let bytes = 0;
      for (let from = 0; from < rows.length; from += SLICE) {
        const some = rows.slice(from, from + SLICE);
        for (const row of some) byKey.set(row[ID] as number, shareTexts(row, known));
        bytes += weightOf(some);
        await nextTurn();
      }
      return new KeptTable(columns, byKey, bytes);
    },
    leaveLong: (rows) => {
      const isLong = (slot: number) => rows.reduce((sum, row) => sum + `${row[slot] ?? ''}`.length, 0) > LONG * rows.length;
      columns = columns.filter((_, index) => !isLong(FIRST + index));
    },
  };
}

/** Lets a row hold the texts that others hold, where they are the same: each row comes from the database with its own. */
function shareTexts(row: Row, known: Map<unknown, string>[]): Row {
  for (const [index, texts] of known.entries()) {
    const text = row[FIRST + index];
    if (typeof text !== 'string') continue;
    const same = texts.get(text);
    if (same !== undefined) row[FIRST + index] = same;
    else if (texts.size < FEW_TEXTS) texts.set(text, text);
  }
  return row;
}

const pairsOfLink = (via: Pivot): Keepable => ({
  name: via.table,
  from: tied(via, 'p'),
  by: via.from,
  read: (keys) => (keys ? pairsOf(via, keys) : allPairs(via)),
  keep: (rows) => new KeptPairs(via.from, tiesOf(rows)),
});
