import type { Language } from '#i18n/language.ts';
import type { Kind } from '#lib/kinds.ts';

/** The size of the pictures that other sites show beside a link, as they ask for. */
export const PICTURE = { width: 1200, height: 630 };
/** The file of the picture of a kind; of pages that are about no kind without one. */
export const pictureName = (language: Language, kind?: Kind) =>
  `${kind ? kind.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase() : 'splot'}-${language}.png`;
