import { callsOf } from '#lib/my-city/calls-for.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import type { PageServerLoad } from './$types';

/** The calls of the town that the visitor chose; what it cannot tell, the page goes without. */
export const load: PageServerLoad = async (event) => {
  const chosen = chosenBy(event);
  return { calls: chosen ? await callsOf(event, chosen).catch(() => null) : null };
};
