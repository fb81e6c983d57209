import type { Language } from './language.ts';

const pl = {
  description: 'Co się zmieniło w interfejsie danych, w serwisie i w tym, jak się go uruchamia.',
  english: 'Opis zmian prowadzimy po angielsku, razem z kodem.',
  unreleased: 'Najnowsze, jeszcze bez numeru wersji',
  version: (name: string) => `Wersja ${name}`,
};
const en: typeof pl = {
  description: 'What changed in the API, on the website and in how it is run.',
  english: '',
  unreleased: 'Latest, without a version number yet',
  version: (name) => `Version ${name}`,
};
/** The messages about what changed. */
export const changesWords = (language: Language): typeof pl => ({ pl, en })[language];
