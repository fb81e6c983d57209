import { error } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { localeOf, type Locale } from '#i18n/locale.ts';
import { takeHomeWords } from '#i18n/take-home.ts';
import { recordAddress } from '#lib/addresses.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kinds } from '#lib/kinds.ts';
import { speechOf, type Facts } from '#lib/record/facts.ts';
import { kindPages } from '../../kind-pages.ts';
import { calendarOf, type Dated } from './calendar.ts';
import { csvHead, csvOf, type Cell } from './csv.ts';
import type { Column } from './columns.ts';
import { splitEnding, type Ending } from './endings.ts';
import { atomOf, jsonFeedOf, type Feed } from './feed.ts';
import { streamed } from './streamed.ts';
import type { Taken } from './taken.ts';

/** What is taken home, and how to read it: all of it in its own order, what changed last, what has a date. */
export interface Source {
  title: string;
  /** As a part of the file's name. */
  name: string;
  columns: (locale: Locale) => Column[];
  all: () => AsyncGenerator<Taken[]>;
  latest: () => AsyncGenerator<Taken[]>;
  /** Null when nothing in it can have a date. */
  dated: (() => AsyncGenerator<Taken[]>) | null;
}

/** Feeds hold so many entries. */
export const MOST_ENTRIES = 50;
/** Calendars hold so many dates, the latest ones: more than anybody looks at. */
const MOST_DATES = 2_000;
/** How long caches keep what was taken home, in seconds. */
const KEPT_SECONDS = 300;

/** A list or a search in the form that its address ends with. */
export async function takenHome(url: URL, ending: Ending, request: Request, source: Source): Promise<Response> {
  const locale = localeOf(languageOf(url));
  if (ending === 'csv') return table(url, locale, source);
  if (ending === 'ics') return datesTaken(url, request, source);
  const feed = await feedOf(url, locale, source);
  return ending === 'atom'
    ? file(request, 'application/atom+xml; charset=utf-8', atomOf(feed))
    : file(request, 'application/feed+json; charset=utf-8', jsonFeedOf(feed));
}

/** What has dates as a calendar. */
export const datesTaken = async (url: URL, request: Request, source: Pick<Source, 'title' | 'dated'>): Promise<Response> =>
  file(request, 'text/calendar; charset=utf-8', await calendar(url, localeOf(languageOf(url)), source));

/** A table, written while its pages are read: memory holds one page, however long the list. */
async function table(url: URL, locale: Locale, source: Source): Promise<Response> {
  const columns = source.columns(locale);
  const { language } = locale;
  const row = (record: Taken): Cell[] => columns.map(({ cell }) => cell(record));
  async function* pieces() {
    let head = csvHead(
      columns.map(({ label }) => label),
      language,
    );
    for await (const page of source.all()) {
      yield head + csvOf(page.map(row), language);
      head = '';
    }
  }
  const body = await streamed(pieces());
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="splot-${source.name}-${new Date().toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
      'content-language': language,
    },
  });
}

async function feedOf(url: URL, locale: Locale, source: Source): Promise<Feed> {
  const { language, text } = locale;
  const { value: records = [] } = await source.latest().next();
  const words = takeHomeWords(language);
  return {
    title: `Splot – ${words.news(source.title)}`,
    description: locale.m.site.tagline,
    language,
    self: url.href,
    page: pageOf(url),
    entries: (records as Taken[]).map((record) => ({
      id: `${url.origin}/rekord/${record.id}`,
      address: url.origin + recordAddress(language, record.__typename, record.slug),
      title: text(record.title),
      summary: [factsOf(record, locale), record.summary && text(record.summary)].filter(Boolean).join('\n') || null,
      kind: kinds[record.__typename].one[language],
      updatedAt: record.updatedAt,
    })),
  };
}

async function calendar(url: URL, locale: Locale, source: Pick<Source, 'title' | 'dated'>): Promise<string> {
  if (!source.dated) error(404, 'Not Found');
  const { language, text } = locale;
  const words = takeHomeWords(language);
  const dates: Dated[] = [];
  for await (const records of source.dated()) {
    for (const record of records) {
      const of: KindPages = kindPages[record.__typename];
      const date = of.dated?.(record as never);
      if (!date) continue;
      const { place = null } = of.facts(record as never, speechOf(locale));
      dates.push({
        id: `${record.id}@${url.host}`,
        title: date.is ? `${words[date.is]}: ${text(record.title)}` : text(record.title),
        description: [factsOf(record, locale), record.summary && text(record.summary)].filter(Boolean).join('\n') || null,
        address: url.origin + recordAddress(language, record.__typename, record.slug),
        place,
        begins: date.begins,
        ends: date.ends ?? null,
        updatedAt: record.updatedAt,
      });
    }
    if (dates.length >= MOST_DATES) break;
  }
  return calendarOf(`Splot – ${source.title}`, language, dates);
}

/** What a card says of a record, in a line. */
export function factsOf(record: Taken, locale: Locale): string {
  const { place, when, others = [] }: Facts = (kindPages[record.__typename] as KindPages).facts(record as never, speechOf(locale));
  return [place, when, ...others].filter(Boolean).join(' · ');
}

/** The page that shows the same as a file: the address without its ending. */
const pageOf = ({ origin, pathname, search }: URL) => origin + splitEnding(pathname)[0] + search;

async function file(request: Request, type: string, text: string): Promise<Response> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text)));
  const etag = `W/"${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  const headers = { etag, 'cache-control': `public, max-age=${KEPT_SECONDS}`, 'access-control-allow-origin': '*' };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': type } });
}
