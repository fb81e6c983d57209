import type { Language } from '#i18n/language.ts';

/** The pages of the pattern library after the first, by the last step of their Polish addresses. */
export const areas = ['karty', 'szukanie', 'wyniki', 'rekord', 'opowiesc', 'wykresy', 'miasto', 'konto', 'pisanie', 'biurko'] as const;
export type Area = (typeof areas)[number];

const english: Record<Area, string> = {
  karty: 'cards',
  szukanie: 'finding',
  wyniki: 'results',
  rekord: 'record',
  opowiesc: 'story',
  wykresy: 'charts',
  miasto: 'town',
  konto: 'account',
  pisanie: 'writing',
  biurko: 'desk',
};
/** The last step of the address of a page of the pattern library. */
export const stepOf = (language: Language, area: Area): string => (language === 'en' ? english[area] : area);
/** The page that a last step names, in either language. */
export const areaAt = (step: string): Area | undefined => areas.find((area) => area === step || english[area] === step);
