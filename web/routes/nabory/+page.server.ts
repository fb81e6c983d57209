import { allCalls } from '#lib/calls/calls.ts';
import { todayInPoland } from '#lib/calls/state.ts';
import { optionsOf } from '#lib/list/options.ts';
import type { PageServerLoad } from './$types';

/** Does not read the query of the address: filters narrow what is here already, without asking again. */
export const load: PageServerLoad = async (event) => {
  const [calls, { Challenge = [] }] = await Promise.all([allCalls(event), optionsOf(event, new Set(['Challenge'] as const))]);
  return { calls, challenges: Challenge, today: todayInPoland() };
};
