import type { Language } from './language.ts';

const pl = {
  has: (facts: string) => `Twoje miasto: ${facts}`,
  countyRights: 'miasto na prawach powiatu',
  seat: {
    VOIVODESHIP_SEAT: { MET: 'siedziba władz województwa', NOT_MET: 'nie ma w nim siedziby władz województwa' },
    FORMER_VOIVODESHIP_SEAT: { MET: 'stolica województwa w latach 1975–1998', NOT_MET: 'w latach 1975–1998 nie było stolicą województwa' },
  },
  everyCommune: 'Z mocy prawa jest tak w każdej gminie.',
  takesPart: 'Twoje miasto bierze lub brało w tym udział:',
  spent: 'Twoje miasto przeznaczyło już co najmniej tyle na podobną rzecz:',
  why: {
    OWN_DECISION: 'O tym postanawia samo miasto: rada albo burmistrz lub prezydent.',
    OTHER_BODY: 'O tym nie postanawia samo miasto.',
    COUNTY_RIGHTS: 'Pewne jest to tylko w mieście na prawach powiatu, gdzie indziej zależy od miejsca.',
    network: 'Nie ma Twojego miasta wśród uczestników, których znamy.',
    BUDGET: 'Nie znamy wydatku Twojego miasta, z którym można to porównać.',
  },
  own: 'To miasto samo to zrobiło.',
  doneBy: (city: string, reasons: string) => `Zrobiło to ${city} – podobne do Twojego miasta: ${reasons}.`,
  doneByLittleAlike: (city: string, reasons: string) =>
    `Najbardziej podobne z miast, które to zrobiły, to ${city}, ale łączy je z Twoim miastem tylko jedno: ${reasons}.`,
  doneByUnlike: (city: string) =>
    `Najbardziej podobne z miast, które to zrobiły, to ${city}, ale różni się wielkością, gęstością, rodzajem i województwem.`,
};
type Words = typeof pl;
const en: Words = {
  has: (facts) => `Your town: ${facts}`,
  countyRights: 'a town with county rights',
  seat: {
    VOIVODESHIP_SEAT: { MET: 'a seat of voivodeship authorities', NOT_MET: 'no seat of voivodeship authorities' },
    FORMER_VOIVODESHIP_SEAT: { MET: 'a voivodeship capital from 1975 to 1998', NOT_MET: 'no voivodeship capital from 1975 to 1998' },
  },
  everyCommune: 'By law it is so in every municipality.',
  takesPart: 'Your town takes or took part in it:',
  spent: 'Your town has already put at least as much into something like it:',
  why: {
    OWN_DECISION: 'The town itself decides: its council or its mayor.',
    OTHER_BODY: 'It is not for the town alone to decide.',
    COUNTY_RIGHTS: 'It is certain only in a town with county rights; elsewhere it depends on the place.',
    network: 'Your town is not among the members that we know of.',
    BUDGET: 'We know of no spending by your town to compare it with.',
  },
  own: 'This town did it itself.',
  doneBy: (city, reasons) => `It was done by ${city}, which is like your town: ${reasons}.`,
  doneByLittleAlike: (city, reasons) =>
    `Of the towns that did it, ${city} is most like yours, but has only one thing in common with it: ${reasons}.`,
  doneByUnlike: (city) => `Of the towns that did it, ${city} is most like yours, but differs in size, density, kind and voivodeship.`,
};

/** Why a condition is met in a town, not met or unknown, and how like it is to where it was done. The server alone says it. */
export const becauseWords = (language: Language): Words => ({ pl, en })[language];
