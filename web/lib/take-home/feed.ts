import type { Language } from '#i18n/language.ts';
import { xml } from './xml.ts';

export interface FeedEntry {
  /** An address that stays, whatever the record is called later. */
  id: string;
  address: string;
  title: string;
  summary: string | null;
  kind: string;
  updatedAt: string;
}
export interface Feed {
  title: string;
  description: string;
  language: Language;
  /** The address of the feed itself, and that of the page that shows the same. */
  self: string;
  page: string;
  entries: FeedEntry[];
}
const AUTHOR = 'Splot';

const latest = ({ entries }: Feed) =>
  entries.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '1970-01-01T00:00:00.000Z');

/** A feed as Atom (RFC 4287). Texts are texts: no reader takes a part of them for HTML. */
export function atomOf(feed: Feed): string {
  const entry = ({ id, address, title, summary, kind, updatedAt }: FeedEntry) => `  <entry>
    <id>${xml(id)}</id>
    <title type="text">${xml(title)}</title>
    <updated>${xml(updatedAt)}</updated>
    <link rel="alternate" type="text/html" href="${xml(address)}"/>
    <category term="${xml(kind)}"/>${summary ? `\n    <summary type="text">${xml(summary)}</summary>` : ''}
  </entry>
`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${xml(feed.self)}</id>
  <title type="text">${xml(feed.title)}</title>
  <subtitle type="text">${xml(feed.description)}</subtitle>
  <updated>${latest(feed)}</updated>
  <author><name>${AUTHOR}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
${feed.entries.map(entry).join('')}</feed>
`;
}

/** A feed as JSON Feed 1.1. */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.page,
    feed_url: feed.self,
    authors: [{ name: AUTHOR }],
    items: feed.entries.map(({ id, address, title, summary, kind, updatedAt }) => ({
      id,
      url: address,
      title,
      content_text: summary ?? title,
      date_modified: updatedAt,
      tags: [kind],
    })),
  });
