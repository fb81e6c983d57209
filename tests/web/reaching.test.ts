import { describe, expect, test } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { frameworkName } from '../../web/i18n/frameworks.ts';
import { homeWords } from '../../web/i18n/home.ts';
import { pl } from '../../web/i18n/pl.ts';
import { listAddress, mended, placeAddress, recordAddress } from '../../web/lib/addresses.ts';
import { stateOf } from '../../web/lib/calls/state.ts';
import { kinds, type Kind } from '../../web/lib/kinds.ts';
import { noteSaid } from '../../web/lib/record/said.ts';
import { piecesOf } from '../../web/lib/record/scope-note.ts';
import { unitSaid, withUnit } from '../../web/lib/record/unit.ts';
import { hasBrowser, NO_BROWSER, sizes } from './browser.ts';
import { numberIn } from './narrowing-stories.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;
const asked = async (path: string) => fetch(visitors.site.origin + path, { redirect: 'manual' });

describe('Whether one can apply', () => {
  const call = (availability: 'OPEN' | 'ANNOUNCED' | 'CLOSED' | 'UNKNOWN', opensOn: string | null, closesOn: string | null) =>
    stateOf({ availability, opensOn, closesOn }, '2026-11-28');

  test('is told by the dates of the call, whatever was recorded once', () => {
    expect(call('OPEN', '2026-01-01', '2026-11-27'), 'it closed yesterday').toBe('CLOSED');
    expect(call('OPEN', '2026-01-01', '2026-11-28'), 'the last day counts').toBe('OPEN');
    expect(call('ANNOUNCED', '2026-11-01', '2026-12-31'), 'it has begun since').toBe('OPEN');
    expect(call('UNKNOWN', '2026-12-01', '2026-12-31'), 'it has not begun').toBe('ANNOUNCED');
  });

  test('stays unknown without dates, and closed where a source closed it early', () => {
    expect(call('UNKNOWN', null, null)).toBe('UNKNOWN');
    expect(call('UNKNOWN', null, '2027-01-31')).toBe('UNKNOWN');
    expect(call('CLOSED', '2026-01-01', '2026-12-31')).toBe('CLOSED');
  });
});

describe('What the graph holds in one language', () => {
  test('are names of partnerships and of dimensions, said in the language of the page', () => {
    expect(['Jobs & skills', 'green', 'unheard of'].map((name) => frameworkName('pl', name))).toEqual([
      'Praca i umiejętności',
      'zielone',
      'unheard of',
    ]);
    expect(frameworkName('en', 'kompaktowe')).toBe('compact');
  });
});

describe('What the graph holds in Polish only', () => {
  const parts = (note: string) => noteSaid(note, en.record.notes);

  test('is said in English sentence by sentence, where the words are known', () => {
    expect(parts('Znany jest tylko nagłówek. Rok z kontekstu. Źródło to kopia dokumentu na innej stronie niż strona wydawcy.')).toEqual([
      { text: 'Only the heading is known.', isPolish: false },
      { text: 'Rok z kontekstu.', isPolish: true },
      { text: 'The source is a copy of the document on a site that is not its publisher’s.', isPolish: false },
    ]);
    expect(noteSaid('Znany jest tylko nagłówek.', pl.record.notes)).toEqual([{ text: 'Znany jest tylko nagłówek.', isPolish: false }]);
  });

  test('are units, too, word by word', () => {
    const inEnglish = (unit: string) => unitSaid(unit, en.record.units);
    expect(['mln zł', 'tys. m³', 'zł/mies.', 'godz./tydz.', '%', 'wozokm'].map(inEnglish)).toEqual([
      'million PLN',
      'thousand m³',
      'PLN/month',
      'hours/week',
      '%',
      'vehicle km',
    ]);
    expect(unitSaid('mln zł', pl.record.units)).toBe('mln zł');
    expect([en, pl].map(({ record }) => withUnit('45', '%', record.units))).toEqual(['45%', '45 %']);
    expect([1, 3, 10, 22, 1.5].map((years) => withUnit(`${years}`, 'lata', pl.record.units, years))).toEqual([
      '1 rok',
      '3 lata',
      '10 lat',
      '22 lata',
      '1.5 roku',
    ]);
  });
});

