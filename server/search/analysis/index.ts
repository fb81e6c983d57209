export { analyse, keysOf, type Token } from './analyse.ts';
export { looksEnglish } from './english.ts';
export { fold } from './fold.ts';
export { isInDictionary, key } from './key.ts';
export { relativesOf } from './relatives.ts';
export { expansions, isAbbreviation, type Expansion } from './synonyms.ts';
export { ANALYSIS_VERSION } from './version.ts';
