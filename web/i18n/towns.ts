import type { Language } from './language.ts';

const pl = {
  whichCity: 'Które miasto?',
  moreCities: 'Jest ich więcej: dopisz kolejne litery nazwy.',
  perhaps: (name: string) => `Nie znamy miasta „${name}”. Może chodzi o jedno z tych?`,
  noSuchCity: (name: string) => `Nie znamy miasta „${name}”. Sprawdź pisownię albo wpisz sam początek nazwy.`,
  inhabitants: (count: string) => `mieszkańców: ${count}`,
};
export type TownWords = typeof pl;
const en: TownWords = {
  whichCity: 'Which city?',
  moreCities: 'There are more: add further letters of the name.',
  perhaps: (name) => `We know no city called “${name}”. Did you mean one of these?`,
  noSuchCity: (name) => `We know no city called “${name}”. Check the spelling, or enter just the beginning of the name.`,
  inhabitants: (count) => `population ${count}`,
};

/** The messages about towns that are asked for by their names. */
export const townWords = (language: Language): TownWords => ({ pl, en })[language];
