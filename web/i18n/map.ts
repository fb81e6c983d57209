import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  list: 'Lista',
  map: 'Mapa',
  view: 'Pokaż jako',
  name: 'Mapa wyników',
  places: 'Miejsca na mapie',
  regionsLead: 'Wyniki są w wielu miastach, więc pokazujemy województwa. Wybierz jedno, żeby zobaczyć w nim miasta.',
  townsLead: 'Każdy punkt to miasto. Wynik, który dotyczy kilku miast, liczy się w każdym z nich.',
  withoutPlace: (counted: string) => `Bez miejsca na mapie: ${counted}.`,
  none: 'Żadnego z wyników nie umiemy pokazać na mapie: nie są związane z jednym miastem ani województwem.',
  results: { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' } as Noun,
  onMap: 'Zobacz na mapie',
  solutions: 'Rozwiązania na mapie',
  solutionsLead: 'Gdzie w Polsce już to robią. Wybierz województwo, żeby zobaczyć miasta.',
  members: 'Członkowie na mapie',
  ofNetwork: 'Wszystko z tej sieci na mapie',
};
type MapWords = typeof pl;
const en: MapWords = {
  list: 'List',
  map: 'Map',
  view: 'Show as',
  name: 'Map of the results',
  places: 'Places on the map',
  regionsLead: 'The results are in many towns, so we show voivodeships. Choose one to see the towns in it.',
  townsLead: 'Every point is a town. A result that has to do with several towns counts in each of them.',
  withoutPlace: (counted) => `Without a place on the map: ${counted}.`,
  none: 'None of the results can be shown on the map: they belong to no town and no voivodeship.',
  results: { one: 'result', other: 'results' },
  onMap: 'See on the map',
  solutions: 'Solutions on the map',
  solutionsLead: 'Where in Poland they do it already. Choose a voivodeship to see its towns.',
  members: 'Members on the map',
  ofNetwork: 'Everything from this network on the map',
};

/** The messages of maps. */
export const mapWords = (language: Language): MapWords => ({ pl, en })[language];
