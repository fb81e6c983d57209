import { isInDictionary } from '../analysis/index.ts';
import type { Reader } from '../../database/reader.ts';
import type { Correction, SearchRequest } from '../engine.ts';
import type { KnownWords } from './known-words.ts';
import { AS_WRITTEN } from './lexemes.ts';
import { SHORTEST_PREFIX, type Frequencies } from '../postgres/match.ts';
import { EVERY_DOCUMENT } from '../postgres/write.ts';
import { corrected, readQuery, type Query, type QueryWord } from './query.ts';

/** A query as it is searched for, and what people are told about it. */
export interface ReadQuery {
  query: Query;
  frequencies: Frequencies;
  corrections: Correction[];
  alsoShown: string[];
}

/** Reads queries for any engine, by the words that occur in the records. */
export class QueryReader {
  readonly #words: KnownWords;

  constructor(words: KnownWords) {
    this.#words = words;
  }

  /** The query with misspelt words corrected, as far as words near them occur. */
  async read({ query: text, exact }: Pick<SearchRequest, 'query' | 'exact'>, read: Reader): Promise<ReadQuery> {
    const given = readQuery(text);
    const frequencies = await frequenciesOf(given, read);
    const query = occurringNames(given, frequencies);
    const corrections = exact ? [] : await this.#corrections(query, frequencies);
    if (corrections.length === 0) return told(query, frequencies, corrections);
    const used = corrected(given, corrections);
    const usedFrequencies = await frequenciesOf(used, read);
    return told(occurringNames(used, usedFrequencies), usedFrequencies, corrections);
  }

  /** A word rightly spelt is taken for its neighbour only where nothing else would be found. */
  async #corrections(query: Query, frequencies: Frequencies): Promise<Correction[]> {
    const missing = query.words.filter(
      (word, index) => !occurs(word.key, word.prefix !== null, frequencies) && !hasOtherName(query, index),
    );
    const found = await this.#nearest(missing.filter(({ folded }) => !isInDictionary(folded)));
    return found.length > 0 || missing.length < query.words.length ? found : this.#nearest(missing);
  }

  async #nearest(words: QueryWord[]): Promise<Correction[]> {
    const found: Correction[] = [];
    for (const { given, folded } of words) {
      const used = await this.#words.nearest(folded);
      if (used !== null) found.push({ given, used });
    }
    return found;
  }
}

async function frequenciesOf({ words, expansions }: Query, read: Reader): Promise<Frequencies> {
  const prefix = words.find((word) => word.prefix !== null)?.prefix ?? null;
  const lexemes = [EVERY_DOCUMENT, ...words.map(({ key }) => key), ...expansions.flatMap(({ to }) => to)];
  const beginnings =
    prefix === null
      ? ''
      : ` union all select null, coalesce(sum(documents), 0)::int from (select documents from search_term where word >= $2 and word < $3${prefix.length < SHORTEST_PREFIX ? ' limit 1' : ''}) b`;
  const rows = await read({
    text: `select word, documents from search_term where word = any($1::text[])${beginnings}`,
    values: [lexemes, ...(prefix === null ? [] : [AS_WRITTEN + prefix, `${AS_WRITTEN}${prefix}\u{10ffff}`])],
  });
  const documents = new Map(rows.map(([word, count]): [string | null, number] => [word, count]));
  return {
    of: (lexeme) => (lexeme === EVERY_DOCUMENT ? 0 : (documents.get(lexeme) ?? 0)),
    startingWith: documents.get(null) ?? 0,
    all: documents.get(EVERY_DOCUMENT) ?? 0,
  };
}

function told(query: Query, frequencies: Frequencies, corrections: Correction[]): ReadQuery {
  return { query, frequencies, corrections, alsoShown: [...new Set(query.expansions.map(({ label }) => label))] };
}

/** The query with those other names alone of which every word occurs. */
const occurringNames = ({ words, expansions }: Query, { of }: Frequencies): Query => ({
  words,
  expansions: expansions.filter(({ to }) => to.every((key) => of(key) > 0)),
});

const occurs = (key: string, isPrefix: boolean, { of, startingWith }: Frequencies) =>
  key === '' || of(key) > 0 || (isPrefix && startingWith > 0);

const hasOtherName = ({ expansions }: Query, index: number) => expansions.some(({ at, from }) => at <= index && index < at + from.length);
