import { ask } from '#lib/ask.ts';
import { languages, type Language } from '#i18n/language.ts';
import { homeAddress, listAddress, placeAddress, recordAddress } from '#lib/addresses.ts';
import { keyed, kindAt, kinds, places, type Kind, type Place } from '#lib/kinds.ts';
import { xml } from './xml.ts';

type Asking = { url: URL; fetch: typeof globalThis.fetch };

/** So many records are in one file: it holds an address for each in both languages, 50,000 at most. */
const RECORDS_A_FILE = 10_000;
const AT_ONCE = 100;
/** The file of what is no record. */
const PAGES = 'strony';
/** What search engines have no use for. */
const UNLISTED: Place[] = [...keyed, 'search', 'alerts', 'signIn', 'account', 'writing', 'desk', 'patterns'];

const kindNames = Object.keys(kinds) as Kind[];

/** The files of the sitemap, each with the last change of what it holds. */
export async function sitemapIndex(event: Asking): Promise<string> {
  const found = await ask<Record<string, { totalCount: number; nodes: { updatedAt: string }[] }>, object>(
    event,
    `query Sitemap { ${kindNames.map((kind) => `${kind}: ${kinds[kind].list}(first: 1, orderBy: { by: UPDATED_AT, direction: DESC }) { totalCount nodes { updatedAt } }`).join(' ')} }`,
    {},
  );
  const parts = kindNames.flatMap((kind) =>
    Array.from({ length: Math.ceil(found[kind]!.totalCount / RECORDS_A_FILE) }, (_, at) => ({
      name: `${kinds[kind].segment.pl}${at > 0 ? `-${at + 1}` : ''}`,
      changed: found[kind]!.nodes[0]!.updatedAt,
    })),
  );
  const file = ({ name, changed }: { name: string; changed?: string }) =>
    `  <sitemap><loc>${xml(`${event.url.origin}/sitemap-${name}.xml`)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</sitemap>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[{ name: PAGES }, ...parts].map(file).join('')}</sitemapindex>
`;
}

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`;

/** A page in both languages, each naming the other. */
function entries(origin: string, addressIn: (language: Language) => string, changed?: string): string {
  const alternates = languages
    .map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(origin + addressIn(language))}"/>`)
    .join('');
  return languages
    .map(
      (language) =>
        `  <url><loc>${xml(origin + addressIn(language))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${alternates}</url>\n`,
    )
    .join('');
}

/** One file of the sitemap, piece by piece; null when there is no such file. */
export function sitemapFile(event: Asking, part: string): AsyncGenerator<string> | null {
  const { origin } = event.url;
  if (part === PAGES)
    return (async function* () {
      const of = [
        homeAddress,
        ...kindNames.map((kind) => (language: Language) => listAddress(language, kind)),
        ...(Object.keys(places) as Place[])
          .filter((place) => !UNLISTED.includes(place))
          .map((place) => (language: Language) => placeAddress(language, place)),
      ];
      yield HEAD + of.map((addressIn) => entries(origin, addressIn)).join('') + '</urlset>\n';
    })();
  const [, segment = '', number = '1'] = /^(.+?)(?:-(\d{1,4}))?$/.exec(part) ?? [];
  const kind = kindAt(segment);
  return kind ? recordsOf(event, kind, Number(number)) : null;
}

async function* recordsOf(event: Asking, kind: Kind, file: number): AsyncGenerator<string> {
  type Page = { list: { nodes: { slug: string; updatedAt: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } };
  yield HEAD;
  let after: string | null = null;
  for (let read = 0; read < file * RECORDS_A_FILE; read += AT_ONCE) {
    const { list }: Page = await ask<Page, object>(
      event,
      `query SitemapPage($after: String) { list: ${kinds[kind].list}(first: ${AT_ONCE}, after: $after) { nodes { slug updatedAt } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    if (read >= (file - 1) * RECORDS_A_FILE)
      yield list.nodes
        .map(({ slug, updatedAt }) => entries(event.url.origin, (language) => recordAddress(language, kind, slug), updatedAt))
        .join('');
    if (!list.pageInfo.hasNextPage) break;
    after = list.pageInfo.endCursor;
  }
  yield '</urlset>\n';
}
