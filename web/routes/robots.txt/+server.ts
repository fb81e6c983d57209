import type { RequestHandler } from './$types';

/** Everything may be read. Filterings and searches are endless, so programs that read pages one by one leave them out; lists can be had whole. */
export const GET: RequestHandler = ({ url }) =>
  new Response(
    `User-agent: *
Disallow: /szukaj?
Disallow: /en/search?
Disallow: /powiadomienia
Disallow: /en/alerts
Disallow: /unsubscribe
Disallow: /redakcja
Disallow: /en/writing

Sitemap: ${url.origin}/sitemap.xml
`,
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } },
  );
