import { isAbbreviation, isInDictionary, keysOf, looksEnglish, relativesOf } from '../analysis/index.ts';
import type { Reader } from '../../database/reader.ts';
import { facetEntry, type AlsoShown, type Correction, type SearchRequest } from '../engine.ts';
import type { Frequencies } from '../postgres/match.ts';
import { EVERY_DOCUMENT } from '../postgres/write.ts';
import { understand, type Understanding } from '../understood/understand.ts';
import type { Vocabularies, Vocabulary } from '../understood/vocabulary.ts';
import type { KnownWords } from './known-words.ts';
import { AS_WRITTEN, SHORTEST_PREFIX } from './lexemes.ts';
import { corrected, LONGEST_QUERY, readQuery, type Query, type QueryWord } from './query.ts';

/** A query as it is searched for, and what people are told about it. */
export interface ReadQuery {
  query: Query;
  frequencies: Frequencies;
  understanding: Understanding;
  corrections: Correction[];
  /** Other spellings that were not searched for: what was written is a word, or a name. */
  offers: Correction[];
  alsoShown: AlsoShown[];
}

/** So short an English word is rather right than wrong, though no dictionary here has it. */
const SHORT_ENGLISH = 6;

/** Reads queries for any engine, by the words that occur in the records. */
export class QueryReader {
  readonly #words: KnownWords;
  readonly #vocabularies: Vocabularies;

  constructor(words: KnownWords, vocabularies: Vocabularies) {
    this.#words = words;
    this.#vocabularies = vocabularies;
  }

  /** The query with misspelt words corrected, as far as words near them occur. */
  async read({ query: text, exact, notMeant }: Pick<SearchRequest, 'query' | 'exact' | 'notMeant'>, read: Reader): Promise<ReadQuery> {
    const vocabulary = await this.#vocabularies.now();
    const taken = new Set(notMeant);
    const understanding = understand(text.slice(0, LONGEST_QUERY), vocabulary, taken);
    const given = withPlaces(withRelatives(readQuery(understanding)), understanding);
    const frequencies = await frequenciesOf(given, read);
    const query = settled(given, frequencies);
    const { corrections, offers } = exact
      ? { corrections: [], offers: [] }
      : await this.#corrections(query, frequencies, vocabulary, understanding);
    if (corrections.length === 0) return { query, frequencies, understanding, corrections, offers, alsoShown: namesOf(query) };
    // what was meant leads to topics as well
    const used = corrections.reduce((words, each) => words.replace(each.given, each.used), text);
    const again = understand(used.slice(0, LONGEST_QUERY), vocabulary, taken);
    const usedQuery = withPlaces(withRelatives(corrected(given, corrections)), again);
    const usedFrequencies = await frequenciesOf(usedQuery, read);
    const searched = settled(usedQuery, usedFrequencies);
    return { query: searched, frequencies: usedFrequencies, understanding: again, corrections, offers, alsoShown: namesOf(searched) };
  }

  /** A word that occurs nowhere is taken for its neighbour when it is surely no word; else the neighbour is offered. */
  async #corrections(query: Query, frequencies: Frequencies, vocabulary: Vocabulary, { places, topics, tokens }: Understanding) {
    const corrections: Correction[] = [];
    const offers: Correction[] = [];
    const surfaces = ({ words }: { words: Set<number> }) => [...words].map((index) => tokens[index]!.surface);
    const placed = new Set(places.flatMap(surfaces));
    const onTopic = new Set(topics.flatMap(surfaces));
    const missing = query.words.filter((word, index) => !occurs(word, frequencies) && !hasOtherName(query, index));
    for (const word of missing) {
      if (word.isWhole || placed.has(word.given) || vocabulary.topics.leads(word.key)) continue;
      const used = await this.#words.nearest(word.folded);
      // taken for a word of the same root already, it is at most that word misspelt
      if (used === null || (onTopic.has(word.given) && !keysOf(used).some((key) => vocabulary.topics.leads(key)))) continue;
      (isNoWord(word, query) ? corrections : offers).push({ given: word.given, used });
    }
    return { corrections, offers };
  }
}

