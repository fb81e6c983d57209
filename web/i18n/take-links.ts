import type { Language } from './language.ts';

const pl = {
  csv: 'Pobierz CSV',
  csvHint: 'wszystkie strony, otworzy je arkusz kalkulacyjny',
  subscribe: 'Subskrybuj',
  subscribeHint: 'nowe i zmienione w czytniku kanałów',
  calendar: 'Kalendarz',
  calendarHint: 'terminy w Outlooku lub telefonie',
  news: (what: string) => `${what}: nowe i zmienione`,
  search: (query: string) => (query ? `Wyniki wyszukiwania „${query}”` : 'Wyniki wyszukiwania'),
};
const en: typeof pl = {
  csv: 'Download CSV',
  csvHint: 'all pages, for a spreadsheet',
  subscribe: 'Subscribe',
  subscribeHint: 'new and changed, in a feed reader',
  calendar: 'Calendar',
  calendarHint: 'dates in Outlook or on your phone',
  news: (what) => `${what}: new and changed`,
  search: (query) => (query ? `Search results for “${query}”` : 'Search results'),
};

/** The words by which a page offers what it lists to be taken home, apart from what is in there. */
export const takeLinks = (language: Language): typeof pl => ({ pl, en })[language];
