import { defineParams } from '@sveltejs/kit/params';
import { kindAt } from '#lib/kinds.ts';

export const params = defineParams({
  /** The segment of a kind in Polish addresses, to which English ones are rerouted. */
  kind: (segment) => (kindAt(segment) ? segment : undefined),
});
