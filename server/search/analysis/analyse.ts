import { foldedWord, keyOfFolded } from './key.ts';
import { Memo } from './memo.ts';
import { STOP_WORDS } from './stop-words.ts';
import { words } from './tokens.ts';

/** A word of a text. `surface` is `text.slice(start, end)`; `key` is '' for a stop word. */
export interface Token {
  surface: string;
  folded: string;
  key: string;
  start: number;
  end: number;
}

interface Analysed {
  folded: string;
  key: string;
  isStopWord: boolean;
}

/** With two generations this many words twice; some 6 MB when full of long words. */
const REMEMBERED_WORDS = 16_384;

const analysed = new Memo<Analysed>(REMEMBERED_WORDS, (stem) => {
  const folded = foldedWord(stem);
  const isStopWord = STOP_WORDS.has(folded);
  return { folded, key: isStopWord ? folded : keyOfFolded(folded), isStopWord };
});

/**
 * Splits a text into words and gives each its key; the same for documents and for queries, in
 * whatever language. Offsets count UTF-16 units of the original text. Never throws.
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { surface, stem, start, end, besideDigit } of words(text)) {
    const { folded, key, isStopWord } = analysed.get(stem);
    if (folded === '') continue;
    tokens.push({ surface, folded, key: isStopWord && !besideDigit ? '' : key, start, end });
  }
  return tokens;
}

/** The keys of a text in order, without stop words: what an engine stores and seeks. */
export function keysOf(text: string): string[] {
  const keys: string[] = [];
  for (const { key } of analyse(text)) if (key !== '') keys.push(key);
  return keys;
}
