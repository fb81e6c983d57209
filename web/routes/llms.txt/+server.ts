import { localeOf } from '#i18n/locale.ts';
import { listAddress, placeAddress } from '#lib/addresses.ts';
import { kinds, type Kind } from '#lib/kinds.ts';
import type { RequestHandler } from './$types';

/** What programs that read for people should know first (llmstxt.org). */
export const GET: RequestHandler = ({ url: { origin } }) => {
  const { m } = localeOf('en');
  const lists = (Object.keys(kinds) as Kind[]).map(
    (kind) => `- [${kinds[kind].many.en}](${origin}${listAddress('en', kind)}): ${kinds[kind].intro.en}`,
  );
  return new Response(
    `# ${m.site.name}

> ${m.site.tagline}. ${m.pages.dataDescription}

Every record names its sources, how sure it is (confidence) and when it was last verified: say so when you quote it.
Pages are in Polish, and in English under /en. Lists and searches can be had whole instead of page by page: the same
address with the ending .csv (a table), .atom or .json (new and changed, as a feed), .ics (dates, as a calendar).

## For programs
- [GraphQL endpoint](${origin}/graphql): everything, by GET or POST, without a key; answers say what they cost
- [Schema](${origin}/schema.graphql): every field described
- [Guide for partners](${origin}${placeAddress('en', 'data')}): bounds, examples, licence
- [Search](${origin}${placeAddress('en', 'search')}.json?q=retention): any search as JSON, ?q=…
- [Changes](${origin}${placeAddress('en', 'changes')}): what changed in the API
- [Sitemap](${origin}/sitemap.xml)

## Lists
${lists.join('\n')}
`,
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } },
  );
};
