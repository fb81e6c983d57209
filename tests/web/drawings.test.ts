import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { altOf, barOf, scaleOf } from '../../web/lib/chart/chart.ts';
import { asOf } from '../../web/lib/chart/indicators.ts';
import { boxIn, boxOf, WHOLE, written } from '../../web/lib/map/box.ts';
import { kinds, type Kind } from '../../web/lib/kinds.ts';
import { PICTURE, pictureName } from '../../web/lib/site/picture.ts';
import { barriers, hasBrowser, launch, NO_BROWSER, overflow, sizes, visit, type Size } from './browser.ts';
import { looks } from './looks.ts';
import { welcome } from './welcome.ts';

const visitors = welcome();
const MEASURED = '/rozwiazania/krakow-nocne-ograniczenie-sprzedazy-alkoholu-z-mierzonym-skutkiem';

describe('A drawing', () => {
  test('has zero on its scale, and bars as long as their values', () => {
    const bars = [20, -10, null].map((value) => ({ label: '', said: '', value }));
    const scale = scaleOf({ bars });
    expect(scale).toEqual({ least: -10, most: 20 });
    expect(barOf(20, scale)).toEqual({ x: 33.33, width: 66.67 });
    expect(barOf(-10, scale)).toEqual({ x: 0, width: 33.33 });
    expect(barOf(5, scaleOf({ bars: [], whole: 0 })).width).toBeGreaterThan(0);
  });

  test('tells who does not see it every number that it shows, the part of a bar as well', () => {
    const bars = [{ label: 'EFRR', value: 60, part: 40, said: '60 mln zł', partSaid: 'część z Unii: 40 mln zł' }];
    expect(altOf([{ label: 'Według funduszu', bars }])).toBe('Według funduszu: EFRR 60 mln zł (część z Unii: 40 mln zł)');
  });

  test('tells what is foretold, or of a year that has not come, as planned and not as reached', () => {
    const measure = {
      label: { pl: 'liczba mieszkańców', en: null },
      unit: null,
      baseline: 28.5,
      target: null,
      actual: 23,
      year: '2020',
      citation: null,
    };
    expect(asOf(measure, 2026)).toEqual(measure);
    expect(asOf({ ...measure, year: '2030' }, 2026)).toMatchObject({ target: 23, actual: null });
    expect(asOf({ ...measure, label: { pl: 'prognoza liczby mieszkańców', en: null } }, 2026)).toMatchObject({ target: 23, actual: null });
  });

  test('of a map shows the part in which the places are, and believes no address that asks for another', () => {
    const box = boxOf([{ latitude: 50.3, longitude: 18.9 }]);
    expect(boxIn(written(box))).toEqual(box);
    expect(boxOf([])).toEqual(WHOLE);
    for (const strange of [null, '', '0 0 1 1', '0 0 999 999', 'a b c d', '"><script>']) expect(boxIn(strange)).toEqual(WHOLE);
  });

  test('of every kind goes with links to it, in both languages and of the size that sites ask for', () => {
    for (const language of ['pl', 'en'] as const)
      for (const kind of [undefined, ...(Object.keys(kinds) as Kind[])]) {
        const file = readFileSync(fileURLToPath(new URL(`../../web/static/pictures/${pictureName(language, kind)}`, import.meta.url)));
        expect(file.subarray(1, 4).toString()).toBe('PNG');
        expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height]);
        expect(file.length).toBeLessThan(150_000);
      }
  });
});

/** The numbers of bars, and those of the tables beside them. */
const numbersOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure:has(table)')].map((figure) => ({
      drawn: [...figure.querySelectorAll<SVGElement>('[data-value], [data-part]')].map((bar) =>
        Number(bar.dataset.value ?? bar.dataset.part),
      ),
      told: [...figure.querySelectorAll('data')].map(({ value }) => Number(value)),
      alt: figure.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
      sentence: figure.querySelector('figcaption')?.textContent?.trim() ?? '',
    })),
  );

