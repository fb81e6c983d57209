/** Written by scripts/lexicon/build.ts. */
export const ANALYSIS_VERSION = 'c3c03735cf79';
