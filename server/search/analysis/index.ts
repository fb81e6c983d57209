export { analyse, keysOf, type Token } from './analyse.ts';
export { fold } from './fold.ts';
export { key } from './key.ts';
export { expansions, type Expansion } from './synonyms.ts';
export { ANALYSIS_VERSION } from './version.ts';
