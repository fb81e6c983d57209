/** Written by scripts/lexicon/build.ts. */
export const ANALYSIS_VERSION = '020f421ce38d';
