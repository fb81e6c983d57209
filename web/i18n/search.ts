import type { Language } from './language.ts';
import { searchEn } from './search.en.ts';
import { searchPl, type SearchWords } from './search.pl.ts';

const words: Record<Language, SearchWords> = { pl: searchPl, en: searchEn };
/** The messages of searching and narrowing, apart from the rest: only the pages that search load them. */
export const searchWords = (language: Language): SearchWords => words[language];
