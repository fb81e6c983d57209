import { defineParams } from '@sveltejs/kit/params';
import { kindAt } from '#lib/kinds.ts';
import { endings } from '#lib/take-home/endings.ts';

export const params = defineParams({
  /** The segment of a kind in Polish addresses, to which English ones are rerouted. */
  kind: (segment) => (kindAt(segment) ? segment : undefined),
  /** The form in which a list or a search is taken home. */
  ending: (ending) => endings.find((known) => known === ending),
});
