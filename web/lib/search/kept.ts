import { isHttpError } from '@sveltejs/kit';
import { browser } from '$app/env';
import { page } from '$app/state';

/** By this name the results of the search page are fetched once more. */
export const RESULTS = 'search:results';

/** What the search page shows, for a reader whom newer results could not reach; null when no results are before them, or when asking again would not help. */
export function keptWhen<Shown extends { cards: unknown }>(failure: unknown, route: { id: string }): Shown | null {
  if (!browser || !isHttpError(failure) || failure.status < 500 || page.route.id !== route.id) return null;
  return 'cards' in page.data ? (page.data as Shown) : null;
}
