import type { Language } from './language.ts';

const pl = {
  heading: 'Podobne są już w Splocie',
  lead: 'Popraw któryś z nich albo pisz dalej. Odnośniki otwierają się w nowej karcie.',
  notYet: 'Jeszcze nic nie wysłano. Zobacz niżej, co podobnego już jest; jeśli piszesz o czymś innym, naciśnij przycisk jeszcze raz.',
  correct: 'Popraw ten zapis',
  correctThis: (title: string) => `Popraw ten zapis: ${title}`,
};
const words: Record<Language, typeof pl> = {
  pl,
  en: {
    heading: 'Similar records are in Splot already',
    lead: 'Correct one of them, or go on writing. The links open in a new tab.',
    notYet: 'Nothing was sent yet. See below what is like it already; if you write about something else, press the button again.',
    correct: 'Correct this entry',
    correctThis: (title: string) => `Correct this entry: ${title}`,
  },
};
/** The messages about records like the one that is being written. */
export const alikeWords = (language: Language): typeof pl => words[language];
