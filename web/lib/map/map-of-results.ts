import type { Selection } from '#lib/search/selection.ts';
import MapView from './MapView.svelte';
import { placesOf } from './places.ts';

/** The map of the results of a selection, with what draws it: pages of results without a map wait for neither. */
export const mapOfResults = async (event: { fetch: typeof globalThis.fetch }, selection: Selection) => ({
  MapView,
  places: await placesOf(event, selection),
});
