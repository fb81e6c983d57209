import type { Language } from './language.ts';

const pl = {
  which: 'Jakie miasto?',
  lead: 'Powiedz raz, z jakiego jesteś miasta. Pokażemy, co zrobiły miasta do niego podobne, gdzie może dostać pieniądze i kto mu doradzi.',
  kept: 'Zapamiętamy je w tej przeglądarce, w jednym ciasteczku. Konto nie jest potrzebne, a wybór można zmienić albo cofnąć.',
  choose: 'Pokaż',
  skip: 'Pomiń i nie pytaj więcej',
};
type Words = typeof pl;
const en: Words = {
  which: 'Which town?',
  lead: 'Say once which town you are from. We show what towns like it did, where it can get money and who advises it.',
  kept: 'We keep it in this browser, in one cookie. No account is needed, and you can change or undo the choice.',
  choose: 'Show',
  skip: 'Skip, and do not ask again',
};

/** The question for a visitor's own city. */
export const askCityWords = (language: Language): Words => ({ pl, en })[language];
