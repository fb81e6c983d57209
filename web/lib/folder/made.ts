import type { Cookies } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { isComparable, MOST_COMPARED } from '#lib/compare/chosen.ts';
import { checksOf, comparedRecords } from '#lib/compare/records.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import { likeIn } from '#lib/search/towns.ts';
import { folderIn } from './folder.ts';
import { onePageOf, type OnePage, type Room } from './one-page.ts';
import { recordsOf } from './records.ts';

type Event = { url: URL; fetch: typeof globalThis.fetch; cookies: Cookies };

/** The page that the folder of an address makes, for the visitor's own town or the one that the address names (`like`). */
export async function pageMade(event: Event, room: (options: number) => Room): Promise<OnePage> {
  const folder = folderIn(event.url.searchParams);
  const kept = await recordsOf(event, folder);
  const chosen = kept.filter(({ __typename }) => isComparable(__typename)).slice(0, MOST_COMPARED);
  const options = await comparedRecords(
    event,
    chosen.map(({ id }) => id),
  );
  const checks = await checksOf(event, options, likeIn(event.url.searchParams) ?? chosenBy(event) ?? null);
  const given = { folder, kept, options, checks, origin: event.url.origin, today: new Date().toISOString() };
  return onePageOf(given, room(options.length), localeOf(languageOf(event.url)));
}
