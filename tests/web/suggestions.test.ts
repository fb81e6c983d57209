import { describe, expect, test } from 'vitest';
import { placeAddress, recordAddress } from '../../web/lib/addresses.ts';
import { hasBrowser, NO_BROWSER } from './browser.ts';
import { askedIn, expectClosed, expectPointedAt, heard, isFocused, listOf, optionsOf, titlesOf, write } from './suggested.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;

/** Where suggestions come while people write. */
const pages = {
  'on the home page': { address: '/', field: 'main input[name=q]' },
  'in the header': { address: recordAddress('pl', 'Voivodeship', 'wojewodztwo-mazowieckie'), field: 'header input[name=q]' },
  'on a page that is not there': { address: '/nie-ma', field: 'main input[name=q]' },
};
const search = placeAddress('pl', 'search');

describe.skipIf(!hasBrowser)(`Suggestions${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(Object.entries(pages))('come while people write %s, and lead to all results', async (_name, place) =>
    visiting({}, async (page) => {
      const input = await write(page, place, 'strefa czystego');
      expect(await optionsOf(page).first().innerText()).toMatch(/strefa czystego transportu na Kazimierzu.*\s+Pilotaż · Kraków$/);
      expect(await listOf(page).locator('mark').first().innerText()).toBe('strefa');
      expect(await optionsOf(page).count()).toBeLessThanOrEqual(7);
      await expectPointedAt(page, input, null);
      const all = await optionsOf(page).last().innerText();
      expect(all).toMatch(/^Pokaż \d+ wyników dla „strefa czystego”/);
      await optionsOf(page).last().click();
      await page.waitForURL(`${visitors.site.origin}${search}?q=strefa+czystego`);
      expect(await page.locator('#results').innerText()).toBe(/\d+ wyników dla „strefa czystego”/.exec(all)![0]);
    }),
  );

  test('come in English on English pages, with what nobody translated marked as Polish', async () =>
    visiting({}, async (page) => {
      await write(page, { address: '/en', field: 'main input[name=q]' }, 'transport');
      expect(await listOf(page).getAttribute('aria-label')).toBe('Suggestions');
      expect(await optionsOf(page).filter({ hasText: 'Transport infrastructure and public transport financing' }).innerText()).toMatch(
        /Guidance entry$/,
      );
      expect(await optionsOf(page).last().innerText()).toMatch(/^Show \d+ results for “transport”/);
      await expect.poll(() => heard(page)).toBe('6 suggestions');
      await optionsOf(page).last().click();
      await page.waitForURL(`${visitors.site.origin}/en/search?q=transport`);
      await write(page, { address: '/en', field: 'main input[name=q]' }, 'Architectus');
      expect(await listOf(page).locator('[lang=pl]').first().innerText()).toMatch(/Architectus/);
    }));

  test('begin with the second letter', async () =>
    visiting({}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const query = askedIn(request);
        if (query) asked.push(query);
      });
      await open(page, '/');
      const input = page.locator(pages['on the home page'].field);
      await input.press('p');
      await input.press('ArrowDown');
      await expectClosed(page, input);
      await page.keyboard.insertText('ł');
      await listOf(page).waitFor();
      expect(asked).toEqual(['pł']);
      await input.press('Backspace');
      await expectClosed(page, input);
    }));

  test('are walked with the arrows, round through the field, and opened with Enter', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'rewitalizacja');
      const last = (await optionsOf(page).count()) - 1;
      await input.press('ArrowDown');
      await expectPointedAt(page, input, 0);
      await input.press('ArrowDown');
      await expectPointedAt(page, input, 1);
      await input.press('ArrowUp');
      await input.press('ArrowUp');
      await expectPointedAt(page, input, null);
      await input.press('ArrowUp');
      await expectPointedAt(page, input, last);
      await input.press('ArrowDown');
      await expectPointedAt(page, input, null);
      await input.press('ArrowDown');
      await input.press('ArrowDown');
      const title = (await titlesOf(page))[1]!;
      await input.press('Enter');
      await expect.poll(() => page.locator('h1').innerText()).toBe(title);
      expect(await input.inputValue(), 'on another page nothing is sought yet').toBe('');
      await expectClosed(page, input);
    }));

  test('leave the text to Home, End and the arrows to the sides', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'rewitalizacja');
      const caret = () => input.evaluate((element) => (element as HTMLInputElement).selectionStart);
      await input.press('ArrowDown');
      for (const [key, place] of [
        ['Home', 0],
        ['ArrowRight', 1],
        ['ArrowLeft', 0],
        ['End', 13],
      ] as const) {
        await input.press(key);
        expect(await caret(), key).toBe(place);
        await expectPointedAt(page, input, null);
      }
      await input.press('ArrowDown');
      await input.press('Backspace');
      await expectPointedAt(page, input, null);
    }));

  test('do not stand between Enter and the results', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'retencja');
      await input.press('Enter');
      await page.waitForURL(`${visitors.site.origin}${search}?q=retencja`);
      await expectClosed(page, page.locator('main input[name=q]'));
    }));

  test('close with Esc, and a second Esc clears the field', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['on the home page'], 'retencja');
      await input.press('ArrowDown');
      await input.press('Escape');
      await expectClosed(page, input);
      expect(await input.inputValue()).toBe('retencja');
      await input.press('Alt+ArrowDown');
      await expectPointedAt(page, input, null);
      await input.press('Alt+ArrowUp');
      await expectClosed(page, input);
      await input.press('Escape');
      expect(await input.inputValue()).toBe('');
      await input.press('ArrowDown');
      await expectClosed(page, input);
    }));

  test('close when the reader goes on with Tab, and open again with a click', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'retencja');
      await input.press('ArrowDown');
      await input.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Szukaj');
      await expectClosed(page, input);
      await input.click();
      await expectPointedAt(page, input, null);
      await page.locator('h1').click();
      await expectClosed(page, input);
    }));

  test('open under a mouse and under a finger', async () => {
    await visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'retencja');
      const [title] = await titlesOf(page);
      const box = (await optionsOf(page).first().boundingBox())!;
      await page.mouse.move(box.x + 20, box.y + 10);
      await page.mouse.down();
      await expectPointedAt(page, input, null);
      await page.mouse.up();
      await expect.poll(() => page.locator('h1').innerText()).toBe(title);
    });
    await visiting({ size: 'phone' }, async (page) => {
      await write(page, pages['on the home page'], 'retencja');
      const [title] = await titlesOf(page);
      await optionsOf(page).first().tap();
      await expect.poll(() => page.locator('h1').innerText()).toBe(title);
    });
  });

  test('are counted for those who listen, and said to be none', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'rewitalizacja');
      await expect.poll(() => heard(page)).toBe('6 podpowiedzi');
      await input.press('ArrowDown');
      expect(await heard(page), 'an option speaks for itself').toBe('6 podpowiedzi');
      await input.fill('xyzzyqwerty');
      await expect.poll(() => heard(page)).toBe('Brak podpowiedzi');
      await expectClosed(page, input);
    }));

  test('stay until newer ones come, and an answer that comes too late is not shown', async () =>
    visiting({}, async (page) => {
      const input = await write(page, pages['in the header'], 'rewitalizacja');
      const before = await titlesOf(page);
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/graphql', async (route) => {
        if (askedIn(route.request()) === 'retencja') await released;
        await route.continue().catch(() => {}); // nobody may be waiting any more
      });
      const asked = page.waitForRequest((request) => askedIn(request) === 'retencja');
      await input.fill('retencja');
      const late = await asked;
      expect(await titlesOf(page)).toEqual(before);
      expect(await optionsOf(page).last().innerText()).toContain('rewitalizacja');
      await input.fill('transport');
      await expect.poll(() => optionsOf(page).last().innerText()).toContain('„transport”');
      expect(late.failure(), 'it was given up').not.toBe(null);
      release();
      await input.fill('transport na');
      await expect.poll(() => optionsOf(page).last().innerText()).toContain('„transport na”');
    }));

  test('are missing where the graph does not answer, and nothing else is', async () =>
    visiting({}, async (page, { problems }) => {
      await open(page, '/');
      const input = page.locator(pages['on the home page'].field);
      await page.route('**/graphql', (route) => route.abort());
      const failed = page.waitForEvent('requestfailed');
      await input.fill('retencja'); // written at once, so asked for once
      await failed;
      await expectClosed(page, input);
      await page.unroute('**/graphql');
      await input.press('ArrowDown');
      await listOf(page).waitFor();
      await input.press('Enter');
      await page.waitForURL(`${visitors.site.origin}${search}?q=retencja`);
      expect(problems.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
    }));

  test('without JavaScript leave a plain field', async () =>
    visiting({ script: false }, async (page) => {
      for (const { address, field } of [...Object.values(pages), { address: search, field: 'main input[name=q]' }]) {
        await open(page, address, false);
        const attributes = await page.locator(field).evaluate((element) => element.getAttributeNames());
        expect(attributes.filter((name) => name === 'role' || name.startsWith('aria-'))).toEqual([]);
        await page.locator(field).fill('retencja');
        await page.locator(field).press('Enter');
        await page.waitForURL(`${visitors.site.origin}${search}?q=retencja`);
      }
    }));

  test('on the search page come only when an arrow asks for them, and lead on to the results', async () =>
    visiting({}, async (page) => {
      await open(page, `${search}?q=retencja`);
      const input = page.locator('main input[name=q]');
      await input.click();
      await input.fill('rewitalizacja');
      await page.waitForURL(/q=rewitalizacja/);
      await expectClosed(page, input);
      const results = page.locator('main a[data-result]');
      await input.press('ArrowDown');
      await listOf(page).waitFor();
      await expectPointedAt(page, input, 0);
      expect(await titlesOf(page)).toEqual((await results.allInnerTexts()).slice(0, 6).map((title) => title.trim()));
      const total = /\d+/.exec(await page.locator('#results').innerText())![0];
      expect(await optionsOf(page).last().innerText()).toMatch(new RegExp(`^Przejdź do wyników: ${total}\\b`));
      await input.press('ArrowUp');
      await input.press('ArrowUp');
      await input.press('Enter');
      await expectClosed(page, input);
      expect(await isFocused(results.first())).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await isFocused(results.nth(1))).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await isFocused(input)).toBe(true);
      await input.press('Alt+ArrowDown');
      await expectPointedAt(page, input, null);
      await input.pressSequentially(' w');
      await expectClosed(page, input);
    }));

  test('are reached with / on every page, until the key is turned off', async () =>
    visiting({}, async (page) => {
      for (const { address, field } of [
        ...Object.values(pages),
        { address: search, field: 'main input[name=q]' },
        // a town's page has a field of its own, for what was done there
        { address: recordAddress('pl', 'City', 'plock'), field: 'main input[name=q]' },
        { address: '/miasta', field: 'header input[name=q]' },
      ]) {
        await open(page, address);
        await page.keyboard.press('/');
        expect(await isFocused(page.locator(field)), address).toBe(true);
        await page.keyboard.press('/');
        expect(await page.locator(field).inputValue(), 'in a field it is a letter').toBe('/');
      }
      for (const [at, turn, isOn] of [
        ['accessibility', 'Wyłącz skrót', false],
        ['search', 'Włącz skrót', true],
      ] as const) {
        await open(page, placeAddress('pl', at));
        await page.getByRole('button', { name: turn }).click();
        await open(page, pages['in the header'].address);
        await page.keyboard.press('/');
        expect(await isFocused(page.locator(pages['in the header'].field))).toBe(isOn);
      }
    }));
});
