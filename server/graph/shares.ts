/** What may be kept in memory, in bytes: half of it for public rows, a sixth each for pages, for answers and for known requests. */
export const shares = (megabytes: number): { rows: number; each: number } => ({
  rows: megabytes * 2 ** 19,
  each: Math.floor((megabytes * 2 ** 20) / 6),
});
