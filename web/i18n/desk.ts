import { deskEn } from './desk.en.ts';
import { deskPl, type DeskWords } from './desk.pl.ts';
import type { Language } from './language.ts';

const words: Record<Language, DeskWords> = { pl: deskPl, en: deskEn };
/** The messages of the secretariat's desk: only its page loads them. */
export const deskWords = (language: Language): DeskWords => words[language];
