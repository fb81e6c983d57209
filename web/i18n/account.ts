import { accountEn } from './account.en.ts';
import { accountPl, type AccountWords } from './account.pl.ts';
import type { Language } from './language.ts';

const words: Record<Language, AccountWords> = { pl: accountPl, en: accountEn };
/** The messages about accounts: only their pages load them. */
export const accountWords = (language: Language): AccountWords => words[language];