test('what records and words tell together stands under one label, and one project is no plural', async () => {
  const read = async (path: string) => (await (await asked(path)).text()).replace(/<!--.*?-->/g, '');
  const pilot = await read('/pilotaze/skrocony-czas-pracy-pilotaz-mrpips');
  expect(pilot.match(/<dt[^>]*>Gdzie<\/dt>/g)).toHaveLength(1);
  expect(pilot).toContain('; <span>81 pracodawców');
  expect(await read('/miasta/babimost')).toContain('współfinansowano tu co najmniej 1 projekt:');
});

describe('What a page says once and in words', () => {
  const read = async (path: string) =>
    (await (await asked(path)).text()).replace(/<!--.*?-->/g, '').replace(/<script[\s\S]*?<\/script>/g, '');

  test('are the challenges that a note on another one names, each leading to its page', async () => {
    const noise = { slug: 'halas', title: { pl: 'Hałas', en: 'Noise' } };
    const named = new Map([['T05.4', noise]]);
    expect(piecesOf('Drogi; bez hałasu (T05.4) i mieszkań.', 'pl', named)).toEqual(['Drogi; bez hałasu (temat „', noise, '”) i mieszkań.']);
    expect(piecesOf('Roads; noise as such is T05.4.', 'en', named)).toEqual(['Roads; noise as such is in “', noise, '”.']);
    expect(piecesOf('Jak miasto rządzi; bez innych dziedzin (T01–T10).', 'pl', named)).toEqual(['Jak miasto rządzi; bez innych dziedzin.']);
    expect(piecesOf('Nikt nie zna T99.', 'pl', named)).toEqual(['Nikt nie zna T99.']);
    expect(await read('/wyzwania/blokowiska')).toMatch(/bloków w temacie „<a href="\/wyzwania\/[^"]+">Efektywność/);
  });

  test('is that one can sign up, while that is so', async () => {
    const past = await read('/wydarzenia/inauguracja-krajowego-forum-miejskiego');
    expect(past).toMatch(/>Szczegóły<\/a>/);
    expect(past).not.toContain('Zapisy');
  });

  test('is the number by which a register knows a town, what an addressee answered, and no name to ask that cannot be reached', async () => {
    expect((await read('/miasta/plock')).match(/1462011/g)).toHaveLength(1);
    const answered = await read('/rekomendacje/uregulowac-budowle-ochronne-i-odpowiedzialnosc-za-nie');
    expect(answered.match(/sprawdzono ponad 2 tys/g)).toHaveLength(1);
    const [contact] = /<section class="contact.*?<\/section>/s.exec(await read('/organizacje/deklaracja-dostepnosci-info'))!;
    expect(contact).not.toContain('<strong');
  });
});

test('the files of a page are sent without a warning of listeners that leak', async () => {
  const warned: string[] = [];
  const note = ({ message }: Error) => warned.push(message);
  process.on('warning', note);
  try {
    const page = await (await asked('/')).text();
    const files = [...page.matchAll(/(?:href|src)="([^"]+\.(?:js|css|woff2|svg))"/g)].map(([, path]) => path!);
    const sent = await Promise.all(
      [...new Set(['/favicon.svg', ...files])].map(async (path) => {
        const { status, body } = await fetch(new URL(path, visitors.site.origin));
        let bytes = 0;
        for await (const piece of body!) bytes += (piece as Uint8Array).length;
        return [status, bytes > 0];
      }),
    );
    expect(sent.length).toBeGreaterThan(3);
    expect(sent).toEqual(sent.map(() => [200, true]));
    expect(warned).toEqual([]);
  } finally {
    process.off('warning', note);
  }
});

