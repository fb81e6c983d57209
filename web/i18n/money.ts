import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  money: 'Pieniądze z Unii',
  moneyOf: (name: string) => `Pieniądze z Unii: ${name}`,
  projects: {
    one: 'projekt współfinansowany przez Unię',
    few: 'projekty współfinansowane przez Unię',
    many: 'projektów współfinansowanych przez Unię',
    other: 'projektu współfinansowanego przez Unię',
  } as Noun,
  moneySentence: (projects: string, total: string, eu: string, most: string | null) =>
    `Znamy stąd ${projects}, o wartości ${total}, z czego ${eu} dała Unia${most ? `, a największa część przypada na: ${most}` : ''}.`,
  moneySentenceNetwork: (projects: string, total: string, eu: string, most: string | null) =>
    `Znamy ${projects} u członków tej sieci, o wartości ${total}, z czego ${eu} dała Unia${most ? `, a największa część przypada na: ${most}` : ''}.`,
  byFund: 'Według funduszu',
  byTheme: 'Według tematu',
  byPeriod: 'Według okresu budżetowego Unii',
  noTheme: 'bez tematu',
  kind: 'Podział',
  what: 'Nazwa',
  projectCount: 'Projekty',
  total: 'Wartość, zł',
  eu: 'W tym z Unii, zł',
  totalLegend: 'wartość projektów',
  euLegend: 'część z Unii',
  all: 'Razem',
  moneyNote:
    'listy beneficjentów funduszy UE 2007–2020. Projekty przypisaliśmy po nazwie beneficjenta, więc mogło ich być więcej. Listy nie podają roku, tylko okres. Projekt o kilku tematach liczy się w każdym z nich.',
  toProjects: 'Lista projektów',
  thousands: (value: string) => `${value}\u00a0tys.\u00a0zł`,
  millions: (value: string) => `${value}\u00a0mln\u00a0zł`,
};
export type MoneyWords = typeof pl;
const en: MoneyWords = {
  money: 'Money from the Union',
  moneyOf: (name) => `Money from the Union: ${name}`,
  projects: { one: 'project that the Union co-financed', other: 'projects that the Union co-financed' },
  moneySentence: (projects, total, eu, most) =>
    `We know of ${projects} here, worth ${total} in all, of which the Union gave ${eu}${most ? `; the largest part is: ${most}` : ''}.`,
  moneySentenceNetwork: (projects, total, eu, most) =>
    `We know of ${projects} among the members of this network, worth ${total} in all, of which the Union gave ${eu}${most ? `; the largest part is: ${most}` : ''}.`,
  byFund: 'By fund',
  byTheme: 'By theme',
  byPeriod: 'By budget period of the Union',
  noTheme: 'no theme',
  kind: 'Split',
  what: 'Name',
  projectCount: 'Projects',
  total: 'Value, PLN',
  eu: 'Of it from the Union, PLN',
  totalLegend: 'value of the projects',
  euLegend: 'the Union’s part',
  all: 'Together',
  moneyNote:
    'lists of beneficiaries of EU funds 2007–2020. Projects are tied to places by the name of the beneficiary, so there may have been more. The lists tell no year, only the period. A project with several themes counts in each of them.',
  toProjects: 'The list of projects',
  thousands: (value) => `PLN\u00a0${value}\u00a0thousand`,
  millions: (value) => `PLN\u00a0${value}\u00a0m`,
};

/** The messages about money from the Union, and about how it is split. */
export const moneyWords = (language: Language): MoneyWords => ({ pl, en })[language];