/** Whether a word is surely misspelt: no dictionary has it, and it is written neither as a name nor as an abbreviation. */
function isNoWord({ given, folded }: QueryWord, { words }: Query): boolean {
  if (isInDictionary(folded) || (looksEnglish(folded) && folded.length < SHORT_ENGLISH)) return false;
  if (isAbbreviation(given) || /\p{Lu}.*\p{Lu}/u.test(given)) return /\p{Ll}/u.test(given) ? false : given.length > 5 && words.length > 1;
  return !/^\p{Lu}/u.test(given) || words[0]!.given === given;
}

/** The query with the words of the same root as other names of its words, less than others and told to nobody. */
function withRelatives(query: Query): Query {
  const related = query.words.flatMap(({ key, isWhole }, at) =>
    isWhole ? [] : relativesOf(key).map((to) => ({ at, from: [key], to: [to], label: null, lang: null, isRelative: true })),
  );
  return { ...query, expansions: [...query.expansions, ...related] };
}

/** The query with the names of the places that are surely meant beside the form, or other name, in which somebody wrote them. */
function withPlaces(query: Query, { places, tokens, leftOutPlaces }: Understanding): Query {
  const named = places.flatMap(({ place, strength, words }) => {
    if (strength < 2) return [];
    const keys = new Set([...words].map((index) => tokens[index]!.key));
    const at = query.words.findIndex(({ key }) => keys.has(key));
    if (at < 0) return [];
    let length = 1;
    while (at + length < query.words.length && keys.has(query.words[at + length]!.key)) length += 1;
    const from = query.words.slice(at, at + length).map(({ key }) => key);
    const to = keysOf(place.title.pl);
    return to.join(' ') === from.join(' ') ? [] : [{ at, from, to, label: null, lang: null }];
  });
  const entries = leftOutPlaces.map(({ place }) => facetEntry(place.kind === 'City' ? 'city' : 'voivodeship', place.slug));
  return { ...query, expansions: [...query.expansions, ...named], leftOutPlaces: entries };
}

async function frequenciesOf({ words, expansions }: Query, read: Reader): Promise<Frequencies> {
  const prefixes = [...new Set(words.flatMap(({ prefix }) => prefix ?? []))];
  const lexemes = [EVERY_DOCUMENT, ...words.flatMap(({ key }) => key.split(' ')), ...expansions.flatMap(({ to }) => to)];
  const beginnings = prefixes.map(
    (prefix, index) =>
      ` union all select $${2 + 2 * index}, coalesce(sum(documents), 0)::int from (select documents from search_term where word >= $${2 + 2 * index} and word < $${3 + 2 * index}${prefix.length < SHORTEST_PREFIX ? ' limit 1' : ''}) b`,
  );
  const rows = await read({
    text: `select word, documents from search_term where word = any($1::text[])${beginnings.join('')}`,
    values: [lexemes, ...prefixes.flatMap((prefix) => [AS_WRITTEN + prefix, `${AS_WRITTEN}${prefix}\u{10ffff}`])],
  });
  const documents = new Map(rows.map(([word, count]): [string, number] => [word, count]));
  return {
    of: (key) => (key === EVERY_DOCUMENT ? 0 : Math.min(...key.split(' ').map((each) => documents.get(each) ?? 0))),
    startingWith: (prefix) => documents.get(AS_WRITTEN + prefix) ?? 0,
    all: documents.get(EVERY_DOCUMENT) ?? 0,
  };
}

/** Names that were searched for as well, for people. */
const namesOf = (query: Query): AlsoShown[] => [
  ...new Map(query.expansions.flatMap(({ label, lang }) => (label === null ? [] : [[label, { label, lang }] as const]))).values(),
];

/** The query with those other names alone of which every word occurs; a word that occurs itself is no beginning. */
function settled(query: Query, frequencies: Frequencies): Query {
  return {
    ...query,
    words: query.words.map((word) => (word.prefix !== null && isFinished(word, frequencies) ? { ...word, prefix: null } : word)),
    expansions: query.expansions.filter(({ to }) => to.every((key) => frequencies.of(key) > 0)),
  };
}

const isFinished = ({ key, prefix }: QueryWord, { of }: Frequencies) => prefix!.length >= SHORTEST_PREFIX && key !== '' && of(key) > 0;

const occurs = ({ key, prefix }: QueryWord, { of, startingWith }: Frequencies) =>
  key === '' || of(key) > 0 || (prefix !== null && startingWith(prefix) > 0);

const hasOtherName = ({ expansions }: Query, index: number) => expansions.some(({ at, from }) => at <= index && index < at + from.length);
