import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedPeople } from '../kit/people.ts';
import { Solution } from '../../server/pilot/solution.ts';
import { Barrier } from '../../server/reform/barrier.ts';
import { barriers, expectSoundPage, hasBrowser, launch, NO_BROWSER, overflow, ready, visit, type Size } from './browser.ts';

interface Way {
  size: Size;
  script: boolean;
}
const { graph, origin, make, somebody, mail } = await servedPeople();
let browser: Browser;
let institute: any, author: any, known: any, barrier: any;
beforeAll(async () => {
  if (!hasBrowser) return;
  institute = await make.organisation({ title: { pl: 'Instytut Miast', en: null } });
  author = await somebody('Anna', { role: 'ADVISOR', organisation: institute.id });
  known = await make.make(Solution, {
    slug: 'ogrody',
    nature: 'SERVICE',
    title: { pl: 'Ogrody deszczowe przy szkołach', en: 'Rain gardens at schools' },
  });
  barrier = await make.make(Barrier, {
    slug: 'oplata',
    type: 'REGULATION',
    progress: 'REPORTED',
    title: { pl: 'Opłata za zajęcie pasa drogowego', en: null },
  });
  await graph.graph.search.drain();
  browser = await launch();
});
afterAll(() => browser?.close());

/** Somebody at their browser; who is signed in bears a token. */
async function visiting(way: Way, token: string | null, story: (page: Page) => Promise<void>) {
  const { page, problems, context } = await visit(browser, origin, way);
  if (token) await context.addCookies([{ name: 'splot', value: token, url: origin }]);
  try {
    await story(page);
    expect(problems.filter((problem) => !/status of 4(00|04)/.test(problem))).toEqual([]);
  } finally {
    await context.close();
  }
}
async function sound(page: Page, { script }: Way, language: 'pl' | 'en' = 'pl') {
  if (script) await ready(page);
  await expectSoundPage(page, language);
  if (script) expect(await barriers(page)).toEqual([]);
  expect((await overflow(page)).by).toEqual([]);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ways: [string, Way][] = [
  ['on a desktop with JavaScript', { size: 'desktop', script: true }],
  ['on a phone without JavaScript', { size: 'phone', script: false }],
];

describe.skipIf(!hasBrowser)(`Nothing is written twice${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(ways)('a writer who begins what there is already is led to it, %s', { timeout: 120_000 }, async (_, way) => {
    await visiting(way, author.token, async (page) => {
      await page.goto('/redakcja');
      if (way.script) await ready(page);
      const alike = page.getByRole('link', { name: 'Ogrody deszczowe przy szkołach', exact: true });
      await page.getByLabel('Co chcesz dodać?').selectOption('SOLUTION');
      await page.getByLabel('Tytuł').pressSequentially('Ogród deszczowy przy szkole');
      if (!way.script) {
        await press(page, 'Utwórz szkic');
        await page.getByText('Jeszcze nic nie wysłano.').waitFor();
        expect(await page.getByLabel('Tytuł').inputValue(), 'what was typed stays').toBe('Ogród deszczowy przy szkole');
        expect(await page.getByLabel('Co chcesz dodać?').inputValue()).toBe('SOLUTION');
      }
      await alike.waitFor();
      expect(await alike.getAttribute('href')).toBe(`/rozwiazania/${known.slug}`);
      const correct = page.getByRole('link', { name: 'Popraw ten zapis: Ogrody deszczowe przy szkołach' });
      expect(await correct.getAttribute('href')).toBe(`/redakcja/${globalId('Solution', known.id)}`);
      await sound(page, way);
      if (way.script) {
        await page.getByLabel('Co chcesz dodać?').selectOption('PILOT');
        await alike.waitFor({ state: 'detached' });
        await page.getByLabel('Co chcesz dodać?').selectOption('SOLUTION');
        await alike.waitFor();
      }
      // it is something else: they go on
      await press(page, 'Utwórz szkic');
      await page.waitForURL(/\/redakcja\/\w+/);
      await alike.waitFor();
      await sound(page, way);
      if (way.script) {
        await page.getByLabel('Tytuł', { exact: true }).fill('Łąki kwietne na osiedlu');
        await alike.waitFor({ state: 'detached' });
      }
    });
  });

  test.each(ways)('whoever reports a barrier without an account sees that it is known, %s', { timeout: 120_000 }, async (_, way) => {
    const email = `mieszkanka-${way.size}@example.org`;
    await visiting(way, null, async (page) => {
      await page.goto('/zglos?what=BARRIER');
      if (way.script) await ready(page);
      const alike = page.getByRole('link', { name: 'Opłata za zajęcie pasa drogowego', exact: true });
      await page.getByLabel('Tytuł').pressSequentially('Opłaty za zajęcie pasa drogowego');
      await page.getByLabel('Co przeszkadza i komu?').fill('Festyn kosztuje więcej, niż miasto ma.');
      await page.getByLabel('Twój adres e-mail').fill(email);
      if (!way.script) {
        await press(page, 'Wyślij zgłoszenie');
        await page.getByText('Jeszcze nic nie wysłano.').waitFor();
        expect(await page.getByLabel('Co przeszkadza i komu?').inputValue()).toBe('Festyn kosztuje więcej, niż miasto ma.');
      }
      await alike.waitFor();
      expect(await page.getByRole('link', { name: /^Popraw ten zapis: Opłata/ }).getAttribute('href')).toBe(
        `/zglos/${globalId('Barrier', barrier.id)}`,
      );
      await sound(page, way);
      await press(page, 'Wyślij zgłoszenie');
      await page.getByText('Sprawdź skrzynkę').first().waitFor();
    });
    await mail(email);
  });

  test('without an answer about what is alike everybody goes on writing', { timeout: 60_000 }, async () => {
    await visiting({ size: 'phone', script: true }, author.token, async (page) => {
      await page.goto('/redakcja');
      await ready(page);
      let asked = 0;
      await page.route('**/graphql', (route) => {
        asked += 1;
        return route.fulfill({ status: 503, contentType: 'application/json', body: '{}' });
      });
      await page.getByLabel('Co chcesz dodać?').selectOption('SOLUTION');
      await page.getByLabel('Tytuł').pressSequentially('Ogród deszczowy przy szkole');
      await expect.poll(() => asked).toBeGreaterThan(0);
      await press(page, 'Utwórz szkic');
      await page.waitForURL(/\/redakcja\/\w+/);
    }).catch((error: Error) => {
      // the browser itself tells of the answer that was missing
      if (!/status of 503/.test(error.message)) throw error;
    });
  });
});
