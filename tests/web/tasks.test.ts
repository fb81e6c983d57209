import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectSoundPage, hasBrowser, NO_BROWSER, type Size } from './browser.ts';
import { printed } from './decisions.ts';
import { numberIn } from './narrowing-stories.ts';
import { walking, type Walk } from './steps.ts';
import { welcome } from './welcome.ts';

const visitors = welcome();

const ways: [string, { size: Size; script: boolean }][] = [
  ['on a phone', { size: 'phone', script: true }],
  ['on a phone without JavaScript', { size: 'phone', script: false }],
  ['on a desktop', { size: 'desktop', script: true }],
];
/** A town of 18,000 people, as many of them are. */
const TOWN = 'Złotów';

describe.skipIf(!hasBrowser)(`In at most four steps from the home page somebody${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  describe.each(ways)('%s', (_name, way) => {
    const walk = (story: (page: Page, person: Walk) => Promise<void>) =>
      visitors.visiting(way, async (page) => {
        const person = walking(page, way.script);
        await person.begin();
        await story(page, person);
        await expectSoundPage(page, 'pl');
      });
    const inBox = (page: Page) => page.locator('#contact');
    const section = (page: Page, title: string | RegExp) =>
      page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
    /** Somebody by name, and a telephone, a mailbox or a form to reach them. */
    async function expectSomebodyToAsk(page: Page) {
      const box = inBox(page);
      expect(await box.getByRole('heading', { name: 'Kogo zapytać' }).count()).toBe(1);
      expect(await box.locator('li strong').first().innerText()).toMatch(/\p{Lu}\p{L}+/u);
      expect(await box.locator('a[href^="tel:"], a[href^="mailto:"], a[rel~=external]').count()).toBeGreaterThan(0);
    }

    test('in a town of 18,000 people with an empty market square opens what a town like it did, and whom to call there', async () =>
      walk(async (page, person) => {
        await person.answer('Jakie miasto?', TOWN, 'Pokaż', /\/moje-miasto/);
        expect(numberIn(await page.locator('h1 + p').innerText())).toBeGreaterThan(17_000);
        await person.search('pusty rynek');
        await person.click(page.getByRole('link', { name: 'najbardziej podobne miasta' }), /like=/);
        const best = page.locator('main article').first();
        expect(await best.locator('.kind').innerText()).toMatch(/^(Rozwiązanie|Pilotaż)$/);
        expect(await best.innerText(), 'why that town is like theirs').toMatch(/: podobna liczba mieszkańców/);
        await person.click(best.locator('a[data-result]'), /\/(rozwiazania|pilotaze)\//);
        expect(await page.locator('.lead').innerText()).toMatch(/\S{3,}.*\S{3,}/);
        await expectSomebodyToAsk(page);
      }));

    test('who needs free advice on a general plan is told that nobody is known to give it, and which towns have adopted one and how to reach them', async () =>
      walk(async (page, person) => {
        await person.search('bezpłatna porada: plan ogólny');
        await person.click(page.getByRole('link', { name: 'Kogo zapytać w tym temacie' }), /\/wyzwania\/.*#contact/);
        expect(await page.locator('h1').innerText()).toContain('plan ogólny');
        await expectSomebodyToAsk(page);
        expect(await inBox(page).locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
        expect(await inBox(page).locator('a[href^="mailto:"]').count()).toBeGreaterThan(0);
        expect(await inBox(page).innerText()).toContain('Nie znamy jeszcze nikogo, kto doradza w tym temacie.');
      }));

    test('finds advisers who take nothing for it, each with a way to ask', async () =>
      walk(async (page, person) => {
        await person.click(page.getByRole('link', { name: 'Znajdź doradcę' }), /\/doradcy$/);
        const offered = page.getByRole('link', { name: /^Tylko bezpłatne: / });
        const promised = numberIn(await offered.innerText());
        await person.click(offered, /price=FREE/);
        const services = page.locator('.results > ul article');
        expect(numberIn(await page.locator('h2.total').innerText())).toBe(promised);
        expect(await services.count()).toBeGreaterThan(3);
        for (const service of await services.all()) {
          expect(await service.locator('h3').innerText()).toMatch(/\S/);
          expect(await service.locator('.facts').innerText()).toContain('bezpłatnie');
          expect(await service.locator('.ask').innerText()).toMatch(/Jak poprosić: \S/);
        }
        await person.click(
          services.filter({ has: page.locator('.ask a[rel~=external], .ask a[href^="mailto:"]') }).locator('h3 a'),
          /\/uslugi-doradcze\//,
        );
        await expectSomebodyToAsk(page);
      }));

    test('who looks for a grant for a heat plan and finds no call is told of the next one by e-mail', async () =>
      walk(async (page, person) => {
        await person.search('dofinansowanie planu na upały');
        expect(await page.locator('main .note').first().innerText()).toContain('nie mamy jeszcze tego, o co pytasz: pieniądze');
        await person.click(page.getByRole('link', { name: 'Powiadom mnie, gdy się pojawi' }), /\/powiadomienia\?/);
        expect(await page.locator('main dl').innerText()).toMatch(/Nabory · Wyzwanie: Upał/);
        await person.answer('Twój adres e-mail', 'klimat@zlotow.example.org', 'Powiadamiaj mnie', /\/powiadomienia/);
        expect(await page.getByRole('status').filter({ hasText: '@' }).innerText()).toContain('klimat@zlotow.example.org');
      }));

    test('comes to a call that is open today, with its date and where to apply', async () =>
      walk(async (page, person) => {
        await person.choose('Nabory', /\/nabory$/);
        const open = page.locator('article', { has: page.locator('.badge', { hasText: /^otwarty$/ }) }).first();
        await person.click(open.locator('a'), /\/nabory\/.+/);
        expect(await page.locator('header .badges').innerText()).toContain('otwarty');
        expect(await page.locator('dl.facts').innerText()).toMatch(/Koniec naboru|Program/);
        expect(await page.locator('main a[rel~=external]').first().getAttribute('href')).toMatch(/^https?:/);
      }));

    test('sees what did not work, and reads why', async () =>
      walk(async (page, person) => {
        await person.click(page.getByRole('link', { name: 'Co się nie udało i dlaczego' }), /\/pilotaze\?outcome=/);
        const cards = page.locator('.results li article');
        expect(await cards.count()).toBeGreaterThan(5);
        for (const badges of await cards.locator('.badges').allInnerTexts()) expect(badges).toMatch(/nie potwierdzono założeń|przerwano/);
        await person.click(cards.locator('h3 a'), /\/pilotaze\/.+/);
        expect((await section(page, 'Co się nie udało').innerText()).length).toBeGreaterThan(100);
        expect(await section(page, 'Czego się nauczono').first().innerText()).toMatch(/\S/);
      }));

    test('who wants a zone without cars finds a town that has tried it, and whom to ask about it', async () =>
      walk(async (page, person) => {
        await person.search('strefy bez samochodów');
        const tried = page.locator('main article').filter({ hasText: /^(Rozwiązanie|Pilotaż)/ });
        await person.click(tried.locator('a[data-result]'), /\/(rozwiazania|pilotaze)\//);
        expect(await page.locator('article').first().innerText()).toMatch(/stref|ulic/i);
        await expectSomebodyToAsk(page);
        expect(await inBox(page).locator('a[href^="tel:"], a[href^="mailto:"]').count()).toBeGreaterThan(0);
      }));

    test('takes all the pilots home as a table', async () =>
      walk(async (page, person) => {
        await person.choose('Pilotaże', /\/pilotaze$/);
        const total = numberIn(await page.locator('h2.total').innerText());
        const file = await person.download(page.getByRole('link', { name: 'Pobierz CSV' }));
        const [head, ...rows] = readFileSync(file, 'utf8')
          .slice(1)
          .replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/[;\r\n]/g, ' '))
          .split('\r\n')
          .filter(Boolean)
          .map((row) => row.split(';'));
        expect(rows).toHaveLength(total);
        expect(total).toBeGreaterThan(50);
        const at = head!.indexOf('Adres w Splocie');
        for (const row of rows) expect(row[at]).toMatch(/^"?https?:\/\/[^/]+\/pilotaze\/.+/);
      }));

    test('sees with whom towns like theirs worked, and opens what they did together', async () =>
      walk(async (page, person) => {
        await person.answer('Jakie miasto?', TOWN, 'Pokaż', /\/moje-miasto/);
        const together = section(page, 'Z kim pracowały podobne miasta').locator('li');
        expect(await together.count()).toBeGreaterThan(1);
        const first = await together.first().innerText();
        const partner = /\(razem(?: m\.in\.)?: ([^,)]+)/.exec(first)![1]!;
        await person.click(together.first().locator('a').nth(1), /\/(sieci|wspolne-projekty|przeniesienia|rozwiazania|pilotaze)\/.+/);
        expect(await page.locator('main').innerText()).toContain(partner);
      }));

    test('has one A4 page for the mayor, with two options side by side', async () =>
      walk(async (page, person) => {
        await person.search('zieleń na rynku');
        const boxes = page.locator('main li').getByRole('checkbox', { name: /^Porównaj/ });
        for (const at of [0, 1]) await person.tick(boxes.nth(at));
        await person.click(page.getByRole('button', { name: 'Kartka dla burmistrza' }), /\/teczka\/strona\?/);
        const one = page.locator('.one-page');
        expect(await one.locator('thead th').count()).toBe(2);
        const text = await one.innerText();
        for (const said of ['Problem: ', 'Koszt', 'Dowody', 'Ryzyka', 'Warunki', 'Kogo zapytać', 'Źródła']) expect(text).toContain(said);
        expect(text).toMatch(/@|\+48/);
        expect(await one.getByRole('img', { name: /Kod/ }).isVisible()).toBe(true);
        expect(await printed(page)).toBe(1);
      }));
  });
});
