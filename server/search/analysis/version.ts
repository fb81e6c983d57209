/** Written by scripts/lexicon/build.ts. */
export const ANALYSIS_VERSION = '8d6e3b4ebb18';
