/** A word as it stands in a text: `end` is the offset after it, both count UTF-16 units. */
export interface Word {
  surface: string;
  /** The part of the surface that carries the meaning: "MPA" of "MPA-u", "Kennedy" of "Kennedy'ego". */
  stem: string;
  start: number;
  end: number;
  /** Written together with a digit ("CO2", "A1"): never a stop word. */
  besideDigit: boolean;
}

/** Longer runs are cut into pieces of this length, so that no input costs more than its length. */
export const LONGEST_WORD = 64;

// Letters with their marks, soft hyphens and joiners inside; or digits. Marks without a letter are no word.
const RUN = /\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*|\p{N}+/gu;
const DIGIT = /^\p{N}/u;
const ABBREVIATION = /^(?:\p{Lu}\p{L}*\p{Lu}|\p{Lu}{2,})$/u;
const ENDING_OF_ABBREVIATION = /^(?:a|ie|e|u|y|i|em|iem|owi|om|ami|ach|ow|ów|ą|ę|o|ze|zie|cie|owie)$/;
const ENDING_OF_NAME = /^(?:s|a|ego|emu|em|m|go|mu|owi|u|ie|y|ów|om|ami|ach)$/;
const APOSTROPHE = /^['’ʼ]$/;

/**
 * Splits text into words. Letters and digits are split from each other, dots and hyphens split;
 * a Polish ending after a hyphen or an apostrophe stays with the abbreviation or the name before it.
 * Whatever is not a letter or a digit (emoji, control characters, lone surrogates) separates.
 */
export function* words(text: string): Generator<Word> {
  let held: Word | undefined;
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    const start = match.index;
    const isDigits = DIGIT.test(run);
    if (held && start === held.end + 1 && !isDigits && isEnding(held.stem, text[held.end]!, run)) {
      const end = start + run.length;
      yield { ...held, surface: text.slice(held.start, end), end };
      held = undefined;
      continue;
    }
    const touches = held !== undefined && held.end === start;
    if (held) {
      if (touches && isDigits) held.besideDigit = true;
      yield held;
    }
    held = undefined;
    for (let from = 0; from < run.length; from += LONGEST_WORD) {
      if (held) yield held;
      const surface = run.slice(from, from + LONGEST_WORD);
      held = { surface, stem: surface, start: start + from, end: start + from + surface.length, besideDigit: touches && !isDigits };
    }
  }
  if (held) yield held;
}

function isEnding(stem: string, separator: string, run: string): boolean {
  if (separator === '-') return ENDING_OF_ABBREVIATION.test(run) && ABBREVIATION.test(stem);
  return APOSTROPHE.test(separator) && stem.length > 1 && ENDING_OF_NAME.test(run);
}
