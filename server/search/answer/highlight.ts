import { analyse, type Token } from '../analysis/index.ts';

/** What to mark: any of the three makes a word a hit. */
export interface ToHighlight {
  /** Keys of the words of the query, of their expansions, and of corrected words. */
  keys: Iterable<string>;
  /** The folded beginning of the word that is still being typed. */
  prefix?: string;
  /** Folded words that the engine matched by correction of a misspelt one. */
  corrections?: Iterable<string>;
}

/** A piece of the text as it was written; markup in it is text, to be escaped where it is shown. */
export interface Segment {
  text: string;
  hit: boolean;
}

const ELLIPSIS = '…';

/**
 * Marks whole words of the original text that were sought and crops it to about `length` characters
 * (UTF-16 units) around the densest place among the first hits, at word boundaries; an ellipsis stands
 * for what was cut. Without a hit the beginning is shown. Joined together, the segments are the crop.
 */
export function highlight(text: string, sought: ToHighlight, length = Infinity, tokens = analyse(text)): Segment[] {
  const isHit = matcher(sought);
  const hits = tokens.filter(isHit);
  const { start, end } = crop(text, tokens, hits, length);
  const shown = copied(text.slice(start, end));
  const segments: Segment[] = [];
  const add = (from: number, to: number, hit: boolean) => {
    if (from < to) segments.push({ text: shown.slice(from - start, to - start), hit });
  };
  let at = start;
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    add(at, hit.start, false);
    add(hit.start, hit.end, true);
    at = hit.end;
  }
  add(at, end, false);
  if (start > 0) join(segments, ELLIPSIS, 'before');
  if (end < text.length) join(segments, ELLIPSIS, 'after');
  return segments;
}

/** A text of its own: what is cut out of another one holds on to all of it, and answers are kept. */
const copied = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

function matcher({ keys, prefix = '', corrections = [] }: ToHighlight): (token: Token) => boolean {
  const soughtKeys = new Set(keys);
  soughtKeys.delete('');
  const corrected = new Set(corrections);
  return ({ key, folded }) => (key !== '' && soughtKeys.has(key)) || corrected.has(folded) || (prefix !== '' && folded.startsWith(prefix));
}

function crop(text: string, tokens: Token[], hits: Token[], length: number): { start: number; end: number } {
  if (text.length <= length) return { start: 0, end: text.length };
  const from = Math.max(0, Math.min(densest(hits, length) - Math.floor(length / 4), text.length - length));
  const start = from === 0 ? 0 : (tokens.find((token) => token.start >= from)?.start ?? from);
  const limit = start + length;
  if (limit >= text.length) return { start, end: text.length };
  const firstHit = hits.find((hit) => hit.start >= start);
  const last = tokens.findLast((token) => token.start >= start && token.end <= limit) ?? firstHit;
  return { start, end: last && last.end > start ? last.end : limit };
}

/** Where the window of `length` that holds most hits begins; the first of equal ones. */
function densest(hits: Token[], length: number): number {
  let best = { start: 0, count: 0 };
  for (let first = 0, after = 0; first < hits.length; first += 1) {
    while (after < hits.length && hits[after]!.end <= hits[first]!.start + length * 0.75) after += 1;
    if (after - first > best.count) best = { start: hits[first]!.start, count: after - first };
  }
  return best.start;
}

function join(segments: Segment[], mark: string, where: 'before' | 'after'): void {
  const neighbour = where === 'before' ? segments[0] : segments.at(-1);
  if (neighbour && !neighbour.hit) neighbour.text = where === 'before' ? mark + neighbour.text : neighbour.text + mark;
  else segments[where === 'before' ? 'unshift' : 'push']({ text: mark, hit: false });
}
