import { error } from '@sveltejs/kit';
import { changesWords } from '#i18n/changes.ts';
import { languageOf } from '#i18n/language.ts';
import { localeOf } from '#i18n/locale.ts';
import { placeAddress } from '#lib/addresses.ts';
import { changelog } from '#lib/changelog.ts';
import { atomOf, jsonFeedOf } from '#lib/take-home/feed.ts';
import type { RequestHandler } from './$types';

/** The changelog as a feed. */
export const GET: RequestHandler = ({ url, params: { ending } }) => {
  if (ending !== 'atom' && ending !== 'json') error(404, 'Not Found');
  const language = languageOf(url);
  const words = changesWords(language);
  const page = url.origin + placeAddress(language, 'changes');
  const feed = {
    title: `Splot – ${localeOf(language).m.site.changes}`,
    description: words.description,
    language,
    self: url.href,
    page,
    entries: changelog.flatMap(({ sections, at }) =>
      sections.flatMap(({ title, changes }) =>
        changes.map(({ id, plain }) => ({
          id: `${page}#${id}`,
          address: `${page}#${id}`,
          title: plain.length > 100 ? `${plain.slice(0, 99)}…` : plain,
          summary: plain,
          kind: title,
          updatedAt: at,
        })),
      ),
    ),
  };
  const [type, text] = ending === 'atom' ? ['application/atom+xml', atomOf(feed)] : ['application/feed+json', jsonFeedOf(feed)];
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' } });
};
