import type { Language } from './language.ts';

const pl = {
  signUp: 'Zapisy i szczegóły',
  details: 'Szczegóły',
  intoCalendar: 'Dodaj do kalendarza',
};
export type EventWords = typeof pl;
const en: EventWords = {
  signUp: 'Sign up and details',
  details: 'Details',
  intoCalendar: 'Add to calendar',
};

/** The messages of the page of an event, and of what else has a date. */
export const eventWords = (language: Language): EventWords => ({ pl, en })[language];
