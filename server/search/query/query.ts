import { analyse, expansions, isAbbreviation, type Expansion, type Token } from '../analysis/index.ts';

/** Longer queries are read up to here. */
export const LONGEST_QUERY = 500;
/** More different words than this add nothing to finding a record. */
const MOST_WORDS = 32;

/** A word of a query. */
export interface QueryWord {
  /** As written. */
  given: string;
  folded: string;
  key: string;
  /** Set on the last word, which may still be being typed: its folded beginning. */
  prefix: string | null;
}

/** A query as both engines understand it. */
export interface Query {
  words: QueryWord[];
  /** Other names for runs of its words; `at` and `from` count words. */
  expansions: Expansion[];
}

/**
 * Reads a query: its words with their keys, each once, stop words left out. The last word also stands for
 * every word it begins, unless something follows it or it is an abbreviation in capitals. A query of nothing but stop words keeps the last one, as a beginning only.
 */
export function readQuery(text: string): Query {
  const read = text.slice(0, LONGEST_QUERY);
  const tokens = analyse(read);
  const last = tokens.at(-1);
  const isOpen = last?.end === read.length;
  const words: QueryWord[] = [];
  for (const token of tokens) {
    const isLast = isOpen && token === last;
    const known = words.find((word) => word.key === token.key);
    if (known && isLast) known.prefix = beginningOf(token);
    if (known || token.key === '' || words.length === MOST_WORDS) continue;
    words.push({ given: token.surface, folded: token.folded, key: token.key, prefix: isLast ? beginningOf(token) : null });
  }
  if (words.length === 0 && last) words.push({ given: last.surface, folded: last.folded, key: '', prefix: last.folded });
  return { words, expansions: expansions(words.map((word) => word.key)) };
}

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
  return words.length === 0 ? query : { words, expansions: expansions(words.map(({ key }) => key)) };
}
