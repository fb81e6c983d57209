import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { recordAddress } from '../../web/lib/addresses.ts';
import type { sizes, Visit } from './browser.ts';

/** The first number in a text. */
export const numberIn = (text: string) => Number(/\d[\d\u00a0 ]*/.exec(text)![0].replace(/\D/g, ''));

type Way = { size: keyof typeof sizes; script: boolean };
/** What stories need of the visit that they are part of. */
export interface Visiting {
  called: (readonly [string, Way])[];
  visiting: (way: Partial<Way>, story: (page: Page, visit: Pick<Visit, 'problems'>) => Promise<void>) => Promise<void>;
  open: (page: Page, address: string, script?: boolean) => Promise<unknown>;
}

/** How visitors narrow a search, and compare with other cities. */
export function narrowingStories({ called, visiting, open }: Visiting) {
  test.each(called)('follow an address to what changed lately and has all words, and widen it again, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/szukaj?q=strefa+transportu&since=2020-01-02&all=1', way.script);
      const few = numberIn(await page.locator('#results').innerText());
      await page.locator('main input[name=q]').press('Enter');
      await page.waitForURL((url) => url.searchParams.get('since') === '2020-01-02' && url.searchParams.get('all') === '1');
      await page.getByRole('link', { name: /Zmienione od 2 stycznia 2020/ }).click();
      await page.waitForURL((url) => !url.searchParams.has('since'));
      await page.getByRole('link', { name: /tylko wyniki ze wszystkimi słowami/ }).click();
      await page.waitForURL((url) => !url.searchParams.has('all'));
      await expect.poll(() => page.locator('#results').innerText().then(numberIn)).toBeGreaterThan(few);
      await open(page, '/szukaj?q=strefa&since=2099-01-01&all=1', way.script);
      expect(await page.locator('main .note').innerText()).toContain(
        '„strefa” · Zmienione od 1 stycznia 2099 · tylko wyniki ze wszystkimi słowami',
      );
    }),
  );

  test.each(called)('are told when no result has all their words, or go to those that have, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/szukaj?q=rower+cmentarz', way.script);
      await expect
        .poll(() => page.locator('main').innerText())
        .toContain('Żaden wynik nie zawiera wszystkich słów. Pokazujemy wyniki z niektórymi z nich.');
      await open(page, '/szukaj?q=rewitalizacja', way.script);
      expect(await page.locator('main').innerText()).not.toMatch(/wszystkie słowa|wszystkich słów/);
      await open(page, '/szukaj?q=retencja+wody+opadowej', way.script);
      const all = page.getByRole('link', { name: /^\d+ wynik\S* zawiera\S* wszystkie słowa$/ });
      const few = numberIn(await all.innerText());
      expect(few).toBeLessThan(numberIn(await page.locator('#results').innerText()));
      await all.click();
      await page.waitForURL((url) => url.searchParams.get('all') === '1' && url.searchParams.get('q') === 'retencja wody opadowej');
      await expect.poll(() => page.locator('#results').innerText().then(numberIn)).toBe(few);
      expect(await all.count()).toBe(0);
    }),
  );

  test.each(called)('who find nothing see what narrows it to nothing, and go on without it, %s', async (_name, way) =>
    visiting(way, async (page) => {
      const wayOut = async (name: RegExp, isThere: (url: URL) => boolean) => {
        const link = page.locator('main .note').getByRole('link', { name });
        const promised = numberIn((await link.innerText()).replace(/^.*: /, ''));
        await link.click();
        await page.waitForURL(isThere);
        await expect.poll(() => page.locator('#results').innerText().then(numberIn)).toBe(promised);
      };
      await open(page, '/szukaj?q=rewitalizacja&near=54.76+17.56+5', way.script);
      await wayOut(/^Bez „Do 5 km od wybranego miejsca”: \d+ wynik/, (url) => !url.searchParams.has('near'));
      await open(page, '/szukaj?q=rewitlizacja&exact=1', way.script);
      expect(await page.locator('main .note').innerText()).toContain('„rewitlizacja” · dokładnie tak, jak napisano');
      await wayOut(/^Bez „dokładnie tak, jak napisano”: \d+ wynik/, (url) => !url.searchParams.has('exact'));
      await open(page, '/szukaj?q=rewitalizacja&kind=GUIDANCE&near=54.76+17.56+5&since=2099-01-01', way.script);
      await wayOut(/^Bez żadnych filtrów: \d+ wynik/, (url) => url.search === '?q=rewitalizacja');
    }),
  );

  test.each(called)('choose their city, and see what cities like it did and why, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/szukaj?q=rewitalizacja&voivodeship=wojewodztwo-pomorskie', way.script);
      await page.getByRole('link', { name: 'najbardziej podobne miasta' }).click();
      await page.waitForURL(/town=/);
      const field = page.getByLabel('Z którym miastem porównać?');
      const ask = async (name: string) => {
        await field.fill(name);
        await field.press('Enter');
      };
      await ask('Atlantyda');
      await expect.poll(() => page.locator('main').innerText()).toContain('Nie znamy miasta „Atlantyda”.');
      await ask('now');
      await expect.poll(() => page.locator('main').innerText()).toContain('Które miasto? Jest ich więcej');
      expect(await page.getByRole('link', { name: 'Nowy Sącz' }).getAttribute('href')).toContain('like=nowy-sacz&sort=SIMILAR_CITIES');
      await ask('plock');
      await page.waitForURL(
        (url) =>
          url.searchParams.get('like') === 'plock' &&
          url.searchParams.get('sort') === 'SIMILAR_CITIES' &&
          url.searchParams.get('voivodeship') === 'wojewodztwo-pomorskie',
      );
      await expect
        .poll(() => page.locator('main article').first().innerText())
        .toContain('Słupsk: podobna liczba mieszkańców, podobna gęstość zaludnienia i ten sam rodzaj miasta');
      await page.locator('main input[name=q]').fill('rewitalizacja miasta');
      await page.locator('main input[name=q]').press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === 'rewitalizacja miasta' && url.searchParams.get('like') === 'plock');
      await page.getByRole('link', { name: /Podobne do: Płock/ }).click();
      await page.waitForURL((url) => !url.searchParams.has('like') && !url.searchParams.has('sort'));
    }),
  );

  test.each(called)('who search their city in vain see what cities like it did, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/szukaj?q=rewitalizacja&city=plock', way.script);
      expect(await page.locator('main').innerText()).toContain('Co zrobiły miasta takie jak Płock');
      const peers = page.locator('section.results h3', { hasText: 'takie jak Płock' }).locator('xpath=following-sibling::ul[1]/li');
      expect(await peers.count()).toBe(4);
      expect(await peers.first().innerText()).toMatch(/ · Gorzów Wielkopolski: podobna liczba mieszkańców/);
      await page.getByRole('link', { name: 'Zobacz wszystkie wyniki, zaczynając od podobnych miast' }).click();
      await page.waitForURL((url) => url.searchParams.get('like') === 'plock' && !url.searchParams.has('city'));
      await open(page, recordAddress('pl', 'City', 'plock'), way.script);
      await page.getByRole('link', { name: 'Gorzów Wielkopolski', exact: true }).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe('Gorzów Wielkopolski');
    }),
  );

  test.each(called)('go on to further results, also of similar cities, %s', async (_name, way) =>
    visiting(way, async (page) => {
      for (const address of ['/szukaj?q=miasto', '/szukaj?q=miasto&like=plock&sort=SIMILAR_CITIES']) {
        await open(page, address, way.script);
        const titles = () => page.locator('main a[data-result]').allInnerTexts();
        const before = await titles();
        await page.getByRole('link', { name: 'Następne wyniki' }).click();
        await page.waitForURL((url) => url.searchParams.has('after') && url.search.startsWith(address.slice('/szukaj'.length)));
        await expect.poll(() => page.locator('main').innerText()).toContain('Dalsze wyniki');
        const after = await titles();
        expect(after.length).toBeGreaterThan(0);
        expect(after).not.toEqual(before);
      }
    }),
  );
}
