import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The files that decide which key a word gets; synonyms are not among them, they act on queries only. */
const DECIDING = [
  'analyse.ts',
  'automaton.ts',
  'english.ts',
  'fold.ts',
  'key.ts',
  'lexicon.bin',
  'lexicon.ts',
  'overlay.ts',
  'stop-words.ts',
  'tokens.ts',
];

export function sha256(...pieces: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The version of the analysis: twelve hexadecimal digits over its rules and its lexicon. */
export function versionOfAnalysis(): string {
  const pieces = DECIDING.flatMap((file) => [file, readFileSync(new URL(`../../server/search/analysis/${file}`, import.meta.url))]);
  return sha256(...pieces).slice(0, 12);
}
