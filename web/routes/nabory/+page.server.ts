import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { allCalls } from '#lib/calls/calls.ts';
import { todayInPoland } from '#lib/calls/state.ts';
import { optionsOf } from '#lib/list/options.ts';
import { callReasons } from '#lib/my-city/reasons.ts';
import type { PageServerLoad } from './$types';

/** Does not read the query of the address: filters narrow what is here already, without asking again. */
export const load: PageServerLoad = async (event) => {
  const [calls, { Challenge = [] }] = await Promise.all([allCalls(event), optionsOf(event, new Set(['Challenge'] as const))]);
  const { myCity } = await event.parent();
  const reasons = callReasons(calls, myCity, localeOf(event.untrack(() => languageOf(event.url))));
  return { calls, reasons, challenges: Challenge, today: todayInPoland() };
};
