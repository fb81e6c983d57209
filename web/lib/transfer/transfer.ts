import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import type { Story } from '#lib/record/story.ts';
import { likeIn, townsCalled, type Called } from '#lib/search/towns.ts';
import { becauseOf, likenessSaid, type Because } from './because.ts';
import { checkOf, type Check } from './check.ts';

/** Whether something would work in a town: the check, why each condition holds or not, and what the name of a town that was asked for leads to. */
export interface Transfer {
  check: Check | null;
  because: (Because | null)[];
  /** How like the town is to the likest of those that did it; null where nobody knows. */
  likeness: string | null;
  called: Called | null;
}
interface Event {
  fetch: typeof globalThis.fetch;
  url: URL;
}
/** A record against the town that the address names (`like`, or `town` by its name), else against the visitor's own. */
export async function transferOf(
  event: Event,
  { id, conditions = [] }: { id: string; conditions?: Story['conditions'] },
  mine: string | null,
): Promise<Transfer> {
  const named = likeIn(event.url.searchParams);
  const name = event.url.searchParams.get('town');
  const called = name === null ? null : await townsCalled(event, name);
  if (called?.one) redirect(307, `${event.url.pathname}?like=${encodeURIComponent(called.one.slug)}#conditions`);
  const city = named ?? mine;
  const check = city === null ? null : await checkOf(event, id, city);
  const locale = localeOf(languageOf(event.url));
  return {
    called,
    check,
    because: check ? conditions.map((each, index) => becauseOf(check, each, index, locale)) : [],
    likeness: check && likenessSaid(check, locale),
  };
}
