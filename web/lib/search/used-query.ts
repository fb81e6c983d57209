import type { SearchResult } from './search.ts';
import type { Selection } from './selection.ts';

/** A word whole, as the server sees it: letters, with what may stand within them, or digits. */
const WORD = /\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*|\p{N}+/gu;

/** The query as it was searched for, its misspelt words in the spelling used instead. */
export function usedQuery({ query }: Pick<Selection, 'query'>, { corrections }: Pick<SearchResult, 'corrections'>): string {
  const spelling = new Map(corrections.map(({ given, used }) => [given, used]));
  return query.replace(WORD, (word) => spelling.get(word) ?? word);
}
