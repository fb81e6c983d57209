import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { en } from '#i18n/en.ts';
import { languageOf } from '#i18n/language.ts';
import { learn } from '#i18n/locale.ts';
import { pl } from '#i18n/pl.ts';
import { mended } from '#lib/addresses.ts';
import { chosenBy } from '#lib/my-city/my-city.ts';

learn('pl', pl);
learn('en', en);

export const handle: Handle = async ({ event, resolve }) => {
  const language = languageOf(event.url);
  // pages of somebody who chose a city are not for others
  if (chosenBy(event) !== undefined) event.setHeaders({ vary: 'Cookie' });
  const answer = await resolve(event, {
    // pages are written in Polish unless told: replacing a word copies all of a page
    transformPageChunk: ({ html }) => (language === 'pl' ? html : html.replace('<html lang="pl"', `<html lang="${language}"`)),
    // With its type the answer of the graph is taken over from the page; without, the browser would ask again.
    filterSerializedResponseHeaders: (name) => name === 'content-type',
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && path.includes('normal')),
  });
  // what was copied off a leaflet with a capital or a comma leads to the page that was meant
  const meant = answer.status === 404 ? mended(event.url) : undefined;
  return meant ? new Response(null, { status: 301, headers: { location: meant } }) : answer;
};

/** Asks the graph without the network: it lives in this process, but while the website is worked on. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  const answer = event.platform?.req.answer;
  if (origin !== event.url.origin || pathname !== '/graphql' || !answer) return fetch(request);
  return new Response(await answer(await request.json()), { headers: { 'content-type': 'application/json' } });
};

/** An e-mail address, which no line of the log has, as on the server. */
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** What goes wrong on a page is a line of the log as the server's are: with the id of the request, without its address. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const status = kind === 'unknown' ? 500 : error.status;
  if (status < 500) return;
  const facts = {
    requestId: event.platform?.req.id ?? event.request.headers.get('x-request-id'),
    route: event.route.id,
    status,
    // what was thrown on purpose has told its reason in the log already
    ...(kind === 'unknown' && { error: error instanceof Error ? error.stack : String(error) }),
  };
  const line = JSON.stringify({ at: new Date().toISOString(), level: 'error', message: 'page failed', ...facts });
  process.stderr.write(`${line.replace(address, '…@…')}\n`);
};
