import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  inTown: (town: string) => `Szukaj w tym mieście: ${town}`,
  did: 'Co zrobiło to miasto',
  solutions: { one: 'rozwiązanie', few: 'rozwiązania', many: 'rozwiązań', other: 'rozwiązania' } as Noun,
  pilots: { one: 'pilotaż', few: 'pilotaże', many: 'pilotaży', other: 'pilotażu' } as Noun,
  projects: { one: 'projekt', few: 'projekty', many: 'projektów', other: 'projektu' } as Noun,
  toldOf: (what: string, isMore: boolean) => `W Splocie opisano stąd ${what}${isMore ? ', między innymi' : ''}:`,
  nothing: 'Nikt jeszcze nie opisał w Splocie rozwiązania ani pilotażu z tego miasta.',
  nothingElse: 'Nie znamy też sieci ani projektu z funduszy UE stąd, ale nasze listy nie są pełne.',
  suggest: 'Zgłoś je, jeśli o jakimś wiesz',
  tookOver: 'Od innych przejęto:',
  passedOn: 'Inni przejęli stąd:',
  quotes: ['„', '”'],
  is: 'Miasto jest w sieci',
  was: 'Miasto było w sieci',
  /** Names stand as subjects: we do not know their other forms. */
  withOthers: (others: string, isOne: boolean) => (isOne ? `; drugi członek to ${others}.` : `; pozostali członkowie to ${others}.`),
  others: { one: 'inny', few: 'inni', many: 'innych', other: 'innego' } as Noun,
  money: (count: string) => `Z funduszy UE współfinansowano tu co najmniej ${count}; największy to`,
  moneyOnce: 'Z funduszy UE współfinansowano tu co najmniej 1 projekt:',
  likeDid: 'Podobne miasta zrobiły to, o czym stąd nie mamy zapisu:',
  topic: (name: string) => `temat: ${name}`,
};
export type CityStoryWords = typeof pl;
const en: CityStoryWords = {
  inTown: (town) => `Search within this town: ${town}`,
  did: 'What this town did',
  solutions: { one: 'solution', other: 'solutions' },
  pilots: { one: 'pilot', other: 'pilots' },
  projects: { one: 'project', other: 'projects' },
  toldOf: (what, isMore) => `Splot has ${what} from here${isMore ? ', among them' : ''}:`,
  nothing: 'Nobody has described a solution or a pilot of this town in Splot yet.',
  nothingElse: 'Nor do we know of a network or of an EU project here, though our lists are not complete.',
  suggest: 'Tell us of one that you know',
  tookOver: 'Taken over from others:',
  passedOn: 'Taken over by others:',
  quotes: ['“', '”'],
  is: 'The town is in the network',
  was: 'The town was in the network',
  withOthers: (others, isOne) => (isOne ? `; the other member is ${others}.` : `; the other members are ${others}.`),
  others: { one: 'more', other: 'more' },
  money: (count) => `EU funds paid in part for at least ${count} here; the largest is`,
  moneyOnce: 'EU funds paid in part for at least 1 project here:',
  likeDid: 'Similar towns did these things, of which we have no record here:',
  topic: (name) => `topic: ${name}`,
};

/** The messages about what a city did. */
export const cityStoryWords = (language: Language): CityStoryWords => ({ pl, en })[language];
