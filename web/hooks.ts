import type { Reroute } from '@sveltejs/kit/hooks';
import { routeOf } from '#lib/addresses.ts';

/** One route serves both languages: /en/cities/plock is the page of /miasta/plock. */
export const reroute: Reroute = ({ url }) => routeOf(url);
