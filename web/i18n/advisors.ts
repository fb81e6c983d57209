import { advisorsEn } from './advisors.en.ts';
import { advisorsPl, type AdvisorsWords } from './advisors.pl.ts';
import type { Language } from './language.ts';

const words: Record<Language, AdvisorsWords> = { pl: advisorsPl, en: advisorsEn };
export const advisorsWords = (language: Language): AdvisorsWords => words[language];
