/** Written by scripts/lexicon/build.ts. */
export const ANALYSIS_VERSION = '95832972a38e';
