import { LRUCache } from 'lru-cache';
import { analyse, type Token } from '../analysis/index.ts';
import { languages, searchedFields, type Highlight, type SearchDocument } from '../engine.ts';
import { highlight } from './highlight.ts';
import type { Query } from '../query/query.ts';

/** Titles are shown whole, other texts cropped to about this many characters. */
const CROP = 200;
/** Further into a text nobody looks. */
const LOOKED_AT = 20_000;
const MOST = 3;
/** Texts of so many characters stay taken apart, in some 10 MB: whoever types finds much the same with every letter. */
const MOST_CHARACTERS = 500_000;

const known = new LRUCache<string, Token[]>({ maxSize: MOST_CHARACTERS, sizeCalculation: (_, text) => text.length + 1 });
function tokensOf(text: string): Token[] {
  let tokens = known.get(text);
  if (!tokens) known.set(text, (tokens = analyse(text)));
  return tokens;
}

/** Finds where the texts of a document match, the most telling field first, each in one language. */
export type Highlighter = (texts: SearchDocument['texts']) => Highlight[];

/** The highlighter of a query as it was searched for, in its corrected spelling. */
export function highlighter({ words, expansions }: Query): Highlighter {
  if (words.length === 0) return () => [];
  const ownKeys = words.map(({ key }) => key);
  const prefix = words.find((word) => word.prefix !== null)?.prefix ?? '';
  const others = expansions.map(({ to }) => to);

  const fragmentsOf = (text: string, length?: number) => {
    // a part of another name is no hit: the whole name must be there
    const tokens = tokensOf(text);
    const there = new Set(others.length > 0 ? tokens.map(({ key }) => key) : []);
    const keys = [...ownKeys, ...others.filter((other) => other.every((key) => there.has(key))).flat()];
    return highlight(text, { keys, prefix }, length, tokens);
  };
  return (texts) => {
    const found: Highlight[] = [];
    for (const field of searchedFields) {
      for (const lang of languages) {
        const text = texts[field][lang];
        if (text === null || found.length === MOST || found.some((each) => each.field === field)) continue;
        const fragments = fragmentsOf(text.slice(0, LOOKED_AT), field === 'title' ? undefined : CROP);
        if (fragments.some(({ hit }) => hit)) found.push({ field, lang, fragments });
      }
    }
    return found;
  };
}
