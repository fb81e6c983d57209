import type { Language } from './language.ts';

const pl = {
  title: 'Moje miasto',
  for: (city: string) => `Co jest tu dla miasta ${city}`,
  like: (city: string, reasons: string) => `${city} – podobne do Twojego miasta: ${reasons}`,
  unlike: (city: string) => `${city} – mniej podobne do Twojego miasta`,
  forMine: (reasons: string) => `Dla Twojego miasta: ${reasons}`,
  inRegion: 'działa w Twoim województwie',
  callRegion: 'nabór obejmuje Twoje województwo',
  ofSize: 'dla miast tej wielkości',
  chosen: (city: string) => `Twoje miasto: ${city}`,
  toPage: 'Zobacz, co jest tu dla niego',
};
type Words = typeof pl;
const en: Words = {
  title: 'My town',
  for: (city) => `What there is for ${city}`,
  like: (city, reasons) => `${city}, like your town: ${reasons}`,
  unlike: (city) => `${city}, less like your town`,
  forMine: (reasons) => `For your town: ${reasons}`,
  inRegion: 'in your voivodeship',
  callRegion: 'the call covers your voivodeship',
  ofSize: 'for towns of its size',
  chosen: (city) => `Your town: ${city}`,
  toPage: 'See what there is for it',
};

/** The messages about a visitor's own city that stand on several pages. */
export const myCityWords = (language: Language): Words => ({ pl, en })[language];