describe.skipIf(!hasBrowser)(`Drawings on pages${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each([
    MEASURED,
    '/miasta/warszawa',
    '/wojewodztwa/wojewodztwo-mazowieckie',
    '/autoewaluacje/autoewaluacja-pim3',
    '/wzornik/wykresy',
  ])('say the same as their tables, without a script: %s', async (address) => {
    const { page, context } = await visit(visitors.browser, visitors.site.origin, { script: false });
    await page.goto(address);
    const drawings = await numbersOn(page);
    expect(drawings.length).toBeGreaterThan(0);
    for (const { drawn, told, alt, sentence } of drawings) {
      expect(drawn.length).toBeGreaterThan(0);
      expect(told).toEqual(expect.arrayContaining(drawn));
      expect(alt.length).toBeGreaterThan(20);
      expect(sentence).toMatch(/\.$/);
    }
    await context.close();
  });

  test('tell a forecast as one: in the drawing, the sentence, the table and the file', async () => {
    const { page, context } = await visit(visitors.browser, visitors.site.origin, { script: false });
    const address = '/rozwiazania/kompaktowy-pleszew-przemiana-centrum';
    await page.goto(address);
    const [drawing] = await numbersOn(page);
    expect(drawing!.alt).toContain('prognozowano 23 tys. os.');
    expect(drawing!.alt).not.toContain('osiągnięto 23');
    expect(drawing!.sentence).not.toContain('osiągnięto 23');
    expect(await page.locator('figure thead').first().innerText()).toMatch(/prognoza/i);
    const csv = await (await fetch(`${visitors.site.origin}${address}/wykres.csv`)).text();
    expect(csv.split(/\r?\n/).find((line) => line.includes('prognoza liczby'))).toMatch(/;28,5;23;;/);
    await context.close();
  });

  test('say the parts of their bars to who does not see them', async () => {
    const { page, context } = await visit(visitors.browser, visitors.site.origin, { script: false });
    await page.goto('/miasta/warszawa');
    const [money] = await numbersOn(page);
    expect(money!.alt.match(/część z Unii: /g)!.length).toBe(money!.drawn.length / 2);
    await context.close();
  });

  test('can be had as a table of the same numbers', async () => {
    const { page, context } = await visit(visitors.browser, visitors.site.origin, { script: false });
    await page.goto(MEASURED);
    const told = (await numbersOn(page)).flatMap((drawing) => drawing.told);
    const csv = await (await fetch(`${visitors.site.origin}${await page.locator('figure a[download]').getAttribute('href')}`)).text();
    for (const value of told) expect(csv).toContain(String(value).replace('.', ','));
    for (const none of ['/wyzwania/mobilnosc/wykres.csv', '/miasta/nie-ma/wykres.csv'])
      expect((await fetch(visitors.site.origin + none)).status).toBe(404);
    await context.close();
  });

  test('show the results of a search on a map by links that lead to as many, with a list of the same beside it', async () => {
    const { page, context } = await visit(visitors.browser, visitors.site.origin, { script: false });
    const places = () =>
      page.evaluate(() => ({
        drawn: [...document.querySelectorAll('.map svg a')].map((a) => [a.getAttribute('aria-label')!, a.getAttribute('href')!]),
        listed: [...document.querySelectorAll('.map nav li')].map((li) => [
          `${li.querySelector('a')!.textContent}: ${li.querySelector('span')!.textContent}`,
          li.querySelector('a')!.getAttribute('href')!,
        ]),
      }));
    await page.goto('/szukaj?q=zieleń');
    await Promise.all([page.waitForURL(/view=map/), page.getByRole('link', { name: 'Mapa', exact: true }).click()]);
    const country = await places();
    expect(country.drawn.length).toBeGreaterThan(5);
    // points too near each other to be hit are in the list alone
    expect(country.listed).toEqual(expect.arrayContaining(country.drawn));
    // from a region to one of its towns, and to what is there, by links alone
    await page.goto('/szukaj?kind=SOLUTION&view=map');
    let steps = 0;
    for (let at = await places(); at.listed.length > 0; at = await places(), steps++) {
      const [label, href] = at.listed[0]!;
      await page.goto(href!);
      expect((await page.locator('#results').innerText()).match(/\d+/)![0]).toBe(label!.match(/(\d+) wynik/)![1]);
    }
    expect(steps).toBe(2);
    await context.close();
  });

  test('of a list show what the list has', async () => {
    const { page, context } = await visit(visitors.browser, visitors.site.origin, { script: false });
    await page.goto('/rozwiazania?voivodeship=wojewodztwo-slaskie');
    const listed = (await page.locator('#results').innerText()).match(/\d+/)![0];
    await Promise.all([page.waitForURL(/view=map/), page.getByRole('link', { name: 'Zobacz na mapie' }).click()]);
    expect((await page.locator('#results').innerText()).match(/\d+/)![0]).toBe(listed);
    expect(await page.locator('.map svg a').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('are named to sites that show links: every record has a picture that is there', async () => {
    for (const address of [MEASURED, '/en/cities/warszawa', '/']) {
      const html = await (await fetch(visitors.site.origin + address)).text();
      const picture = /property="og:image" content="([^"]+)"/.exec(html)![1]!;
      const answer = await fetch(picture);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    }
  });

  test.each(Object.keys(sizes) as Size[])('keep nobody out by day, by night or in colours of their own on a %s', async (size) => {
    const browser = await launch();
    const { page, problems, context } = await visit(browser, visitors.site.origin, { size });
    for (const address of [
      MEASURED,
      '/miasta/warszawa',
      '/szukaj?q=ziele%C5%84&view=map',
      '/',
      '/wzornik/wykresy',
      '/en/patterns/charts',
    ]) {
      await page.goto(address);
      for (const look of looks) {
        await page.emulateMedia(look);
        expect(await barriers(page), `${address} ${JSON.stringify(look)}`).toEqual([]);
        expect(await overflow(page)).toEqual({ pixels: 0, by: [] });
      }
    }
    expect(problems).toEqual([]);
    await context.close();
    await browser.close();
  });
});
