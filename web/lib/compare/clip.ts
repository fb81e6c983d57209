import type { Line } from './rows.ts';

/** So many characters of a cell are read at a glance; a rest that is hardly longer than the words that offer it is not folded. */
const GLANCE = 140;
const WORTH = 60;
/** Where a sentence ends, with the numbers of its sources. */
const END = /(?<=[.!?](?:\s?\[\d+\])*)\s+(?=[\p{Lu}\d„])/u;
const length = (parts: readonly Line[]) => parts.reduce((sum, { text }) => sum + text.length, 0);

/** What a cell shows at once, and what it folds: whole lines or, of a single one, whole sentences, so that it reads on when unfolded and in print. */
export function clipped(lines: readonly Line[]): { first: Line[]; rest: Line[] } {
  const [line] = lines;
  if (!line || length(lines) <= GLANCE + WORTH) return { first: [...lines], rest: [] };
  const isText = lines.length === 1 && !line.href;
  const parts = isText ? line.text.split(END).map((text) => ({ ...line, text })) : lines;
  let at = 1;
  while (at < parts.length && length(parts.slice(0, at + 1)) <= GLANCE) at++;
  if (length(parts.slice(at)) <= WORTH) return { first: [...lines], rest: [] };
  const [first, rest] = [parts.slice(0, at), parts.slice(at)];
  const together = (some: Line[]): Line[] => [{ ...line, text: some.map(({ text }) => text).join(' ') }];
  const { verdict: _verdict, isObserved: _isObserved, ...plainly } = together(rest)[0]!;
  return isText ? { first: together(first), rest: [plainly] } : { first, rest };
}
