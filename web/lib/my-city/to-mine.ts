import type { Locale } from '#i18n/locale.ts';
import { myCityWords } from '#i18n/my-city.ts';
import { searchWords } from '#i18n/search.ts';
import { reasonsOf } from '#lib/record/likeness.ts';
import type { Link } from '#lib/record/record.ts';

/** The city that something comes from, and what it has in common with another. */
export type Likeness = Parameters<typeof reasonsOf>[0] & { city: Link };

/** Why a record matters to the visitor's own city; undefined where there is no reason. */
export function reasonFor(found: Likeness, mine: string, speech: Locale): string | undefined {
  if (found.city.slug === mine) return searchWords(speech.language).myCity;
  const reasons = reasonsOf(found, speech);
  return reasons ? myCityWords(speech.language).like(speech.text(found.city.title), reasons) : undefined;
}
/** The same of a result, which also tells that it comes from a city less like it. */
export const toMine = (found: Likeness, mine: string, speech: Locale): string =>
  reasonFor(found, mine, speech) ?? myCityWords(speech.language).unlike(speech.text(found.city.title));
