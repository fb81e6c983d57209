import type { Language } from '#i18n/language.ts';

export type Cell = string | number | null | undefined;

/** Excel tells UTF-8 by it. */
const BOM = '\ufeff';
/** Where the comma is the decimal sign, spreadsheets part columns by semicolons. */
const SEPARATOR: Record<Language, string> = { pl: ';', en: ',' };
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function written(cell: Cell, language: Language): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return language === 'pl' ? String(cell).replace('.', ',') : String(cell);
  const plain = cell.replace(CONTROL, ' ');
  // an apostrophe in front makes it a text, in every spreadsheet
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[;,"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180). */
export const csvOf = (rows: Cell[][], language: Language): string =>
  rows.map((row) => `${row.map((cell) => written(cell, language)).join(SEPARATOR[language])}\r\n`).join('');
/** How a file of CSV begins: with the names of its columns. */
export const csvHead = (labels: string[], language: Language): string => BOM + csvOf([labels], language);
