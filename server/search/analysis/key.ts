import { englishSingulars, englishStem, looksEnglish } from './english.ts';
import { fold } from './fold.ts';
import { loadLexicon } from './lexicon.ts';
import { FIRST_PARTS, OVERLAY } from './overlay.ts';
import { STOP_WORDS } from './stop-words.ts';
import { LONGEST_WORD } from './tokens.ts';

const LETTERS_ONLY = /^[a-z]+$/;
const SHORTEST_INFLECTED = 4;
const SHORTEST_SECOND_PART = 4;

const lexicon = loadLexicon();

/**
 * The key under which a word is indexed and sought: all its inflected forms share it.
 * A stop word, and a text without a letter or digit, has the key ''. Never throws.
 * The word is taken as one word; use `analyse` for text.
 */
export function key(word: string): string {
  const folded = foldedWord(word);
  return STOP_WORDS.has(folded) ? '' : keyOfFolded(folded);
}

/** A word folded, and no longer than a word may be: one sign can stand for a whole sentence. */
export const foldedWord = (word: string): string => fold(word.slice(0, LONGEST_WORD * 2)).slice(0, LONGEST_WORD);

/** Tells whether a word, folded, is a form of one that the dictionary has: rightly spelt, then, wherever else it occurs. */
export function isInDictionary(folded: string): boolean {
  return OVERLAY.has(folded) || lexicon.forms.lookUp(folded) !== undefined;
}

/** Tells whether the dictionary has a word, folded, as one that others are forms of. */
export const isOwnLemma = (folded: string): boolean => lexicon.forms.lookUp(folded) === folded && !OVERLAY.has(folded);

/** The key of a word that is folded already and is no stop word. */
export function keyOfFolded(folded: string): string {
  if (!LETTERS_ONLY.test(folded)) return folded.replace(NOT_OF_A_WORD, '');
  const overlaid = OVERLAY.get(folded);
  if (overlaid !== undefined) return overlaid;
  const lemma = lexicon.forms.lookUp(folded) ?? lemmaOfUnknown(folded);
  return OVERLAY.get(lemma) ?? lemma;
}

const NOT_OF_A_WORD = /[^\p{L}\p{N}]+/gu;

function lemmaOfUnknown(folded: string): string {
  if (folded.length < SHORTEST_INFLECTED) return folded;
  for (const first of FIRST_PARTS) {
    if (!folded.startsWith(first) || folded.length - first.length < SHORTEST_SECOND_PART) continue;
    const second = lexicon.forms.lookUp(folded.slice(first.length));
    if (second !== undefined) return first + second;
  }
  if (looksEnglish(folded)) {
    for (const singular of englishSingulars(folded)) {
      const known = OVERLAY.get(singular) ?? lexicon.forms.lookUp(singular);
      if (known !== undefined) return known;
    }
    return englishStem(folded);
  }
  return lexicon.endings.lookUpEnding(folded) ?? folded;
}
