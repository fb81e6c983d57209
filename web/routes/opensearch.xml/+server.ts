import type { Language } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { placeAddress } from '#lib/addresses.ts';
import { xml } from '#lib/take-home/xml.ts';
import type { RequestHandler } from './$types';

/** The search, for the address bar of a browser (OpenSearch 1.1). */
export const GET: RequestHandler = ({ url }) => {
  const language: Language = url.searchParams.get('lang') === 'en' ? 'en' : 'pl';
  const { m } = localeOf(language);
  const address = xml(url.origin + placeAddress(language, 'search'));
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xml(m.site.name)}</ShortName>
  <Description>${xml(m.site.tagline)}</Description>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${xml(url.origin)}/favicon.svg</Image>
  <Url type="text/html" method="get" template="${address}?q={searchTerms}"/>
  <Url type="application/atom+xml" template="${address}.atom?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } },
  );
};
