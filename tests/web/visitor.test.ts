import { describe, expect, test } from 'vitest';
import { inLanguage, recordAddress } from '../../web/lib/addresses.ts';
import { expectSoundPage, hasBrowser, NO_BROWSER, ready, type Size } from './browser.ts';
import { calmStories } from './calm-stories.ts';
import { narrowingStories, numberIn } from './narrowing-stories.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;

const everyWay: { size: Size; script: boolean }[] = [
  { size: 'phone', script: true },
  { size: 'phone', script: false },
  { size: 'desktop', script: true },
  { size: 'desktop', script: false },
];
const called = everyWay.map((way) => [`on a ${way.size}, ${way.script ? 'with' : 'without'} JavaScript`, way] as const);

describe.skipIf(!hasBrowser)(`Visitors${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(called)('find a record from the home page and its sources, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/', way.script);
      const field = page.locator('main input[name=q]');
      await field.fill('rewitalizacj');
      await field.press('Enter');
      await page.waitForURL(/\/szukaj\?q=rewitalizacj/);
      if (way.script) await ready(page);
      expect(await page.title()).toContain('rewitalizacj');
      const results = page.locator('main a[data-result]');
      expect(await results.count()).toBeGreaterThan(3);
      const title = (await results.first().innerText()).trim();
      const heading = () =>
        page
          .locator('h1')
          .innerText()
          .then((text) => text.trim());
      await results.first().click();
      await expect.poll(heading).toBe(title);
      expect(await page.locator('article footer ol a[rel~=external]').first().getAttribute('href')).toMatch(/^https?:\/\//);
      await page.locator('article footer ol a:not([rel])').first().click();
      await page.waitForURL(/\/zrodla\//);
      expect(await page.locator('main a[rel~=external]').first().getAttribute('href')).toMatch(/^https?:\/\//);
      await page.goBack();
      await expect.poll(heading).toBe(title);
    }),
  );

  test.each(called)('narrow a list and widen it again, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/pilotaze', way.script);
      const total = numberIn(await page.locator('h2.total').innerText());
      const group = page.locator('details.facet').filter({ has: page.locator('input[name=outcome]') });
      if (!(await group.isVisible())) await page.locator('details.filters > summary').click();
      await group.locator('> summary').click();
      const box = group.locator('label:has(input:enabled)').last();
      const promised = numberIn(await box.innerText());
      await box.click();
      if (!way.script) await page.locator('details.filters .facets > button').click();
      await page.waitForURL(/outcome=/);
      await expect.poll(() => page.locator('h2.total').innerText().then(numberIn)).toBe(promised);
      const some = numberIn(await page.locator('h2.total').innerText());
      expect(some).toBeLessThan(total);
      expect(some).toBe(await page.locator('.results li article').count());
      expect(new URL(page.url()).searchParams.getAll('outcome')).toHaveLength(1);
      await page.locator('a.chip').first().click();
      await page.waitForURL((url) => !url.searchParams.has('outcome'));
      expect(numberIn(await page.locator('h2.total').innerText())).toBe(total);
    }),
  );

  test.each(called)('page through a long list and back, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/miasta', way.script);
      const titles = () => page.locator('.results li article h3').allInnerTexts();
      const first = await titles();
      expect(first.length).toBeGreaterThan(5);
      await page.locator('a[rel=next]').click();
      await page.waitForURL(/after=/);
      const second = await titles();
      expect(second.filter((title) => first.includes(title))).toEqual([]);
      await page.locator('a[rel=prev]').click();
      await page.waitForURL(/before=/);
      expect(await titles()).toEqual(first);
    }),
  );

  test.each(called)('find who advises, and how to ask, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/doradcy', way.script);
      const services = page.locator('.results > ul article');
      const all = await services.count();
      expect(all).toBeGreaterThan(5);
      for (const service of await services.all()) expect(await service.locator('.ask').innerText()).toMatch(/\S{2,}.*\S/);
      await open(page, '/doradcy?price=FREE', way.script);
      const free = await services.count();
      expect(free).toBeGreaterThan(0);
      expect(free).toBeLessThan(all);
      for (const service of await services.all()) expect(await service.innerText()).toMatch(/bezpłatn/i);
      await services.first().locator('h3 a').click();
      await page.waitForURL(/\/uslugi-doradcze\//);
      expect(await page.locator('h1').innerText()).toMatch(/\S/);
    }),
  );

  test('look through all who advise by theme, in a page that a phone has room for', async () =>
    visiting({ size: 'phone', script: false }, async (page) => {
      await open(page, '/doradcy', false);
      expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(9);
      const counted = async (texts: string[]) => texts.reduce((sum, text) => sum + Number(/: (\d+)/.exec(text)![1]), 0);
      const headings = await page.locator('.results h2.group, .results details.folded > summary').allInnerTexts();
      expect(headings.length).toBeGreaterThan(5);
      expect(await counted(headings), 'nobody is left out').toBe(Number(/\d+/.exec(await page.locator('h2.total').innerText())![0]));
      const first = page.locator('.results > ul article').first();
      await first.locator('summary').click();
      expect(await first.innerText()).toMatch(/Jak poprosić: \S/);
      expect(await page.locator('.results').innerText(), 'why the filter counts more').toContain('Każdą usługę pokazujemy raz');
      const whole = page.locator('.results a[href^="?challenge="]').first();
      const promised = numberIn((await whole.innerText()).replace(/.*: /, ''));
      const topic = new URLSearchParams((await whole.getAttribute('href'))!).get('challenge')!;
      const inFilter = page.locator(`label:has(input[name=challenge][value="${topic}"])`).first();
      expect(numberIn((await inFilter.textContent())!.replace(/\D+/g, ' ')), 'the filter says the same').toBe(promised);
      await whole.click();
      await page.waitForURL(/challenge=/);
      expect(numberIn(await page.locator('h2.total').innerText())).toBe(promised);
    }));

  test.each(called)('change the language and stay where they are, %s', async (_name, way) =>
    visiting(way, async (page) => {
      for (const polish of [
        recordAddress('pl', 'City', visitors.site.slugs.get('City')!),
        '/szukaj?q=transport',
        '/pilotaze?type=LEGISLATIVE',
        '/',
      ]) {
        await open(page, polish, way.script);
        await page.locator('nav.languages a[hreflang=en]').click();
        const english = inLanguage(new URL(polish, visitors.site.origin), 'en');
        await page.waitForURL(`${visitors.site.origin}${english}`);
        await expectSoundPage(page, 'en');
        await page.locator('nav.languages a[hreflang=pl]').click();
        await page.waitForURL(`${visitors.site.origin}${polish}`);
        await expectSoundPage(page, 'pl');
      }
    }),
  );

  test('are told in their language that a page is not there, and where to go on', async () =>
    visiting({ script: false }, async (page) => {
      for (const [address, language] of [
        ['/nie-ma', 'pl'],
        ['/pilotaze/nie-ma-takiego', 'pl'],
        ['/en/nothing-here', 'en'],
        ['/en/cities/no-such-city', 'en'],
        ['/miasta/%00', 'pl'],
      ] as const) {
        const response = await open(page, address, false);
        expect(response.status(), address).toBe(404);
        await expectSoundPage(page, language);
        expect(await page.locator('main input[name=q]').count()).toBe(1);
      }
    }));

  test('follow an earlier address to the record', async () =>
    visiting({ script: false }, async (page) => {
      for (const language of ['pl', 'en'] as const) {
        const asked = await fetch(`${visitors.site.origin}${recordAddress(language, 'Pilot', visitors.site.moved.from)}`, {
          redirect: 'manual',
        });
        expect([301, 308]).toContain(asked.status);
        await open(page, recordAddress(language, 'Pilot', visitors.site.moved.from), false);
        expect(new URL(page.url()).pathname).toBe(recordAddress(language, 'Pilot', visitors.site.moved.to));
      }
    }));

  test('with a keyboard skip to the content, and see where they are', async () =>
    visiting({}, async (page) => {
      await open(page, '/');
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.getAttribute('href')).toBe('#content');
      expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
      await open(page, '/szukaj?q=rewitalizacja');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const seen = new Set<string>();
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return {
            what: `${element.tagName} ${element.textContent?.trim().slice(0, 40)} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''} ${box.x} ${box.y + scrollY}`,
            marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
            visible: box.width > 0 && box.height > 0,
          };
        });
        expect(at.marked, `the focus is seen on ${at.what}`).toBe(true);
        expect(at.visible, at.what).toBe(true);
        seen.add(at.what);
      }
      expect(seen.size, 'the focus moves on at every step').toBeGreaterThanOrEqual(39);
    }));

  test('see results while they type, and hear how many, every time', async () =>
    visiting({}, async (page) => {
      await open(page, '/szukaj');
      await page.locator('main input[name=q]').pressSequentially('strefa czystego trans', { delay: 20 });
      await page.waitForURL(/q=strefa\+czystego\+trans/);
      await expect.poll(() => page.locator('main a[data-result]').first().innerText()).toMatch(/strefa czystego transportu/i);
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      const heard = () =>
        page
          .locator('[aria-live=polite], [role=status]')
          .allInnerTexts()
          .then((texts) => texts.join(''));
      await expect.poll(heard).toMatch(/\d/);
      for (const query of ['retencja wody', 'rewitalizacja', 'xyzzyqwerty']) {
        await page.locator('main input[name=q]').fill(query);
        await page.waitForURL((url) => url.searchParams.get('q') === query);
        const heading = await page.locator('#results').innerText();
        await expect.poll(heard).toBe(heading.replace(/ dla .*/, ''));
      }
    }));

  test.each(called)('go on from a record to one like it, and see why, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, recordAddress('pl', 'Solution', 'rewitalizacja-ksiezego-mlyna'), way.script);
      const similar = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Podobne', exact: true }) })
        .locator('li');
      expect(await similar.count()).toBeGreaterThan(2);
      expect(await similar.first().innerText()).toMatch(/(Rozwiązanie|Pilotaż) · te same wyzwania: .*Animacja społeczna/);
      const title = await similar.first().locator('a').innerText();
      await similar.first().locator('a').click();
      await expect.poll(() => page.locator('h1').innerText()).toBe(title);
    }),
  );

  test.each(called)('see what was done around their city, the nearest first, and then anywhere, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, recordAddress('pl', 'City', 'plock'), way.script);
      await page.getByRole('link', { name: 'Co zrobiono w promieniu 50 km' }).click();
      await page.waitForURL(/\/szukaj\?near=/);
      const told = await page.locator('main article .facts').allTextContents();
      const kilometres = told.map((facts) => Number(/(\d+) km od wybranego miejsca/.exec(facts)![1]));
      expect(kilometres.length).toBeGreaterThan(10);
      expect(kilometres[0]).toBe(0);
      expect(kilometres.at(-1)).toBeLessThanOrEqual(50);
      expect(kilometres).toEqual([...kilometres].sort((a, b) => a - b));
      expect(await page.locator('main').innerText()).toContain('© OpenStreetMap contributors');
      const near = numberIn(await page.locator('#results').innerText());
      await page.getByRole('link', { name: /Do 50 km od wybranego miejsca/ }).click();
      await page.waitForURL((url) => !url.searchParams.has('near') && !url.searchParams.has('sort'));
      await expect.poll(() => page.locator('#results').innerText().then(numberIn)).toBeGreaterThan(near);
    }),
  );

  narrowingStories({ called, visiting, open });
  calmStories({ called, visiting, open });

  test('find a town among too many to be listed', async () =>
    visiting({}, async (page) => {
      const asked = await fetch(`${visitors.site.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            '{ search { facets { name values { value } } } cities(first: 100, orderBy: { by: TITLE, direction: DESC }) { nodes { slug title { pl } } } }',
        }),
      });
      const { search, cities } = (await asked.json()).data;
      const listed = new Set(search.facets.find(({ name }: any) => name === 'CITY').values.map(({ value }: any) => value));
      const town = cities.nodes.find(({ slug }: any) => !listed.has(slug));
      await open(page, '/szukaj');
      const group = page.locator('details.facet').filter({ has: page.locator('input[name=city]') });
      await group.locator('> summary').click();
      await group
        .getByRole('searchbox')
        .fill(town.title.pl.slice(0, -1).toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, ''));
      await group.getByRole('checkbox', { name: town.title.pl }).first().check();
      await page.waitForURL((url) => url.searchParams.get('city') === town.slug);
      await expect.poll(() => page.locator('main a[data-result]').first().innerText()).toContain(town.title.pl);
      await group.getByRole('searchbox').fill('nie ma takiego miasta');
      await expect.poll(() => group.innerText()).toContain('Nie ma takiej pozycji.');
    }));

  test('print a record without what only a screen needs', async () =>
    visiting({}, async (page) => {
      await open(page, recordAddress('pl', 'Pilot', visitors.site.moved.to));
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['nav.main', 'nav.languages', 'a.skip']) expect(await page.locator(gone).isVisible(), gone).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('article footer ol').isVisible(), 'sources are printed').toBe(true);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5_000);
    }));
});
