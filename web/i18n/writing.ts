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
  if (name === 'pl') return 'in Polish';
  if (name === 'en') return 'in English';
  if (/[a-z]En$/.test(name)) return `${fieldLabel(language, name.slice(0, -2))} (in English)`;
  const apart = name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return apart[0]!.toUpperCase() + apart.slice(1);
}

const isKey = (name: string) => /^[in]\w*\d/.test(name);
/** What a path is called: "Tytuł, po polsku". The keys of parts are no words. */
export const pathLabel = (language: Language, path: string): string =>
  path
    .split('.')
    .filter((name) => !isKey(name))
    .map((name) => fieldLabel(language, name))
    .join(', ');

/** The same beside one another: where there are several parts of a field they are told apart, as in "Przebieg 2, Kiedy". */
export function pathLabels(language: Language, paths: readonly string[]): (path: string) => string {
  const keys: Record<string, string[]> = {};
  for (const [name, key] of paths.map((path) => path.split('.')))
    if (key && isKey(key) && !keys[name!]?.includes(key)) (keys[name!] ??= []).push(key);
  return (path) => {
    const [name, key, ...inner] = path.split('.');
    const among = keys[name!] ?? [];
    if (among.length < 2 || inner.length === 0) return pathLabel(language, path);
    return `${fieldLabel(language, name!)} ${among.indexOf(key!) + 1}, ${pathLabel(language, inner.join('.'))}`;
  };
}
