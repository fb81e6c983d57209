import type { Language } from './language.ts';

const pl = {
  signUp: 'Zapisy i szczegóły',
  details: 'Szczegóły',
};
export type EventWords = typeof pl;
const en: EventWords = {
  signUp: 'Sign up and details',
  details: 'Details',
};

/** The messages of the page of an event. */
export const eventWords = (language: Language): EventWords => ({ pl, en })[language];
