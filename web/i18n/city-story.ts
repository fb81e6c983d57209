import type { Noun } from '#lib/kinds.ts';
import type { Language } from './language.ts';

const pl = {
  did: 'Co zrobiło to miasto',
  solutions: { one: 'rozwiązanie', few: 'rozwiązania', many: 'rozwiązań', other: 'rozwiązania' } as Noun,
  pilots: { one: 'pilotaż', few: 'pilotaże', many: 'pilotaży', other: 'pilotażu' } as Noun,
  projects: { one: 'projekt', few: 'projekty', many: 'projektów', other: 'projektu' } as Noun,
  toldOf: (what: string) => `W Splocie opisano stąd: ${what}.`,
  among: 'Między innymi:',
  nothing: 'Nikt jeszcze nie opisał w Splocie rozwiązania ani pilotażu z tego miasta.',
  tookOver: 'Od innych przejęto:',
  passedOn: 'Inni przejęli stąd:',
  with: (network: string, members: string) => `W sieci „${network}” pracowano razem z: ${members}.`,
  alone: (network: string) => `Miasto było w sieci „${network}”.`,
  more: (count: string) => `i ${count}`,
  others: { one: 'inny członek', few: 'innych członków', many: 'innych członków', other: 'innych członków' } as Noun,
  money: (count: string) => `Z funduszy UE współfinansowano tu co najmniej ${count}; największy:`,
  nearestDid: 'Najbardziej podobne miasta zrobiły, a stąd nie mamy o tym zapisu:',
  inTopic: (city: string, topic: string) => `${city}; temat: ${topic}`,
};
export type CityStoryWords = typeof pl;
const en: CityStoryWords = {
  did: 'What this town did',
  solutions: { one: 'solution', other: 'solutions' },
  pilots: { one: 'pilot', other: 'pilots' },
  projects: { one: 'project', other: 'projects' },
  toldOf: (what) => `Described in Splot from here: ${what}.`,
  among: 'Among them:',
  nothing: 'Nobody has described a solution or a pilot of this town in Splot yet.',
  tookOver: 'Taken over from others:',
  passedOn: 'Taken over by others:',
  with: (network, members) => `In the network “${network}” it worked with ${members}.`,
  alone: (network) => `The town was in the network “${network}”.`,
  more: (count) => `and ${count}`,
  others: { one: 'other member', other: 'other members' },
  money: (count) => `EU funds paid for at least ${count} here in part; the largest:`,
  nearestDid: 'Towns most like it did this, of which we have no record here:',
  inTopic: (city, topic) => `${city}; topic: ${topic}`,
};

/** The messages about what a city did. */
export const cityStoryWords = (language: Language): CityStoryWords => ({ pl, en })[language];
