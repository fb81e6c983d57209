/** What V8 takes for each (64 bits, pointers not compressed), in bytes. */
const ARRAY = 56;
const OBJECT = 64;
const SLOT = 8;
const TEXT = 24;
const NUMBER = 16;
/** The places of a row in the maps by which it is found: by key, by slug, by what leads to it. */
const PLACES = 150;
/** A pair of keys, found both ways. */
export const PAIR = 150;

/** About how many bytes rows take in memory, with the places where they are found. */
export const weightOf = (rows: unknown[][]): number => rows.reduce((sum, row) => sum + PLACES + weightOfValue(row), 0);

function weightOfValue(value: unknown): number {
  // most Polish letters take two bytes, and with one of them all characters of a text do
  if (typeof value === 'string') return TEXT + (/[^\0-\xff]/.test(value) ? 2 : 1) * value.length;
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : NUMBER;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, each) => sum + SLOT + weightOfValue(each), Array.isArray(value) ? ARRAY : OBJECT);
}
