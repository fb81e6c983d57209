import type { ClientInit } from '@sveltejs/kit/hooks';
import { languageOf } from '#i18n/language.ts';
import { learn } from '#i18n/locale.ts';

/** A page brings its own language only: the other one comes with another document. */
export const init: ClientInit = async () => {
  if (languageOf(location) === 'pl') learn('pl', (await import('#i18n/pl.ts')).pl);
  else learn('en', (await import('#i18n/en.ts')).en);
};
