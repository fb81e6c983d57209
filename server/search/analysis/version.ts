/** Written by scripts/lexicon/build.ts. */
export const ANALYSIS_VERSION = '860e469622cb';
