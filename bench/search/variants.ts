import { fold } from '../../server/search/analysis/index.ts';

/** Ways in which people write the same query. */
export const variants: Record<string, (query: string, turn: number) => string> = {
  given: (query) => query,
  'no diacritics': (query) => fold(query),
  'one typo': oneTypo,
  prefix: (query) => query.replace(/(\p{L}{5,})[^\p{L}]*$/u, (_, word: string) => word.slice(0, Math.ceil(word.length * 0.7))),
};

/** The same numbers for the same turn, so that runs can be compared. */
function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One letter left out, doubled, swapped with the next or replaced, inside one of the longer words. */
function oneTypo(query: string, turn: number): string {
  const random = randomOf(turn + 1);
  const words = [...query.matchAll(/\p{L}{5,}/gu)];
  if (words.length === 0) return query;
  const word = words[Math.floor(random() * words.length)]!;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const letter = query[at]!;
  const written = [
    () => query.slice(0, at) + query.slice(at + 1),
    () => query.slice(0, at) + letter + query.slice(at),
    () => query.slice(0, at) + query[at + 1] + letter + query.slice(at + 2),
    () => query.slice(0, at) + 'aeioklmnrstwz'[Math.floor(random() * 13)] + query.slice(at + 1),
  ];
  return written[Math.floor(random() * written.length)]!();
}
