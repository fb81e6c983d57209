import type { Language } from './language.ts';

const pl = {
  title: 'Znajdź miasto, które już to zrobiło',
  lead: 'Wpisz swój problem tak, jak o nim mówisz. Pokażemy, co zrobiły inne miasta, co z tego wyszło i kogo o to zapytać.',
  doors: 'Trzy drogi',
  solutionDoor: 'Znajdź rozwiązanie',
  solutionDoorText: 'Sprawdzone rozwiązania i pilotaże, także te nieudane, z warunkami przeniesienia do innego miasta.',
  advisorDoor: 'Znajdź doradcę',
  advisorDoorText: 'Kto doradza miastom, w czym i za ile, oraz jak o to poprosić.',
  dataDoor: 'Skorzystaj z danych',
  dataDoorText: 'Cała sieć powiązań przez otwarte API GraphQL, z opisem, źródłami i licencjami.',
  failures: 'Co się nie udało i dlaczego',
  figures: 'Splot w liczbach',
  newestPilots: 'Pilotaże',
  allPilots: 'Wszystkie pilotaże',
  themes: 'Tematy',
  allThemes: 'Wszystkie wyzwania i podtematy',
  tryThese: 'Na przykład:',
  examples: ['rewitalizacja', 'retencja wody', 'transport na żądanie', 'usługi społeczne'],
};
export type HomeWords = typeof pl;
const en: HomeWords = {
  title: 'Find the city that has done it already',
  lead: 'Describe your problem in your own words. We show what other cities did, what came of it, and whom to ask.',
  doors: 'Three ways in',
  solutionDoor: 'Find a solution',
  solutionDoorText: 'Proven solutions and pilots, the failed ones included, with what another city needs to repeat them.',
  advisorDoor: 'Find an advisor',
  advisorDoorText: 'Who advises cities, on what and at what price, and how to ask.',
  dataDoor: 'Use the data',
  dataDoorText: 'The whole web of links through an open GraphQL API, described, sourced and licensed.',
  failures: 'What did not work, and why',
  figures: 'Splot in figures',
  newestPilots: 'Pilots',
  allPilots: 'All pilots',
  themes: 'Themes',
  allThemes: 'All challenges and sub-themes',
  tryThese: 'For example:',
  examples: ['regeneration', 'water retention', 'on-demand transport', 'social services'],
};

/** The messages of the home page. */
export const homeWords = (language: Language): HomeWords => ({ pl, en })[language];
