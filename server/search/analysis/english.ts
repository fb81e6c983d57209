import { stemmer } from 'stemmer';

// Letters and groups of letters that Polish words, folded, hardly ever have, and endings of English words.
const ENGLISH_LETTERS = /[qvx]|th|sh|ck|gh|ph|wh|oo|ee|ea|ou|ll|ss|tt|ff|pp|rr|ays?$/;
const ENGLISH_ENDING =
  /(?:ing|ings|tion|tions|sion|sions|ment|ments|ity|ities|ies|ness|ed|ers?|ors?|ful|less|able|ible|ives?|als?|ous|ly|ists?|isms?|age|ages|ance|ence|ships?|ry|cy|gy|my|ny|ty|es|[bcdfghjklmnprtw]s)$/;
const POLISH_ENDING =
  /(?:ach|ami|ego|emu|ych|ymi|owi|owie|ow|iem|om|ia|io|iu|dzie|cie|nie|wie|mie|bie|rze|sze|cze|dze|ce|ski|sku|skie|skim|a|o|u|i)$/;

/** Tells whether a folded word that the dictionary does not know looks English rather than Polish. */
export function looksEnglish(folded: string): boolean {
  if (POLISH_ENDING.test(folded)) return false;
  return ENGLISH_ENDING.test(folded) || ENGLISH_LETTERS.test(folded);
}

/** The stem of an English word by Porter's algorithm (1980), from the package `stemmer`. */
export function englishStem(folded: string): string {
  return stemmer(folded);
}

/**
 * What an English plural may be the plural of. Singulars that Polish has too ("city", "project") have
 * the key that the dictionary gives them, so the plural must lead there.
 */
export function englishSingulars(folded: string): string[] {
  if (folded.endsWith('ies')) return [`${folded.slice(0, -3)}y`];
  if (folded.endsWith('ss') || !folded.endsWith('s')) return [];
  return folded.endsWith('es') ? [folded.slice(0, -1), folded.slice(0, -2)] : [folded.slice(0, -1)];
}
