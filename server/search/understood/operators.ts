import { fold, isInDictionary } from '../analysis/index.ts';

/** A query without its operators, and what they ask for. */
export interface Operators {
  text: string;
  phrases: string[];
  leftOut: string[];
}

const QUOTED = /["„”“«»]([^"„”“«»]{1,200})["„”“«»]/gu;
/** A minus right before a word and after a space is an operator: "rewitalizacja -Łódź"; "Bielsko-Biała" has none. */
const LEFT_OUT =
  /(^|\s)(?:[-−–](?=[\p{L}\p{N}])|(?:NOT|NIE)\s+(?=[\p{L}\p{N}"„]))(?:["„”“]([^"„”“]{1,200})["”“„]|([\p{L}\p{M}\p{N}][^\s]*))/gu;
/**
 * A word broken at the end of a line: a hyphen after its first part, white space, small letters; but "polsko- i niemieckojęzyczny".
 * What no dictionary has as one word keeps its hyphen: "społeczno- gospodarczy".
 */
const BROKEN = /(\p{L}{2,})[-\u2010\u00ad]\s+(?!(?:i|oraz|lub|albo|a|and|or)\s)(\p{Ll}{2,})/gu;

const whole = (query: string) =>
  query.replace(BROKEN, (_, first: string, second: string) =>
    isInDictionary(fold(first + second)) || !isInDictionary(fold(second)) ? first + second : `${first}-${second}`,
  );

/** In longer texts, such as titles that somebody pasted, quotes, dashes and numbers are what they are in any text. */
export const MOST_WORDS_OF_COMMAND = 6;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Takes operators out of a query: "…" for a phrase, a leading minus, NOT or NIE for what to leave out. Words broken over a line are joined. */
export function operatorsOf(query: string): Operators {
  const phrases: string[] = [];
  const leftOut: string[] = [];
  if ((query.match(WORD)?.length ?? 0) > MOST_WORDS_OF_COMMAND) return { text: whole(query), phrases, leftOut };
  const text = whole(query)
    .replace(LEFT_OUT, (all, before: string, quoted: string | undefined, word: string | undefined) => {
      // among capitals it is a word like any other
      if (/^\s?N(?:OT|IE)\s/.test(all) && !/\p{Ll}/u.test(query)) return all;
      leftOut.push((quoted ?? word)!.trim());
      return before;
    })
    .replace(QUOTED, (_, phrase: string) => {
      if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim());
      return phrase;
    });
  // nothing but what is left out: there is nothing to search for
  return text.trim() === '' && leftOut.length > 0 ? { text: '', phrases, leftOut } : { text, phrases, leftOut };
}
