import type { Language } from './language.ts';

const pl = {
  drawing: 'Wykres słupkowy',
  table: 'Te same liczby w tabeli',
  source: 'Źródło',
  csv: 'Pobierz CSV',
  unknown: 'nie zapisano',
  what: 'Nazwa',
};
type Words = typeof pl;
const en: Words = {
  drawing: 'Bar chart',
  table: 'The same numbers as a table',
  source: 'Source',
  csv: 'Download CSV',
  unknown: 'not recorded',
  what: 'Name',
};

/** The messages of drawings of numbers. */
export const chartWords = (language: Language): Words => ({ pl, en })[language];
