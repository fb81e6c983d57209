/** Written by scripts/build-lexicon.ts. */
export const ANALYSIS_VERSION = '297b4854e4eb';
