/** So far is the neighbourhood of a town, in kilometres. */
export const NEARBY = 50;
