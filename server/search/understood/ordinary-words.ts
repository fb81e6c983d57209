import { readFileSync } from 'node:fs';

/**
 * Forms of names of towns that are forms of ordinary words too, folded. Written by scripts/lexicon/ordinary-words.ts out of
 * the dictionary that ../analysis/LEXICON-NOTICE.md names, under its licence.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  readFileSync(new URL('./ordinary-words.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
);
