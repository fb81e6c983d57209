import { placeAddress } from '#lib/addresses.ts';
import type { RequestHandler } from './$types';

/** Whom to tell of a weakness (RFC 9116): those who run this Splot, as the page about it says. Holds until the end of next month. */
export const GET: RequestHandler = ({ url: { origin } }) => {
  const now = new Date();
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1)).toISOString();
  return new Response(
    `Contact: ${origin}${placeAddress('pl', 'about')}
Expires: ${expires}
Preferred-Languages: pl, en
Canonical: ${origin}/.well-known/security.txt
`,
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } },
  );
};
