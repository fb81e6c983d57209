import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FundingCall } from '../../server/funding/funding-call.ts';
import { FundingProgramme } from '../../server/funding/funding-programme.ts';
import { linkIn, openMailbox, type Mailbox } from '../kit/mail.ts';
import { maker } from '../kit/make.ts';
import { serve, type Served } from '../kit/serve.ts';
import type { sizes } from './browser.ts';
import { barriers, expectSoundPage, hasBrowser, launch, NO_BROWSER, overflow, ready, visit } from './browser.ts';

let browser: Browser;
let mailbox: Mailbox;
let served: Served;
beforeAll(async () => {
  if (!hasBrowser) return;
  mailbox = await openMailbox();
  served = await serve({ url: mailbox.url, from: 'splot@example.org' });
  served.graph.graph.alerts.start(served.origin);
  const make = maker(served.graph.db);
  await make.pilot({ title: { pl: 'Retencja na osiedlu', en: null } });
  await make.city({ slug: 'krosno', title: { pl: 'Krosno', en: null } });
  await make.make(FundingCall, {
    slug: 'nabor-na-zielen',
    title: { pl: 'Nabór na zieleń', en: null },
    programme: await make.make(FundingProgramme, {
      slug: 'zielen',
      title: { pl: 'Zieleń', en: null },
      code: 'ZIELEN',
      form: 'GRANT',
      needs: [],
    }),
    availability: 'OPEN',
  });
  await served.graph.graph.search.drain();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await served?.graph.graph.alerts.stop();
  await served?.close();
  await mailbox?.close();
});

type Size = keyof typeof sizes;
async function visiting(way: { size: Size; script: boolean }, story: (page: Page) => Promise<void>) {
  const { page, problems, context } = await visit(browser, served.origin, way);
  try {
    await story(page);
    // an address that is refused is answered with 400
    expect(problems.filter((problem) => !/status of 400/.test(problem))).toEqual([]);
  } finally {
    await context.close();
  }
}

