import { analyse } from '../analysis/index.ts';
import { languages, searchedFields, type SearchDocument, type SearchedField } from '../engine.ts';

/**
 * What of a document the database indexes. A lexeme is the key of a word, or, after this mark, the folded word
 * itself, which prefixes and spelling need. Keys have positions and weights, words as written have none.
 */
export const AS_WRITTEN = '=';
/** Before the first letters of a word of a title: what thousands of words begin with is then found as one word is. */
const BEGINS = '^';
/** Fewer letters begin too many words: they are sought in titles alone, and whether any word begins so is all that is asked. */
export const SHORTEST_PREFIX = 3;

const weights: Record<SearchedField, string> = { title: 'A', names: 'B', summary: 'C', body: 'C' };
// what a tsvector can hold
const LAST_POSITION = 16_000;
const MOST_POSITIONS = 200;
const MOST_LEXEMES = 20_000;
/** Words of different texts are never neighbours. */
const GAP = 20;

/** A document in the database's form. */
export interface Lexemes {
  /** Everything, as text of a tsvector. */
  all: string;
  /** The title alone. */
  title: string;
  titleWords: number;
  words: number;
  /** Every lexeme of it, once. */
  lexemes: string[];
  /** Each folded word, with its mark, and how it was written. */
  written: Map<string, string>;
}

/** What a text says in both languages it says once: a record that was translated is neither longer nor more about its words than before. */
export function lexemesOf({ texts }: SearchDocument): Lexemes {
  const all = new Map<string, string[]>();
  const title = new Map<string, string[]>();
  const written = new Map<string, string>();
  let position = 0;
  let titleWords = 0;
  const words = { pl: 0, en: 0 };
  for (const field of searchedFields) {
    const said = { pl: new Set<string>(), en: new Set<string>() };
    for (const lang of languages) {
      for (const { surface, folded, key } of analyse(texts[field][lang] ?? '')) {
        position += 1;
        words[lang] += 1;
        if (all.size >= MOST_LEXEMES) break;
        const mark = AS_WRITTEN + folded;
        if (!written.has(mark)) written.set(mark, surface.toLowerCase());
        place(all, mark);
        const isSaid = lang === 'en' && said.pl.has(key);
        said[lang].add(key);
        if (key !== '' && !isSaid) place(all, key, position, weights[field]);
        if (field !== 'title') continue;
        place(title, mark);
        for (let letters = 1; letters < SHORTEST_PREFIX; letters++) place(title, BEGINS + [...folded].slice(0, letters).join(''));
        if (key === '') continue;
        if (!isSaid) place(title, key, position, 'A');
        if (lang === 'pl') titleWords += 1;
      }
      position += GAP;
    }
  }
  return {
    all: vectorText(all),
    title: vectorText(title),
    titleWords,
    words: Math.max(words.pl, words.en),
    lexemes: [...all.keys()],
    written,
  };
}

function place(vector: Map<string, string[]>, lexeme: string, position?: number, weight?: string) {
  const places = vector.get(lexeme) ?? [];
  vector.set(lexeme, places);
  if (position !== undefined && position <= LAST_POSITION && places.length < MOST_POSITIONS) places.push(`${position}${weight}`);
}

const vectorText = (vector: Map<string, string[]>) =>
  [...vector].map(([lexeme, places]) => quoted(lexeme) + (places.length > 0 ? `:${places.join(',')}` : '')).join(' ');

/** A lexeme as the text forms of tsvector and tsquery take it, whatever is in it. */
export const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
/** The words of titles that begin with these few letters, as a tsquery. */
export const shortBeginning = (folded: string) => quoted(BEGINS + folded);
/** The words that begin so, as a tsquery. */
export const beginning = (folded: string) => `${quoted(AS_WRITTEN + folded)}:*`;
