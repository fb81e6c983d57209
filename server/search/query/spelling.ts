import { isInDictionary, key } from '../analysis/index.ts';

/** A word as it occurs in the records. */
export interface KnownWord {
  folded: string;
  written: string;
  documents: number;
}

/** Shorter words have too many neighbours to guess among, and are too many to be guessed. */
const SHORTEST_CORRECTED = 4;
/** From this length on, two letters may be wrong. */
const TWO_ERRORS_FROM = 9;

/** A letter may be mistaken for so many others, and left out, doubled or swapped in one way only. */
const WRONG_LETTERS = 25;

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

/** The forms of one word that occur, and in how many documents: those of each form added up. */
interface Word {
  forms: KnownWord[];
  documents: number;
}
/** What may have been meant: a form that occurs, or the base form of one. */
interface Candidate {
  folded: string;
  letters: number;
  word: Word;
}

/** Finds the nearest of the words that occur. */
export class Spelling {
  readonly #words = new Map<string, Word>();
  readonly #known = new Set<string>();
  readonly #candidates = new Set<string>();
  readonly #byLength = new Map<number, Candidate[]>();

  /** Adds a word; one that is known already stays as it is. */
  add(known: KnownWord) {
    if (this.#known.has(known.folded)) return;
    this.#known.add(known.folded);
    const base = key(known.folded);
    const word = this.#words.get(base) ?? { forms: [], documents: 0 };
    this.#words.set(base, word);
    word.forms.push(known);
    word.documents += known.documents;
    this.#mayBeMeant(known.folded, word);
    // people write the base form, also where only others occur
    if (isInDictionary(base)) this.#mayBeMeant(base, word);
  }

  #mayBeMeant(folded: string, word: Word) {
    if (folded.length < SHORTEST_CORRECTED || this.#candidates.has(folded)) return;
    this.#candidates.add(folded);
    const same = this.#byLength.get(folded.length) ?? [];
    this.#byLength.set(folded.length, same);
    same.push({ folded, letters: lettersOf(folded), word });
  }

  /**
   * The nearest word, in the form that occurs; of equally near ones that with the same first letter, then that in which
   * letters were but left out, doubled or swapped, then the most frequent. Null when none is near.
   */
  nearest(folded: string): KnownWord | null {
    if (folded.length < SHORTEST_CORRECTED || !/^\p{L}+$/u.test(folded)) return null;
    const letters = lettersOf(folded);
    let best: { word: Word; errors: number; rank: number } | null = null;
    let most = folded.length >= TWO_ERRORS_FROM ? 2 : 1;
    for (let length = folded.length - most; length <= folded.length + most; length += 1) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (bitsIn(candidate.letters ^ letters) > 2 * most) continue;
        const errors = distance(folded, candidate.folded, most);
        if (errors > most) continue;
        const beginsSame = candidate.folded[0] === folded[0];
        // of so few letters too many words are left when the first may be wrong as well
        if (!beginsSame && folded.length === SHORTEST_CORRECTED) continue;
        const rank = candidate.word.documents * (beginsSame ? 1_000 : 1) * ((letters & ~candidate.letters) === 0 ? WRONG_LETTERS : 1);
        if (best && (errors > best.errors || (errors === best.errors && rank <= best.rank))) continue;
        best = { word: candidate.word, errors, rank };
        most = errors;
      }
    }
    return best && formOf(best.word, folded);
  }
}

/** Of the forms of a word that nearest to what was written; of equally near ones the most frequent. */
function formOf({ forms }: Word, folded: string): KnownWord {
  const apart = (form: KnownWord) => distance(folded, form.folded, folded.length + form.folded.length);
  return [...forms].sort((a, b) => apart(a) - apart(b) || b.documents - a.documents)[0]!;
}
