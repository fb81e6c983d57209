import { analyse, expansions, isAbbreviation, isInDictionary, type Expansion, type Token } from '../analysis/index.ts';
import { MOST_WORDS_OF_COMMAND } from '../understood/operators.ts';

/** Longer queries are read up to here. */
export const LONGEST_QUERY = 500;
/** More different words than this add nothing to finding a record. */
const MOST_WORDS = 32;

/** A word of a query. */
export interface QueryWord {
  /** As written. */
  given: string;
  folded: string;
  /** Its key; the keys of a code in their order, a space between ("pm 10"). */
  key: string;
  /** Set on a word that may be unfinished: its folded beginning. */
  prefix: string | null;
  /** Whether it is a code or the number of a law, which nothing stands for: what lacks it is no result, unless it is one of many words. */
  isWhole: boolean;
}

/** A query as both engines understand it. */
export interface Query {
  words: QueryWord[];
  /** Other names for runs of its words; `at` and `from` count words. */
  expansions: Expansion[];
  /** Keys that stand one after another in every result; '' for a stop word between them. */
  phrases: string[][];
  /** Keys that stand so in no result. */
  leftOut: string[][];
  /** Facet entries of places that are left out. */
  leftOutPlaces: string[];
  /** All its words, folded, and how many of them count: a title that has just these says the same. */
  written: { words: string[]; count: number };
}

/** What a query is read from: its tokens, and by their places those that are no content. */
export interface Readable {
  text: string;
  tokens: Token[];
  noContent: ReadonlySet<number>;
  phrases: string[];
  leftOut: string[];
}

const plain = (text: string): Readable => ({ text, tokens: analyse(text), noContent: new Set(), phrases: [], leftOut: [] });

/**
 * Reads a query: its words with their keys, each once, stop words and what is no content left out. Letters and digits
 * written together are one word, a code. The last word, unless something follows it or it is an abbreviation in capitals,
 * and any that no dictionary has may be unfinished. A query of nothing but stop words keeps the last one, as a beginning only.
 */
export function readQuery(readable: Readable | string): Query {
  const { text, tokens, noContent, phrases, leftOut } = typeof readable === 'string' ? plain(readable.slice(0, LONGEST_QUERY)) : readable;
  const last = tokens.at(-1);
  const isOpen = last?.end === text.length;
  const words: QueryWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const run = codeAt(tokens, at, text);
    const [token] = run as [Token];
    const isLast = isOpen && run.includes(last!);
    const read: QueryWord = {
      given: text.slice(token.start, run.at(-1)!.end),
      folded: run.map(({ folded }) => folded).join(''),
      key: run.map(({ key }) => key).join(' '),
      prefix: run.length > 1 || noContent.has(at) ? null : isLast || !isInDictionary(token.folded) ? beginningOf(token) : null,
      isWhole: tokens.length <= MOST_WORDS_OF_COMMAND && (run.length > 1 || isLegalNumber(tokens, at)),
    };
    const isLeftOut = token.key === '' || noContent.has(at);
    at += run.length - 1;
    const known = words.find((word) => word.key === read.key);
    if (known && isLast) known.prefix = read.prefix;
    if (known || isLeftOut || words.length === MOST_WORDS) continue;
    words.push(read);
  }
  if (words.length === 0 && last) words.push({ given: last.surface, folded: last.folded, key: '', prefix: last.folded, isWhole: false });
  return {
    words,
    expansions: expansions(words.map((word) => word.key)),
    phrases: keysOfEach(phrases),
    leftOut: keysOfEach(leftOut),
    leftOutPlaces: [],
    written: writtenOf(tokens),
  };
}

const writtenOf = (tokens: Token[]) => ({
  words: [...new Set(tokens.map(({ folded }) => folded))].slice(0, MOST_WORDS),
  count: tokens.filter(({ key }) => key !== '').length,
});
/** The keys of texts in their order, from the first to the last that is no stop word. */
const keysOfEach = (texts: string[]) =>
  texts
    .map((text) => analyse(text).map(({ key }) => key))
    .map((keys) =>
      keys.slice(
        keys.findIndex((key) => key !== ''),
        keys.findLastIndex((key) => key !== '') + 1,
      ),
    )
    .filter((keys) => keys.length > 0);

const isNumber = ({ folded }: Token) => /^\p{N}+$/u.test(folded);
const LONGEST_CODE = 5;

/** The tokens from a place on that are one code: letters and digits without a space ("PM10", "5c"), or numbers joined by a mark ("30-001", "2,5"). */
function codeAt(tokens: Token[], at: number, text: string): Token[] {
  const run = [tokens[at]!];
  for (let next = at + 1; next < tokens.length && run.length < LONGEST_CODE; next += 1) {
    const before = run.at(-1)!;
    const token = tokens[next]!;
    const isTouching = before.end === token.start && isNumber(before) !== isNumber(token);
    const isJoined = isNumber(before) && isNumber(token) && token.start === before.end + 1 && /[-,./]/.test(text[before.end]!);
    if ((!isTouching && !isJoined) || token.key === '') break;
    run.push(token);
  }
  return run[0]!.key === '' ? [run[0]!] : run;
}

const BEFORE_A_NUMBER = new Set(['art', 'poz', 'ust', 'pkt', 'nr', 'par', 'paragraf']);
/** "poz. 1777", "art. 5", "nr 30": the number of a law or a file. */
const isLegalNumber = (tokens: Token[], at: number) => isNumber(tokens[at]!) && at > 0 && BEFORE_A_NUMBER.has(tokens[at - 1]!.folded);

/** In capitals an abbreviation is whole, "OSR" is not the beginning of "ośrodek"; in small letters it may be. */
const beginningOf = ({ surface, folded }: Token) => (isAbbreviation(surface) ? null : prefixOf(folded));

/** Numbers are whole: 20 is not the beginning of 2019. */
const prefixOf = (folded: string) => (/^\p{N}+$/u.test(folded) ? null : folded);

/** The query with words in another spelling; a word that turns out to be a stop word, or to be there already, is dropped. */
export function corrected(query: Query, corrections: { given: string; used: string }[]): Query {
  const words: QueryWord[] = [];
  for (const word of query.words) {
    const correction = corrections.find(({ given }) => given === word.given);
    const [token] = correction ? analyse(correction.used) : [];
    const read = token ? { ...word, folded: token.folded, key: token.key, prefix: word.prefix && prefixOf(token.folded) } : word;
    if (read.key !== '' && !words.some(({ key }) => key === read.key)) words.push(read);
  }
  return words.length === 0 ? query : { ...query, words, expansions: expansions(words.map(({ key }) => key)) };
}
