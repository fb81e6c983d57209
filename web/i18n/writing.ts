import { fieldsPl } from './fields.pl.ts';
import type { Language } from './language.ts';
import { writingEn } from './writing.en.ts';
import { writingPl, type WritingWords } from './writing.pl.ts';

const words: Record<Language, WritingWords> = { pl: writingPl, en: writingEn };
/** The messages about writing: only its pages load them. */
export const writingWords = (language: Language): WritingWords => words[language];

/** What a field of a form is called: in Polish by a word of ours, else by its name in the model, taken apart. */
export function fieldLabel(language: Language, name: string): string {
  if (language === 'pl' && fieldsPl[name]) return fieldsPl[name];
  const apart = name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return apart[0]!.toUpperCase() + apart.slice(1);
}

/** What a path is called: "Tytuł, po polsku". The keys of parts are no words. */
export const pathLabel = (language: Language, path: string): string =>
  path
    .split('.')
    .filter((name) => !/^[in]\w*\d/.test(name))
    .map((name) => fieldLabel(language, name))
    .join(', ');
