import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import kinds from '../../kinds.json' with { type: 'json' };
import { calendarOf } from '../../web/lib/take-home/calendar.ts';
import { csvHead, csvOf } from '../../web/lib/take-home/csv.ts';
import { atomOf, jsonFeedOf, type Feed } from '../../web/lib/take-home/feed.ts';
import { json, send } from '../kit/serve.ts';
import { startVisited, type Visited } from './visited.ts';

let visited: Visited;
beforeAll(async () => {
  visited = await startVisited();
});
afterAll(() => visited?.stop());

const get = (path: string, headers: Record<string, string> = {}) => send(visited.origin + path, { headers });
/** Bytes as they came: `fetch` takes the mark of UTF-8 away from texts. */
const bytes = async (path: string) => Buffer.from(await (await fetch(visited.origin + path)).arrayBuffer());
const ask = async (query: string) =>
  (await send(`${visited.origin}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query }) })).body.data;

/** Reads CSV as RFC 4180 has it. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n|$)`, 'gy');
  for (const [, value = '', after] of text.matchAll(cell)) {
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (after === '\r\n') rows.push([]);
    if (after === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
const datesIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

describe('A list at its address with .csv', () => {
  test('is whole, in the language of the address, with the address of every record', async () => {
    const { cities } = await ask('{ cities { totalCount } }');
    const file = await bytes('/miasta.csv');
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = rowsOf(file.toString('utf8').slice(1), ';');
    expect(head!.slice(0, 2)).toEqual(['Nazwa', 'Opis']);
    expect(head).toEqual(expect.arrayContaining(['Ludność', 'Województwo', 'Adres w Splocie']));
    expect(rows).toHaveLength(cities.totalCount);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
    const addresses = rows.map((row) => row[head!.indexOf('Adres w Splocie')]!);
    expect(new Set(addresses).size).toBe(rows.length);
    expect((await fetch(addresses[500]!)).status).toBe(200);

    const [english] = rowsOf((await bytes('/en/cities.csv')).toString('utf8').slice(1), ',');
    expect(english).toEqual(expect.arrayContaining(['Name', 'Population', 'Voivodeship', 'Address in Splot']));
  });

  test('calls its columns as people do, whatever the kind', async () => {
    for (const { segment } of Object.values(kinds))
      for (const [language, path] of [
        ['pl', segment.pl],
        ['en', `en/${segment.en}`],
      ]) {
        const file = await bytes(`/${path}.csv`);
        const [head] = rowsOf(file.subarray(3, 4_000).toString('utf8').split('\r\n')[0]!, language === 'pl' ? ';' : ',');
        expect(head!.length, path).toBeGreaterThan(4);
        expect(
          head!.filter((label) => /^[a-z]/.test(label)),
          path,
        ).toEqual([]);
      }
  });

  test('is narrowed and ordered as the page is', async () => {
    const [head, ...rows] = rowsOf(
      (await bytes('/miasta.csv?voivodeship=wojewodztwo-mazowieckie&sort=populationLargest')).toString('utf8').slice(1),
      ';',
    );
    const { cities } = await ask('{ cities(filter: { voivodeship: ["wojewodztwo-mazowieckie"] }) { totalCount } }');
    expect(rows).toHaveLength(cities.totalCount);
    expect(rows[0]![0]).toBe('Warszawa');
    expect(new Set(rows.map((row) => row[head!.indexOf('Województwo')]))).toEqual(new Set(['województwo mazowieckie']));
  });

  test('of a search holds every page of what it finds', async () => {
    const { search } = await ask('{ search(query: "rewitalizacja") { totalCount } }');
    const [head, ...rows] = rowsOf((await bytes('/szukaj.csv?q=rewitalizacja')).toString('utf8').slice(1), ';');
    expect(head).toEqual(expect.arrayContaining(['Rodzaj', 'Nazwa', 'Gdzie', 'Kiedy', 'Adres w Splocie']));
    expect(rows).toHaveLength(search.totalCount);
  });

  test('holds nothing that a spreadsheet would run, and nothing that breaks its rows', () => {
    const cells = ['=1+1', '+1', '-1', '@A1', '\t=1', '＝1', 'a;b', 'a"b', 'a\r\nb', 'zwykły'];
    expect(rowsOf(csvOf([[...cells, -12.5, null]], 'pl'), ';')).toEqual([
      ["'=1+1", "'+1", "'-1", "'@A1", "'\t=1", "'＝1", 'a;b', 'a"b', 'a\r\nb', 'zwykły', '-12,5', ''],
    ]);
    expect(csvHead(['a', 'b'], 'en')).toBe('\ufeffa,b\r\n');
  });
});

describe('A list as a feed', () => {
  test.each(['/pilotaze', '/en/pilots', '/szukaj?q=retencja', '/en/search?q=retention'])('%s is read by a feed reader', async (page) => {
    const address = page.replace(/(\?|$)/, '.atom$1');
    const { headers, text } = await get(address);
    expect(headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    const feed = await new RssParser().parseString(text);
    expect(feed.items.length).toBeGreaterThan(0);
    for (const { title, link, id, isoDate } of feed.items) {
      expect(title).toBeTruthy();
      expect(link).toMatch(new RegExp(`^${visited.origin}${page.startsWith('/en') ? '/en/' : '/'}`));
      expect(id).toMatch(new RegExp(`^${visited.origin}/rekord/`));
      expect(Date.parse(isoDate!)).not.toBeNaN();
    }
    expect((await fetch(feed.items[0]!.id)).status).toBe(200);
    expect((await get(address.replace('.atom', '.json'))).body).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: feed.items.map(({ title, link, id }) => expect.objectContaining({ title, url: link, id })),
    });
  });

  test('takes a text for a text, whatever somebody wrote', async () => {
    const title = '<b>"Park" & co.</b> ]]> <script>alert(1)</script> \u0000\ud800 😀';
    const feed: Feed = {
      title,
      description: title,
      language: 'pl',
      self: 'https://splot.example/szukaj.atom?q=a&sort=NEWEST',
      page: 'https://splot.example/szukaj?q=a&sort=NEWEST',
      entries: [
        {
          id: 'https://splot.example/1',
          address: 'https://splot.example/1',
          title,
          summary: title,
          kind: title,
          updatedAt: '2026-11-28T10:00:00.000Z',
        },
      ],
    };
    const read = await new RssParser().parseString(atomOf(feed));
    const shown = title.replace('\u0000', '\ufffd').replace('\ud800', '\ufffd');
    expect([read.title, read.items[0]!.title, read.items[0]!.summary]).toEqual([shown, shown, shown]);
    expect(JSON.parse(jsonFeedOf(feed)).items[0].title).toBe(title);
  });

  test('is not sent again to those who have it', async () => {
    const { headers } = await get('/nabory.atom');
    const etag = headers.get('etag')!;
    const again = await fetch(`${visited.origin}/nabory.atom`, { headers: { 'if-none-match': etag }, cache: 'no-store' });
    expect([headers.get('cache-control'), again.headers.get('etag')]).toEqual(['public, max-age=300', etag]);
  });
});

describe('What has dates, as a calendar', () => {
  test('has the deadlines of calls and the days of events, as far as they are known to the day', async () => {
    const calls = datesIn((await get('/nabory.ics')).text);
    const { first, last, events } = await ask(
      '{ first: fundingCalls(first: 100) { totalCount nodes { id closesOn } } last: fundingCalls(last: 100) { nodes { id closesOn } } events(first: 100) { nodes { startsOn } } }',
    );
    const all = [...new Map([...first.nodes, ...last.nodes].map((call: any) => [call.id, call])).values()];
    expect(all).toHaveLength(first.totalCount);
    const closing = all.filter(({ closesOn }: any) => closesOn).map(({ closesOn }: any) => closesOn);
    expect(calls.map(({ startDate }) => startDate.toString()).sort()).toEqual(closing.sort());
    expect(calls.every(({ startDate }) => startDate.isDate)).toBe(true);
    const held = datesIn((await get('/en/events.ics')).text);
    expect(held.length).toBeGreaterThan(3);
    expect(held.map(({ startDate }) => startDate.toString()).sort()).toEqual(
      events.nodes.flatMap(({ startsOn }: any) => (startsOn?.length === 10 ? [startsOn] : [])).sort(),
    );
    expect((await get('/wydarzenia.ics')).text).not.toMatch(/TZID|VTIMEZONE/);
    expect(datesIn((await get('/szukaj.ics')).text).length).toBeGreaterThanOrEqual(calls.length);
  });
  test('can be had of one record from its page until the day is over, under the id that it has in the list', async () => {
    const { fundingCalls } = await ask('{ fundingCalls(first: 100) { nodes { slug closesOn } } }');
    const byDay = fundingCalls.nodes.filter(({ closesOn }: any) => closesOn).sort((a: any, b: any) => a.closesOn.localeCompare(b.closesOn));
    const today = new Date().toISOString().slice(0, 10);
    for (const { slug, closesOn } of [byDay[0], byDay.at(-1)]) {
      const link = `href="/nabory/${slug}.ics"`;
      expect((await get(`/nabory/${slug}`)).text.includes(link), closesOn).toBe(closesOn >= today);
      const [date, ...more] = datesIn((await get(`/nabory/${slug}.ics`)).text);
      expect([date!.startDate.toString(), more]).toEqual([closesOn, []]);
      expect(datesIn((await get('/nabory.ics')).text).map(({ uid }) => uid)).toContain(date!.uid);
    }
    const [event] = datesIn((await get('/en/events.ics')).text);
    const address = new URL(event!.component.getFirstPropertyValue('url') as string);
    expect(datesIn((await get(`${address.pathname}.ics`)).text).map(({ uid }) => uid)).toEqual([event!.uid]);
    for (const nothing of ['/miasta/plock.ics', '/wydarzenia/nie-ma.ics', '/wydarzenia/placemaking-week-europe-2026.ics'])
      expect((await get(nothing)).status, nothing).toBe(404);
  });
  test('is not there for what has none', async () => {
    expect((await get('/miasta.ics')).status).toBe(404);
    expect((await get('/miasta.exe')).status).toBe(404);
  });
  test('keeps every character, and no line is longer than 75 bytes', () => {
    const title = `Dzień; „zieleń, woda\\ciepło”\nEND:VEVENT\r\n${'żółć 😀 '.repeat(40)}`;
    const text = calendarOf(title, 'pl', [
      {
        id: 'a@b',
        title,
        description: title,
        address: 'https://splot.example/1',
        place: title,
        begins: '2026-12-01T09:00:00.000Z',
        ends: null,
        updatedAt: '2026-11-28T10:00:00.000Z',
      },
    ]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event, ...more] = datesIn(text);
    expect(more).toEqual([]);
    expect([event!.summary, event!.location, event!.startDate.toString()]).toEqual([
      title.replace('\r\n', '\n'),
      title.replace('\r\n', '\n'),
      '2026-12-01T09:00:00Z',
    ]);
  });
});

describe('Beside every list and search', () => {
  test.each(['/miasta?voivodeship=wojewodztwo-mazowieckie', '/en/funding-calls', '/szukaj?q=retencja'])(
    '%s leads to its table and its feed',
    async (page) => {
      const { text } = await get(page, { accept: 'text/html' });
      for (const ending of ['csv', 'atom']) expect(text).toContain(`href="${page.replace(/(\?|$)/, `.${ending}$1`)}"`);
      expect(text).toMatch(/<link rel="alternate" type="application\/atom\+xml"/);
      expect(text).toMatch(/<link rel="search" type="application\/opensearchdescription\+xml"/);
    },
  );
});

describe('What programs look for', () => {
  test('the sitemap names every record, in both languages', async () => {
    const { text } = await get('/sitemap.xml');
    const files = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    expect(files.length).toBeGreaterThan(20);
    const city = await (await fetch(files.find((file) => file.endsWith('/sitemap-miasta.xml'))!)).text();
    for (const address of ['/miasta/plock', '/en/cities/plock']) expect(city).toContain(`<loc>${visited.origin}${address}</loc>`);
    const { cities } = await ask('{ cities { totalCount } }');
    expect(city.match(/<url>/g)).toHaveLength(2 * cities.totalCount);
    expect(city).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}T/);
  });
  test.each([
    ['/robots.txt', /^text\/plain/, /Sitemap: http\S+\/sitemap\.xml/],
    ['/llms.txt', /^text\/plain/, /^# Splot\n\n> /],
    ['/.well-known/security.txt', /^text\/plain/, /^Contact: http\S+\nExpires: 20\d\d-/],
    ['/opensearch.xml', /opensearchdescription\+xml/, /template="http\S+\/szukaj\?q=\{searchTerms\}"/],
    ['/zmiany', /^text\/html/, /savedSearches/],
    ['/en/changes.atom', /atom\+xml/, /<entry>/],
  ])('%s is there', async (path, type, says) => {
    const { status, headers, text } = await get(path);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(type)]);
    expect(text).toMatch(says);
  });
  test('no address begins with what a header says', async () => {
    const { request } = await import('node:http');
    const asked = (path: string) =>
      new Promise<string>((resolve) => {
        request(
          visited.origin + path,
          { headers: { host: 'evil.example', 'x-forwarded-proto': 'javascript', 'x-forwarded-host': 'evil.example' } },
          (response) => {
            let text = '';
            response.on('data', (piece) => (text += piece)).on('end', () => resolve(`${response.statusCode} ${text}`));
          },
        ).end();
      });
    for (const path of ['/miasta/plock', '/sitemap.xml', '/pilotaze.atom', '/robots.txt']) {
      const answer = await asked(path);
      expect(answer).toMatch(/^200 /);
      expect(answer).not.toContain('evil.example');
    }
  });
  test('a page says what it may load, and is not sent again to those who have it', async () => {
    const { headers } = await get('/miasta/plock', { accept: 'text/html' });
    for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "connect-src 'self'"])
      expect(headers.get('content-security-policy')).toContain(rule);
    expect(headers.get('etag')).toBeTruthy();
  });
});
