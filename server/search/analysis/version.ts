/** Written by scripts/build-lexicon.ts. */
export const ANALYSIS_VERSION = '392c046d1934';
