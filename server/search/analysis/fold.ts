const PLAIN_ASCII = /^[\x00-\x7f]*$/;
const MARKS_AND_INVISIBLE = /[\p{M}\p{Cf}\p{Cc}]+/gu;
const LETTERS_WITHOUT_MARKS = /[łđøħŧıßæœð]/g;

/** Letters that Unicode does not decompose, though people type them without the stroke. */
const PLAIN_LETTER: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
};

/**
 * Folds text to the form in which it is compared: lower case, ł as l, no diacritics, compatibility
 * forms as plain ones (ﬁ as fi, ² as 2), without control and invisible characters.
 * The result can have another length than the text; offsets are kept by `analyse`, not here.
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) {
    const lower = text.toLowerCase();
    return CONTROL.test(lower) ? lower.replace(MARKS_AND_INVISIBLE, '') : lower;
  }
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS_AND_INVISIBLE, '')
    .replace(LETTERS_WITHOUT_MARKS, (letter) => PLAIN_LETTER[letter]!);
}

const CONTROL = /[\x00-\x1f\x7f]/;
