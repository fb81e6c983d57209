/** Written by scripts/lexicon/build.ts. */
export const ANALYSIS_VERSION = 'e8b15683dd9a';
