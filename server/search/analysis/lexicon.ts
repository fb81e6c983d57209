import { readFileSync } from 'node:fs';
import { Automaton } from './automaton.ts';

/** The first bytes of the artefact; another number at the end is another layout. */
export const LEXICON_MAGIC = 'SPLOTLX1';
export const LEXICON_HEADER_BYTES = 16;

/** The dictionary: lemmas of known forms, and how forms with a known ending lead to a lemma. */
export interface Lexicon {
  forms: Automaton;
  endings: Automaton;
}

/** Reads an artefact made by `scripts/lexicon/build.ts`; throws when the bytes are not one. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const magic = String.fromCharCode(...bytes.subarray(0, LEXICON_MAGIC.length));
  if (magic !== LEXICON_MAGIC) throw new Error('lexicon.bin is not a lexicon of this version; run scripts/lexicon/build.ts');
  const header = new DataView(bytes.buffer, bytes.byteOffset, LEXICON_HEADER_BYTES);
  const states = bytes.subarray(LEXICON_HEADER_BYTES);
  return {
    forms: new Automaton(states, header.getUint32(8, true)),
    endings: new Automaton(states, header.getUint32(12, true)),
  };
}

/** Loads the artefact that lies beside this file. */
export function loadLexicon(): Lexicon {
  return readLexicon(readFileSync(new URL('./lexicon.bin', import.meta.url)));
}
