import { written } from '#lib/written.ts';
import type { Language } from './language.ts';

/**
 * Of texts in two languages what a page in this one shows: there is Polish always, so that a page in Polish goes without the
 * English of all it is made of, which its reader would load for nothing. It is taken out of what is given, which has to be JSON.
 */
export function spoken<Data extends object>(data: Data, language: Language): Data {
  if (language === 'pl') leaveEnglish(data);
  return written(data);
}

function leaveEnglish(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('pl' in value && 'en' in value) value.en = null;
  else for (const each of Object.values(value)) leaveEnglish(each);
}
