/** Written by scripts/build-lexicon.ts. */
export const ANALYSIS_VERSION = '998bbe7a8ee3';