test('an address with capitals, Polish letters, a stray comma or a list of the other language is mended, a right one left alone', () => {
  const at = (address: string) => mended(new URL(address, 'https://splot.example.org'));
  expect(at('/miasta/Plock')).toBe('/miasta/plock');
  expect(at('/miasta/p%C5%82ock')).toBe('/miasta/plock');
  expect(at('/SZUKAJ?q=Smog')).toBe('/szukaj?q=Smog');
  expect(at('/miasta/plock),')).toBe('/miasta/plock');
  expect(at('/en/miasta/plock')).toBe('/en/cities/plock');
  expect(at('/cities/plock')).toBe('/miasta/plock');
  for (const right of ['/miasta/plock', '/en/cities/plock', '/en', '/']) expect(at(right), right).toBeUndefined();
  expect(at('/%E0%A4%A')).toBeUndefined();
});

describe.skipIf(!hasBrowser)(`Visitors in need of somebody${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test('find on the page of every kind somebody who can be reached, and a letter half written', async () =>
    visiting({ script: false }, async (page) => {
      for (const kind of Object.keys(kinds) as Kind[]) {
        await open(page, recordAddress('pl', kind, visitors.site.slugs.get(kind)!), false);
        const ways = page.locator('.contact a[href^="mailto:"], .contact a[href^="tel:"], .contact a[rel~=external]');
        expect(await ways.count(), kind).toBeGreaterThan(0);
        const letter = decodeURIComponent((await page.locator('.contact a.button[href^="mailto:"]').last().getAttribute('href'))!);
        // the title as it is written: that a heading begins with a capital is how it looks
        expect(letter, kind).toContain((await page.locator('h1').textContent())!.trim());
        expect(letter, kind).toContain(new URL(page.url()).pathname);
        expect(await page.locator(`.contact a[href="${new URL(page.url()).pathname}"]`).count(), 'nobody leads to itself').toBe(0);
      }
    }));

  test('are led on from a membership to its network, and from an address as people write it', async () => {
    const membership = await asked(recordAddress('pl', 'Membership', visitors.site.slugs.get('Membership')!));
    expect(membership.status).toBe(301);
    expect(membership.headers.get('location')).toMatch(/^\/(sieci|edycje)\//);
    for (const address of ['/miasta/Plock', '/miasta/p%C5%82ock', '/Miasta/plock,']) {
      const answer = await asked(address);
      expect([answer.status, answer.headers.get('location')], address).toEqual([301, '/miasta/plock']);
    }
    const earlier = await asked('/pilotaze?challenges=mieszkalnictwo');
    expect([earlier.status, earlier.headers.get('location')]).toEqual([301, '/pilotaze?challenge=mieszkalnictwo']);
    expect((await asked('/uslugi-doradcze')).headers.get('location')).toBe('/doradcy');
  });

  test('choose a town by any name that the search knows, in whatever case or short form', async () => {
    for (const [name, slug] of [
      ['Gorzów Wlkp.', 'gorzow-wielkopolski'],
      ['Płocku', 'plock'],
      ['m.st. Warszawa', 'warszawa'],
      ['Olsztyn śląskie', 'olsztyn-slaskie'],
    ]) {
      const answer = await asked(`/szukaj?q=smog&town=${encodeURIComponent(name!)}`);
      expect([answer.status, new URL(answer.headers.get('location') ?? '/', visitors.site.origin).searchParams.get('like')], name).toEqual([
        307,
        slug,
      ]);
    }
    expect((await asked('/szukaj?q=smog&town=Ruda')).status, 'two towns are called so').toBe(200);
  });

  test('read notes and units of records in English on English pages', async () => {
    const { data } = await (
      await fetch(`${visitors.site.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ guidances(first: 100) { nodes { slug copy confidenceNote } } }' }),
      })
    ).json();
    const copied = data.guidances.nodes.find(({ copy, confidenceNote }: any) => copy && confidenceNote);
    // what is read, without the data that scripts go on with
    const page = async (language: 'pl' | 'en') =>
      (await (await asked(recordAddress(language, 'Guidance', copied.slug))).text()).replace(/<script[^>]*>.*?<\/script>/gs, '');
    expect(await page('pl')).toContain(copied.confidenceNote);
    const english = await page('en');
    expect(english).toContain('a copy of the document on a site that is not its publisher');
    expect(english).not.toContain(copied.confidenceNote);
  });

  test('are told that an address asks for a filter there is not', async () =>
    visiting({ script: false }, async (page) => {
      for (const list of ['/pilotaze', '/doradcy', '/nabory', '/miasta', '/wyzwania']) {
        await open(page, `${list}?kolor=zielony&utm_source=biuletyn`, false);
        const said = await page.locator('main .note').allInnerTexts();
        expect(
          said.filter((text) => text.includes('„kolor”')),
          list,
        ).toHaveLength(1);
        expect(said.join(), 'what a newsletter adds is passed over').not.toContain('utm_source');
      }
    }));

  test('see calls one can apply for before the others, and closed ones folded', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, '/nabory', false);
      const headings = (await page.locator('.results h2.group, .results details.folded > summary').allInnerTexts()).map(
        (text) => text.split(':')[0]!,
      );
      const order = Object.values(pl.list.calls);
      expect(headings.map((heading) => order.indexOf(heading))).toEqual(
        headings.map((heading) => order.indexOf(heading)).sort((a, b) => a - b),
      );
      expect(await page.locator('.results details.folded').first().getAttribute('open')).toBeNull();
      await open(page, '/nabory?closes=unknown', false);
      expect(numberIn(await page.locator('#results').innerText())).toBeGreaterThan(0);
    }));

  test('search within a town from its page', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, recordAddress('pl', 'City', 'plock'), false);
      await page.locator('#within').fill('transport');
      await page.locator('#within').press('Enter');
      await page.waitForURL((url) => url.searchParams.get('city') === 'plock' && url.searchParams.get('q') === 'transport');
    }));

  test('see the first result without scrolling on a phone', async () =>
    visiting({ size: 'phone' }, async (page) => {
      for (const query of ['rewitalizacja', 'strefa czystego transportu']) {
        await open(page, `${placeAddress('pl', 'search')}?q=${encodeURIComponent(query)}`);
        const box = (await page.locator('main a[data-result]').first().boundingBox())!;
        expect(box.y + box.height, query).toBeLessThan(sizes.phone.height);
      }
    }));

  test('reach every page of the main navigation on a phone without moving it sideways', async () =>
    visiting({ size: 'phone', script: false }, async (page) => {
      await open(page, listAddress('pl', 'Pilot'), false);
      await page.locator('nav.main summary').click();
      for (const link of await page.locator('nav.main a').all()) {
        const box = (await link.boundingBox())!;
        expect(box.x, await link.innerText()).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, await link.innerText()).toBeLessThanOrEqual(sizes.phone.width);
      }
    }));

  test.each([
    ['pl', homeWords('pl').examples],
    ['en', homeWords('en').examples],
  ] as const)('find among the first five of every example on the home page something to use (%s)', async (_language, examples) => {
    const practical = ['Solution', 'Pilot', 'Guidance', 'AdvisoryService', 'FundingProgramme', 'FundingCall'];
    for (const query of examples) {
      const answer = await fetch(`${visitors.site.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'query ($query: String!) { search(query: $query, first: 5) { hits { record { __typename } } } }',
          variables: { query },
        }),
      });
      const { data } = (await answer.json()) as { data: { search: { hits: { record: { __typename: string } }[] } } };
      expect(data.search.hits.filter(({ record }) => practical.includes(record.__typename)).length, query).toBeGreaterThan(0);
    }
  });
});

test('a browser that follows what somebody types does not ask for the same picture with every key', async () => {
  const { headers } = await fetch(new URL('/favicon.svg', visitors.site.origin));
  expect(headers.get('cache-control')).toBe('public, max-age=3600');
  expect(headers.get('etag')).toBeTruthy();
});
