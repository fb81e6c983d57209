import { languageOf } from '#i18n/language.ts';
import { spoken } from '#i18n/spoken.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';
import { resultsFor } from '#lib/search/results.ts';
import { townOf } from '#lib/search/towns.ts';
import type { RequestHandler } from './$types';

/** What the search page of the same question shows, as data: all that a browser has to fetch while somebody types. */
export const GET: RequestHandler = async (event) => {
  const chosen = chosenBy(event);
  const mine = chosen ? await townOf(event, chosen).catch(() => null) : null;
  const results = await resultsFor(event, mine?.slug ?? null);
  return Response.json(spoken(results, languageOf(event.url)), { headers: { 'x-robots-tag': 'noindex' } });
};
