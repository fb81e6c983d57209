import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { keyIn, servedPeople } from '../kit/people.ts';
import { barriers, expectSoundPage, hasBrowser, launch, NO_BROWSER, overflow, ready, visit, type Size } from './browser.ts';

interface Way {
  size: Size;
  script: boolean;
}
const { graph, origin, act, ask, asked, make, somebody, mail } = await servedPeople();
let browser: Browser;
let secretary: any;
beforeAll(async () => {
  if (!hasBrowser) return;
  secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
  browser = await launch();
});
afterAll(() => browser?.close());

/** Somebody at their browser. Refused forms are answered with 400. */
async function visiting(way: Way, token: string | null, story: (page: Page) => Promise<void>) {
  const { page, problems, context } = await visit(browser, origin, way);
  if (token) await context.addCookies([{ name: 'splot', value: token, url: origin }]);
  try {
    await story(page);
    expect(problems.filter((problem) => !/status of 40[04]/.test(problem))).toEqual([]);
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
const reads = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const ways: [string, Way][] = [
  ['on a desktop with JavaScript', { size: 'desktop', script: true }],
  ['on a phone with JavaScript', { size: 'phone', script: true }],
  ['on a desktop without JavaScript', { size: 'desktop', script: false }],
  ['on a phone without JavaScript', { size: 'phone', script: false }],
];

describe.skipIf(!hasBrowser)(`People without an account${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each([ways[0]!, ways[3]!])('somebody reports an error on the page that they look at, %s', async (_name, way) => {
    const email = `czytelnik-${way.size}-${way.script}@example.org`;
    await visiting(way, null, async (page) => {
      await page.goto('/szukaj?q=retencja');
      await page.getByRole('link', { name: 'Zgłoś błąd' }).click();
      await page.waitForURL(/\/zglos\?what=PAGE&page=%2Fszukaj$/);
      await sound(page, way);
      expect(await page.getByLabel('Na której stronie?').inputValue()).toBe('/szukaj');
      await page.getByLabel('Co jest nie tak?').fill('Wyniki zachodzą na filtry.');
      await page.getByLabel('Twój adres e-mail').fill(email);
      await press(page, 'Wyślij zgłoszenie');
      await reads(page, 'Sprawdź skrzynkę');
      await page.goto(`/zgloszenie/${keyIn(await mail(email))}`);
      await sound(page, way);
      expect(await page.locator('main dl').innerText()).toMatch(
        /Na której stronie\?\s+\/szukaj\s+Co jest nie tak\?\s+Wyniki zachodzą na filtry\./,
      );
      // the key is a secret: it goes no further
      expect(await page.getByRole('link', { name: 'Zgłoś błąd' }).getAttribute('href')).toBe('/zglos?what=PAGE');
      await press(page, 'Potwierdzam zgłoszenie');
      await reads(page, 'Dziękujemy za zgłoszenie');
    });
    await visiting(way, secretary.token, async (page) => {
      await page.goto('/biurko');
      const entry = page.locator('main li').filter({ hasText: 'Błąd na stronie' }).last();
      expect(await entry.getByRole('link', { name: '/szukaj' }).getAttribute('href')).toBe('/szukaj');
      await entry.getByRole('button', { name: 'Poprawione' }).click();
      await expect.poll(() => page.getByText('Wyniki zachodzą na filtry.').count()).toBe(0);
    });
  });

  test.each(ways)('a mayor’s assistant corrects a telephone number, %s', { timeout: 200_000 }, async (name, way) => {
    const email = `asystentka-${way.size}-${way.script}@example.org`;
    const office = await make.organisation({
      title: { pl: `Urząd ${name}`, en: null },
      contact: { phone: '+48 24 000 00 00' },
    });
    await graph.graph.search.drain();
    const id = globalId('Organisation', office.id);
    await visiting(way, null, async (page) => {
      await page.goto(`/organizacje/${office.slug}`);
      await page.getByRole('link', { name: 'Popraw ten zapis' }).click();
      await page.waitForURL(`${origin}/zglos/${id}`);
      await sound(page, way);
      await page.getByLabel('Czego dotyczy poprawka?').selectOption('contact.phone');
      await page.getByLabel('Co jest nie tak i skąd to wiadomo?').fill('Zmienił się numer sekretariatu.');
      await page.getByLabel('Jak powinno być?').fill('+48 '.repeat(20));
      await page.getByLabel('Twój adres e-mail').fill(email);
      await press(page, 'Wyślij zgłoszenie');
      // what was typed stays
      await reads(page, 'Nie wysłano. Popraw zaznaczone pola.');
      await sound(page, way);
      expect(await page.getByLabel('Co jest nie tak i skąd to wiadomo?').inputValue()).toBe('Zmienił się numer sekretariatu.');
      expect(await page.getByLabel('Czego dotyczy poprawka?').inputValue()).toBe('contact.phone');
      await page.getByLabel('Jak powinno być?').fill('+48 24 367 15 60');
      await press(page, 'Wyślij zgłoszenie');
      await reads(page, 'Sprawdź skrzynkę');
      await sound(page, way);

      const key = keyIn(await mail(email));
      await page.goto(`/zgloszenie/${key}`);
      await reads(page, '+48 24 367 15 60');
      await sound(page, way);
      await press(page, 'Potwierdzam zgłoszenie');
      await reads(page, 'Dziękujemy za zgłoszenie');
      await sound(page, way);
    });
    expect((await mail(email)).subject).toBe('Splot: dziękujemy za zgłoszenie');

    await visiting(way, secretary.token, async (page) => {
      await page.goto('/redakcja');
      await page.getByRole('link', { name: 'Biurko sekretariatu' }).click();
      await page.waitForURL(`${origin}/biurko`);
      await sound(page, way);
      const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Urząd ${name}` }) });
      await line.getByText('+48 24 000 00 00').waitFor();
      await line.getByRole('button', { name: 'Nie przyjmuj' }).click();
      await reads(page, 'Napisz powód');
      await sound(page, way);
      await line.getByRole('button', { name: 'Popraw od razu' }).click();
      await reads(page, 'Zrobione.');
      await sound(page, way);
    });
    const told = await mail(email);
    expect(told.subject).toBe('Splot: przyjęto zgłoszenie');
    await visiting(way, null, async (page) => {
      await page.goto(new URL(/https?:\S+\/rekord\/\S+/.exec(told.text!)![0]).pathname);
      await page.waitForURL(`${origin}/organizacje/${office.slug}`);
      await reads(page, '+48 24 367 15 60');
    });
  });

  test('a solution and a barrier are told of from the foot of every page, in both languages', { timeout: 120_000 }, async () => {
    await visiting({ size: 'phone', script: false }, null, async (page) => {
      for (const [home, link, title, send, said] of [
        ['/', 'Dodaj rozwiązanie', 'Tytuł', 'Wyślij zgłoszenie', 'Sprawdź skrzynkę'],
        ['/en', 'Report a barrier', 'Title', 'Send', 'Look into your mailbox'],
      ] as const) {
        const language = home === '/' ? 'pl' : 'en';
        await page.goto(home);
        await page.getByRole('contentinfo').getByRole('link', { name: link }).click();
        await page.getByRole('heading', { level: 1, name: link }).waitFor();
        await sound(page, { size: 'phone', script: false }, language);
        await page.getByLabel(title, { exact: true }).fill('Bilet za śmieci');
        await page.locator('textarea').fill('Kto odda śmieci, jedzie za darmo.');
        await page.locator('input[name=email]').fill(`ktos-${language}@example.org`);
        await press(page, send);
        await reads(page, said);
        await sound(page, { size: 'phone', script: false }, language);
        const { text } = await mail(`ktos-${language}@example.org`);
        expect(text).toContain(language === 'en' ? '/en/suggestion/' : '/zgloszenie/');
      }
    });
  });

  test(
    'the desk pages what grows, settles requests for accounts, and is there for the secretariat alone',
    { timeout: 120_000 },
    async () => {
      for (let number = 1; number <= 12; number += 1)
        await make.organisation({ title: { pl: `Biuro bez telefonu ${`${number}`.padStart(2, '0')}`, en: null }, contact: null });
      const body = await make.organisation({ title: { pl: 'Instytut Miast', en: null }, contact: { email: 'instytut@example.org' } });
      await graph.graph.search.drain();
      await act('requestAccount', { email: 'nowa@example.org', name: 'Nowa Osoba', reason: 'Piszę dla Instytutu.' }, undefined, 'asked');
      const way = { size: 'phone', script: true } as const;
      await visiting(way, secretary.token, async (page) => {
        await page.goto('/biurko');
        await sound(page, way);
        const list = page.locator('section', { has: page.locator('#WITHOUT_CONTACT') });
        await list.getByText('Biuro bez telefonu 01').waitFor();
        expect(await list.getByText('Biuro bez telefonu 12').count()).toBe(0);
        await list.getByRole('link', { name: 'Następne' }).click();
        await list.getByText('Biuro bez telefonu 12').waitFor();
        await page.getByLabel('Czyj: tytuł organizacji, miasta albo wyzwania').fill('Instytut, którego nie ma');
        await press(page, 'Załóż konto');
        await reads(page, /Nie ma tu zapisu|nie ma takiego zapisu/);
        await page.getByLabel('Czyj: tytuł organizacji, miasta albo wyzwania').fill(`${origin}/organizacje/${body.slug}`);
        await press(page, 'Załóż konto');
        await reads(page, 'Zrobione.');
      });
      expect((await mail('nowa@example.org')).subject).toBe('Splot: masz konto');
      const member = await somebody('Jan', { role: 'MEMBER', organisation: body.id });
      await visiting(way, member.token, async (page) => {
        await page.goto('/redakcja');
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await page.getByRole('link', { name: 'Biurko sekretariatu' }).count()).toBe(0);
        expect((await page.goto('/biurko'))!.status()).toBe(404);
      });
      for (const query of ['{ desk { suggestions } }', '{ deskRecords(list: STALE) { totalCount } }', '{ searchesInVain { query } }'])
        for (const token of [undefined, member.token])
          expect((await asked(query, {}, token)).body.errors[0].extensions.code).toBe('FORBIDDEN');
      expect((await ask('{ desk { growth { kind total added } } }', {}, secretary.token)).desk.growth).toContainEqual({
        kind: 'ORGANISATION',
        total: expect.any(Number),
        added: expect.any(Number),
      });
    },
  );
});
