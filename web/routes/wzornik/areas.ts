/** The pages of the pattern library after the first, by the last step of their addresses. */
export const areas = ['karty', 'szukanie', 'wyniki', 'rekord', 'opowiesc', 'wykresy', 'miasto', 'konto', 'pisanie', 'biurko'] as const;
export type Area = (typeof areas)[number];
