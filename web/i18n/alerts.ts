import { alertsEn } from './alerts.en.ts';
import { alertsPl, type AlertsWords } from './alerts.pl.ts';
import type { Language } from './language.ts';

const words: Record<Language, AlertsWords> = { pl: alertsPl, en: alertsEn };
/** The messages about saved searches and their news: only the pages that offer them load them. */
export const alertsWords = (language: Language): AlertsWords => words[language];
