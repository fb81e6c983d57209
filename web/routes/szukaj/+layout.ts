import { optionsOf } from '#lib/list/options.ts';
import type { LayoutLoad } from './$types';

/** All challenges and voivodeships, so that those without results are shown too. Does not depend on the search: asked for once. */
export const load: LayoutLoad = async (event) => {
  const { Challenge = [], Voivodeship = [] } = await optionsOf(event, new Set(['Challenge', 'Voivodeship'] as const));
  return { challenges: Challenge, voivodeships: Voivodeship };
};
