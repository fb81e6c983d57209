/** A word as it occurs in the records. */
export interface KnownWord { folded: string; written: string; documents: number }

/** Shorter words have too many neighbours to guess among. */
const SHORTEST_CORRECTED = 4;
/** From this length on, two letters may be wrong. */
const TWO_ERRORS_FROM = 9;

/** The letters of a word as bits: words that differ in too many cannot be near. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 31);
  return letters;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * How many letters must be inserted, left out, replaced or swapped with their neighbour to make one word of another
 * (Damerau-Levenshtein, optimal string alignment); anything above `most` is told as `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Finds the nearest of the words that occur. */
export class Spelling {
  #known = new Set<string>();
  #byLength = new Map<number, { word: KnownWord; letters: number }[]>();

  /** Adds a word; one that is known already stays as it is. */
  add(word: KnownWord) {
    if (this.#known.has(word.folded)) return;
    this.#known.add(word.folded);
    const same = this.#byLength.get(word.folded.length) ?? [];
    this.#byLength.set(word.folded.length, same);
    same.push({ word, letters: lettersOf(word.folded) });
  }

  /** The nearest word; of equally near ones that with the same first letter, then the most frequent. Null when none is near. */
  nearest(folded: string): KnownWord | null {
    if (folded.length < SHORTEST_CORRECTED || !/^\p{L}+$/u.test(folded)) return null;
    const letters = lettersOf(folded);
    let best: { word: KnownWord; errors: number; rank: number } | null = null;
    let most = folded.length >= TWO_ERRORS_FROM ? 2 : 1;
    for (let length = folded.length - most; length <= folded.length + most; length += 1) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (bitsIn(candidate.letters ^ letters) > 2 * most) continue;
        const errors = distance(folded, candidate.word.folded, most);
        if (errors > most) continue;
        const rank = candidate.word.documents * (candidate.word.folded[0] === folded[0] ? 1_000 : 1);
        if (best && (errors > best.errors || (errors === best.errors && rank <= best.rank))) continue;
        best = { word: candidate.word, errors, rank };
        most = errors;
      }
    }
    return best?.word ?? null;
  }
}
