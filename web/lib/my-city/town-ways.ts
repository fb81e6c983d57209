import type { Locale } from '#i18n/locale.ts';
import { forTownWords } from '#i18n/for-town.ts';
import { placeAddress } from '#lib/addresses.ts';

/** So far is the neighbourhood of a town, in kilometres. */
export const NEARBY = 50;

/** How many calls there are, in words: "3 otwarte nabory i 5 zapowiedzianych naborów". */
export function callsCounted({ open, announced }: { open: number; announced: number }, { language, count, list }: Locale): string {
  const words = forTownWords(language);
  const told = [...(open > 0 ? [count(open, words.openCalls)] : []), ...(announced > 0 ? [count(announced, words.announcedCalls)] : [])];
  return told.length > 0 ? list(told) : words.noneNow;
}

/** Where the calls of a town are told. */
export const callsAddress = (slug: string, { language }: Pick<Locale, 'language'>) =>
  `${placeAddress(language, 'myCity')}?like=${encodeURIComponent(slug)}#calls`;