describe.skipIf(!hasBrowser)(`Visitors who want to know what is new${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  const sound = async (page: Page, language: 'pl' | 'en', script: boolean) => {
    if (script) await ready(page);
    await expectSoundPage(page, language);
    if (script) expect(await barriers(page)).toEqual([]);
    expect((await overflow(page)).by).toEqual([]);
  };

  test.each([
    [
      'from the results, in Polish, on a phone with JavaScript',
      { size: 'phone', script: true },
      '/szukaj?q=retencja',
      'Powiadamiaj mnie o nowych wynikach',
      ['Powiadamiaj mnie', 'Potwierdzam powiadomienia', 'Wyłącz: „retencja”'],
    ],
    [
      'from a search in vain, in English, on a desktop without JavaScript',
      { size: 'desktop', script: false },
      '/en/search?q=hoverboards',
      'Tell me when there is something',
      ['Alert me', 'Confirm these alerts', 'Turn off: “hoverboards”'],
    ],
  ] as const)('ask for it %s, confirm it by the e-mail and end it', async (_name, way, search, link, [submit, confirm, end]) =>
    visiting(way, async (page) => {
      const language = search.startsWith('/en') ? 'en' : 'pl';
      await page.goto(search);
      await page.getByRole('link', { name: link }).click();
      await page.waitForURL(/\/(powiadomienia|alerts)\?q=/);
      await sound(page, language, way.script);
      await page.locator('input[type=email]').fill('reader@example.org');
      await page.getByRole('button', { name: submit, exact: true }).click();
      await page.getByRole('status').filter({ hasText: 'reader@example.org' }).waitFor();
      await sound(page, language, way.script);

      await page.goto(linkIn(await mailbox.next('reader@example.org')).link);
      await sound(page, language, way.script);
      await page.getByRole('button', { name: confirm }).click();
      await page.waitForURL(/\?confirmed$/);
      await sound(page, language, way.script);
      expect(await page.getByRole('button', { name: confirm }).count()).toBe(0);
      await page.getByRole('button', { name: end }).click();
      await page.waitForURL(/\/(powiadomienia|alerts)\?ended/);
      await sound(page, language, way.script);
      expect(await served.graph.db.em.getConnection().execute('select email from saved_search')).toEqual([]);
    }),
  );

  test.each([
    [
      'in Polish, on a phone without JavaScript',
      { size: 'phone', script: false },
      '/moje-miasto?like=krosno',
      ['Powiadamiaj mnie o nowych naborach dla miasta Krosno', 'Powiadamiaj mnie', 'Potwierdzam powiadomienia: nabory dla miasta Krosno'],
      'Zobacz te nabory',
    ],
    [
      'in English, on a desktop with JavaScript',
      { size: 'desktop', script: true },
      '/en/my-city?like=krosno',
      ['Tell me about new calls for Krosno', 'Alert me', 'Confirm these alerts: calls that Krosno may apply for'],
      'See these calls',
    ],
  ] as const)('are told which calls open for their town: %s', async (_name, way, address, [link, submit, confirm], see) =>
    visiting(way, async (page) => {
      const language = address.startsWith('/en') ? 'en' : 'pl';
      await page.goto(address);
      await page.getByRole('link', { name: link }).click();
      await page.waitForURL(/\?callsFor=krosno$/);
      await sound(page, language, way.script);
      expect(await page.locator('main dl').innerText()).toContain(language === 'pl' ? '1 otwarty nabór' : '1 open call');
      await page.locator('input[type=email]').fill('krosno@example.org');
      await page.getByRole('button', { name: submit, exact: true }).click();
      await page.getByRole('status').filter({ hasText: 'krosno@example.org' }).waitFor();
      await page.goto(linkIn(await mailbox.next('krosno@example.org')).link);
      await page.getByRole('button', { name: confirm }).click();
      await page.waitForURL(/\?confirmed$/);
      await sound(page, language, way.script);
      await page.getByRole('link', { name: see }).click();
      await page.waitForURL(/\?like=krosno#calls$/);
      expect(await page.locator('#calls').innerText()).toContain('Nabór na zieleń');
      await served.graph.db.em.getConnection().execute('delete from saved_search');
    }),
  );

  test('are told what is wrong with their address, and keep what they chose', async () =>
    visiting({ size: 'phone', script: false }, async (page) => {
      await page.goto('/powiadomienia?q=retencja');
      await page
        .locator('input[type=email]')
        .evaluate((field) => field.setAttribute('type', 'text'))
        .catch(() => {});
      await page.locator('form[method=post]').evaluate((form) => form.setAttribute('novalidate', ''));
      await page.locator('#email').fill('to nie adres');
      await page.getByLabel('codziennie rano').check();
      await page.getByRole('button', { name: 'Powiadamiaj mnie', exact: true }).click();
      await page.locator('#email-invalid').waitFor();
      expect([await page.locator('#email').inputValue(), await page.getByLabel('codziennie rano').isChecked()]).toEqual([
        'to nie adres',
        true,
      ]);
      await sound(page, 'pl', false);
    }));

  test('of several searches end one and see the others, or end all', async () =>
    visiting({ size: 'desktop', script: true }, async (page) => {
      const links = new Set<string>();
      for (const query of ['retencja', 'dachy', 'drzewa']) {
        await page.goto(`/powiadomienia?q=${query}`);
        await page.locator('#email').fill('many@example.org');
        await page.getByRole('button', { name: 'Powiadamiaj mnie', exact: true }).click();
        await page.getByRole('status').waitFor();
        const { link } = linkIn(await mailbox.next('many@example.org'));
        links.add(link);
        await page.goto(link);
        await page.getByRole('button', { name: 'Potwierdzam' }).click();
        await page.waitForURL(/\?confirmed$/);
      }
      await sound(page, 'pl', true);
      expect(links.size, 'one page for one address').toBe(1);
      expect(await page.locator('main h2').allInnerTexts()).toEqual(['„dachy”', '„drzewa”', '„retencja”']);
      await page.getByRole('button', { name: 'Pisz codziennie: „dachy”' }).click();
      await page.waitForURL(/\?changed$/);
      await page.getByRole('button', { name: 'Wyłącz: „drzewa”' }).click();
      await page.waitForURL(/\?off$/);
      expect(await page.locator('main ul.plain > li').allInnerTexts()).toMatchObject([
        expect.stringMatching(/„dachy”\s+codziennie rano/),
        expect.stringMatching(/„retencja”\s+raz w tygodniu/),
      ]);
      await page.getByRole('button', { name: 'Wyłącz wszystkie' }).click();
      await page.waitForURL(/\/powiadomienia\?ended$/);
      expect(await page.locator('h1').innerText()).toBe('Powiadomienia są wyłączone');
      await page.goto([...links][0]!);
      expect(await page.locator('h1').innerText()).toBe('Nie ma takich powiadomień');
      await sound(page, 'pl', true);
    }));

  test('see how many results an alert is about: those with all words', async () =>
    visiting({ size: 'phone', script: true }, async (page) => {
      await page.goto('/powiadomienia?q=retencja+na+dachach');
      expect(await page.locator('main dl').innerText()).toMatch(/„retencja na dachach”[^]*wszystkie te słowa[^]*Na razie nic tu nie ma/);
      await page.goto('/powiadomienia?q=retencja&sort=NEWEST');
      expect(await page.locator('main dl').innerText()).toContain('Obecnie: 1 wynik.');
      expect(await page.locator('main dl a').getAttribute('href')).toBe('/szukaj?q=retencja&all=1');
    }));

  test('come to a record by its lasting address, in an e-mail or elsewhere', async () =>
    visiting({ size: 'phone', script: true }, async (page) => {
      const { pilots } = await served.graph.ask('{ pilots { nodes { id slug } } }');
      await page.goto(`/en/record/${pilots.nodes[0].id}`);
      expect(new URL(page.url()).pathname).toBe(`/en/pilots/${pilots.nodes[0].slug}`);
      for (const unknown of ['/rekord/abc', '/rekord/UGlsb3Q6OTk5OTk5']) expect((await page.goto(unknown))!.status()).toBe(404);
    }));
});
