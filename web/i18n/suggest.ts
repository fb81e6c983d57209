import type { Language } from './language.ts';
import { suggestEn } from './suggest.en.ts';
import { suggestPl, type SuggestWords } from './suggest.pl.ts';

const words: Record<Language, SuggestWords> = { pl: suggestPl, en: suggestEn };
/** The messages about what people without an account suggest: only its pages load them. */
export const suggestWords = (language: Language): SuggestWords => words[language];
