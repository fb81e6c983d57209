import type { Noun } from '#lib/kinds.ts';

export const advisorsPl = {
  title: 'Doradcy',
  description: 'Kto doradza miastom, w czym, w jakiej formie i za ile, oraz jak o to poprosić.',
  lead: 'Kto doradza miastom, w czym, w jakiej formie i za ile. Przy każdej usłudze piszemy, jak o nią poprosić i kiedy ktoś to ostatnio sprawdził.',
  counted: { one: 'usługa', few: 'usługi', many: 'usług', other: 'usługi' } as Noun,
  region: 'Gdzie',
  regionHint: 'Usługi dla całego kraju pokazujemy przy każdym województwie.',
  regionApi: 'Województwo wybierz już po swojej stronie: pusta lista „voivodeships” oznacza cały kraj.',
  ended: 'Zakończone',
  endedHint: 'Nie można już z nich skorzystać. Zostawiamy je, żeby było wiadomo, kto i w czym doradzał.',
  onceEach: (filter: string) =>
    `Każdą usługę pokazujemy raz, pod jednym z jej tematów. Filtr „${filter}” liczy ją w każdym z nich, także gdy jest już zakończona.`,
  allInTheme: (theme: string, count: string) => `Wszystkie w temacie „${theme}”: ${count}`,
  onlyFree: (count: string) => `Tylko bezpłatne: ${count}`,
  onWhat: 'W czym doradza',
  otherThemes: 'Inne tematy',
  ask: 'Zapytaj',
  howToAsk: 'Jak poprosić',
  noAddress: 'Źródło nie podaje adresu.',
  providerPage: 'Zacznij od organizacji:',
  noPromise: 'czasu odpowiedzi nie podano',
  anyAudience: 'nie podano',
  none: 'Żadna usługa nie pasuje do wszystkich wybranych filtrów naraz',
  noneYet: 'Nie ma jeszcze żadnej usługi doradczej.',
  without: (filter: string, count: string) => `Bez filtra „${filter}”: ${count}`,
  search: 'Szukaj słowami w usługach doradczych',
};
export type AdvisorsWords = typeof advisorsPl;
