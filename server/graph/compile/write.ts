import { answerTooLarge } from '../../errors.ts';
import { LARGEST_ANSWER } from '../page.ts';
import type { Column } from '../column.ts';
import type { Composite } from '../model.ts';
import type { Row } from '../../database/statement.ts';
import { globalId } from '../global-id.ts';
import type { Frame, Level } from './level.ts';

/** Turns a row, with what was read for its links, into JSON text. */
export type Write = (row: Row, frames: Frame[]) => string;
export type Entry = [key: string, write: Write];

/**
 * An object whose fields are written in this order, each from the same values. Texts are strung together rather than
 * joined: joining copies, at every level anew, while a string of strings is laid out once, when it is sent.
 */
export function writeObject<A, B = void, C = void>(
  entries: [key: string, write: (a: A, b: B, c: C) => string][],
): (a: A, b: B, c: C) => string {
  if (entries.length === 0) return () => '{}';
  const before = entries.map(([key], index) => `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
  const writes = entries.map(([, write]) => write);
  return (a, b, c) => {
    let text = '';
    for (let index = 0; index < writes.length; index++) text += before[index]! + writes[index]!(a, b, c);
    return `${text}}`;
  };
}

/**
 * A list of what these items are written as.
 * @throws ANSWER_TOO_LARGE as soon as it is longer than a whole answer may be
 */
export function writeList<Item>(items: readonly Item[], write: (item: Item) => string): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    text += index === 0 ? write(items[index]!) : `,${write(items[index]!)}`;
    if (text.length > LARGEST_ANSWER) throw answerTooLarge(LARGEST_ANSWER);
  }
  return `${text}]`;
}

/** The text in one piece: what is written often is strung together once. */
export function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

export const constant =
  (text: string): Write =>
  () =>
    text;

/** The value of a column. */
export function writeColumn(level: Level, column: Column): Write {
  const { kind } = level;
  if (column.type === 'id') return (row) => `"${globalId(kind.name, row[1] as number)}"`;
  return writeValue(column, level.slot(column.column));
}

function writeValue(column: Column, slot: number): Write {
  if (column.type === 'integer' || column.type === 'boolean')
    return column.array ? (row) => JSON.stringify(row[slot]) : (row) => `${row[slot]}`;
  if (column.array || column.type === 'json') return (row) => JSON.stringify(row[slot]);
  return (row) => (row[slot] === null ? 'null' : typeof row[slot] === 'string' ? writeText(row[slot]) : `${row[slot]}`);
}

/** What JSON has to escape, lone surrogates included. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Text as JSON. Looking for what needs care is cheaper than having it copied; most texts need none. */
const writeText = (text: string): string => (text.length > 200 || special.test(text) ? JSON.stringify(text) : `"${text}"`);

/** A value made of several columns, or of one JSON column, with the fields asked for. */
export function writeComposite(level: Level, composite: Composite, fields: { key: string; field: string }[]): Write {
  if (composite.column) {
    const slot = level.slot(composite.column);
    const { name, columns } = composite.type;
    const parts = fields.map(({ key, field }) => ({ key, column: columns.find((column) => column.field === field)?.column }));
    return (row) =>
      JSON.stringify(
        (row[slot] as Record<string, unknown>[]).map((item) =>
          Object.fromEntries(parts.map(({ key, column }) => [key, column === undefined ? name : (item[column] ?? null)])),
        ),
      );
  }
  const slots = composite.columns.map((column) => level.slot(column.column));
  const write = writeObject(
    fields.map(({ key, field }) => [
      key,
      field === '__typename' ? constant(JSON.stringify(composite.type.name)) : writeValue(...fieldOf(composite, slots, field)),
    ]),
  );
  if (!composite.nullable) return write;
  return (row, frames) => (slots.every((slot) => row[slot] === null) ? 'null' : write(row, frames));
}

function fieldOf(composite: Composite, slots: number[], field: string): [Column, number] {
  const index = composite.columns.findIndex((column) => column.field === field);
  return [composite.columns[index]!, slots[index]!];
}
