import { allServices } from '#lib/advisors/services.ts';
import { optionsOf } from '#lib/list/options.ts';
import type { PageServerLoad } from './$types';

/** Does not read the query of the address: filters narrow what is here already, without asking again. */
export const load: PageServerLoad = async (event) => {
  const [services, { Challenge = [], Voivodeship = [] }] = await Promise.all([
    allServices(event),
    optionsOf(event, new Set(['Challenge', 'Voivodeship'] as const)),
  ]);
  return { services, known: { challenges: Challenge, voivodeships: Voivodeship } };
};
