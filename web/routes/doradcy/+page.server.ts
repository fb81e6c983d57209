import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { spoken } from '#i18n/spoken.ts';
import { allServices } from '#lib/advisors/services.ts';
import { optionsOf } from '#lib/list/options.ts';
import { adviceReasons } from '#lib/my-city/reasons.ts';
import type { PageServerLoad } from './$types';

/** Does not read the query of the address: filters narrow what is here already, without asking again. */
export const load: PageServerLoad = async (event) => {
  const [services, { Challenge = [], Voivodeship = [] }] = await Promise.all([
    allServices(event),
    optionsOf(event, new Set(['Challenge', 'Voivodeship'] as const)),
  ]);
  const { myCity } = await event.parent();
  const language = event.untrack(() => languageOf(event.url));
  const reasons = adviceReasons(services, myCity, localeOf(language));
  return spoken({ services, reasons, known: { challenges: Challenge, voivodeships: Voivodeship } }, language);
};
