import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers, ready, sizes } from './browser.ts';
import type { Visiting } from './narrowing-stories.ts';

const field = (page: Page) => page.locator('main input[name=q]:not([type=hidden])');
const asks = (query: string) => (url: URL) => url.pathname === '/szukaj' && (url.searchParams.get('q') ?? '') === query;
/** Writes letter by letter, and waits until the results follow. */
async function type(page: Page, query: string) {
  await page.locator('#results').waitFor(); // the address changes before the home page gives way
  await field(page).selectText();
  await field(page).pressSequentially(query, { delay: 20 });
  await page.waitForURL(asks(query));
}
/** Goes back to results that were there before. */
async function back(page: Page, query: string) {
  await page.goBack();
  await page.waitForURL(asks(query));
  await expect.poll(() => page.locator('#results').innerText()).toContain(`„${query}”`);
  await expect.poll(() => field(page).inputValue()).toBe(query);
}

/** How the search page keeps what its readers did, said and see. */
export function calmStories({ called, visiting, open }: Visiting) {
  test('go back to every search that they sent or went to, and to no half-written word', async () =>
    visiting({}, async (page) => {
      await open(page, '/');
      await field(page).fill('tramwaj');
      await field(page).press('Enter');
      await page.waitForURL(asks('tramwaj'));
      await type(page, 'smog');
      await type(page, 'smog i');
      await back(page, 'tramwaj');
      await page.goBack();
      await page.waitForURL((url) => url.pathname === '/');
      await page.goForward();
      await page.waitForURL(asks('tramwaj'));
      await type(page, 'smog');
      await field(page).press('Enter');
      await type(page, 'rewitalizacja');
      await page
        .getByRole('navigation', { name: 'Rodzaje wyników' })
        .getByRole('link', { name: /^Rozwiązania/ })
        .click();
      await page.waitForURL((url) => url.searchParams.get('kind') === 'SOLUTION');
      await page.waitForTimeout(300); // after a pause the first key is followed at once
      await field(page).press('Escape');
      await page.waitForURL(asks(''));
      await back(page, 'rewitalizacja');
      expect(new URL(page.url()).searchParams.get('kind'), 'a tab is a place, too').toBe('SOLUTION');
      await back(page, 'rewitalizacja');
      expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
      await back(page, 'smog');
      await back(page, 'tramwaj');
    }));

  test('keep the results of a box that they ticked in the history', async () =>
    visiting({}, async (page) => {
      await open(page, '/szukaj?q=rewitalizacja');
      await page.locator('.facets input[type=checkbox]:enabled').first().check();
      await page.waitForURL((url) => url.searchParams.size === 2);
      const ticked = page.url();
      await type(page, 'woda');
      await page.goBack();
      await page.waitForURL(ticked);
    }));

  test.each(called)('have a word searched as they spelt it, and the next one corrected again, %s', async (_name, way) =>
    visiting(way, async (page) => {
      await open(page, '/szukaj?q=rewitlizacja', way.script);
      await page.getByRole('link', { name: 'rewitlizacja', exact: true }).click();
      await page.waitForURL((url) => url.searchParams.get('exact') === '1');
      await field(page).press('Enter');
      await page.waitForURL((url) => asks('rewitlizacja')(url) && url.searchParams.has('exact'));
      await page.getByRole('link', { name: /^Usuń filtr: dokładnie tak, jak napisano/ }).waitFor();
      await field(page).fill('retenjca');
      await field(page).press('Enter');
      await page.waitForURL(asks('retenjca'));
      await expect.poll(() => page.locator('main').innerText()).toContain('Pokazujemy wyniki dla retencja');
      expect(await page.getByRole('link', { name: /^Usuń filtr: dokładnie tak, jak napisano/ }).count()).toBe(0);
    }),
  );

  test('keep what they see and typed when the results cannot be fetched, and get them later', async () =>
    visiting({}, async (page, { problems }) => {
      await open(page, '/szukaj?q=rewitalizacja');
      const heading = page.locator('#results');
      const before = await heading.innerText();
      const kept = async () => {
        await expect.poll(() => page.getByRole('alert').allInnerTexts()).toEqual(['Nie udało się pobrać wyników. Poniżej są poprzednie.']);
        expect(await heading.innerText()).toBe(before);
        expect(await page.locator('main a[data-result]').count()).toBeGreaterThan(3);
      };
      await page.route('**/dane.json*', (route) => route.abort());
      await type(page, 'retencja');
      await kept();
      expect(await field(page).inputValue()).toBe('retencja');
      expect(await barriers(page)).toEqual([]);
      const again = page.getByRole('button', { name: 'Spróbuj jeszcze raz' });
      const said = await page.getByRole('alert').elementHandle();
      await again.click();
      await expect.poll(() => said!.evaluate((element) => element.isConnected), { message: 'it is said once more' }).toBe(false);
      await kept();
      await page.unroute('**/dane.json*');
      await again.click();
      await expect.poll(() => heading.innerText()).toContain('„retencja”');
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await heading.evaluate((element) => element === document.activeElement), 'the focus goes where the button led').toBe(true);
      await back(page, 'rewitalizacja');
      await page.context().setOffline(true);
      await page
        .getByRole('navigation', { name: 'Rodzaje wyników' })
        .getByRole('link', { name: /^Rozwiązania/ })
        .click();
      await kept();
      await page.context().setOffline(false);
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
      expect(await page.locator('nav a[aria-current=page]').innerText()).toMatch(/^Rozwiązania/);
      await open(page, '/');
      await page.route('**/dane.json*', (route) => route.abort());
      await field(page).fill('woda');
      await field(page).press('Enter');
      // a first page that cannot be fetched is the server's to show
      await expect.poll(() => page.locator('h1').innerText(), { message: 'there is nothing to keep' }).toBe('Czego szukasz?');
      expect(await page.locator('#results').innerText()).toContain('„woda”');
      expect(await page.locator('main a[data-result]').count()).toBeGreaterThan(3);
      expect(problems.splice(0).filter((problem) => !/ERR_FAILED|ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
    }));

  test('hear the title when they come to the page, and then of every change only how many results there are', async () =>
    visiting({}, async (page, { problems }) => {
      await page.addInitScript(listen);
      await open(page, '/');
      const heard = () => page.evaluate(() => (globalThis as unknown as Listening).said);
      const forget = () =>
        page.evaluate(() => {
          (globalThis as unknown as Listening).said = [];
        });
      const hearCount = () =>
        expect
          .poll(async () => {
            const count = (await page.locator('#results').innerText()).replace(/ dla .*/, '');
            return (await heard()).map((text) => (text === count ? 'the number of results' : text));
          })
          .toEqual(['the number of results']);
      await field(page).fill('tramwaj');
      await field(page).press('Enter');
      await page.waitForURL(asks('tramwaj'));
      await expect.poll(heard).toContain('„tramwaj” – wyniki wyszukiwania – Splot');
      await forget();
      await field(page).fill('rewitalizacja');
      await page.waitForURL(asks('rewitalizacja'));
      await hearCount();
      await forget();
      await page
        .getByRole('navigation', { name: 'Rodzaje wyników' })
        .getByRole('link', { name: /^Rozwiązania/ })
        .click();
      await page.waitForURL((url) => url.searchParams.has('kind'));
      await hearCount();
      await forget();
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('kind'));
      await hearCount();
      await forget();
      await page.route('**/dane.json*', (route) => route.fulfill({ status: 503 }));
      await field(page).fill('woda');
      await expect.poll(heard).toEqual(['Nie udało się pobrać wyników. Poniżej są poprzednie.']);
      await page.unroute('**/dane.json*');
      await forget();
      await page.locator('main a[data-result]').first().click();
      await expect.poll(() => page.locator('h1').innerText()).not.toBe('Czego szukasz?');
      await expect.poll(heard).toEqual([await page.title()]);
      expect(problems.splice(0)).toEqual([expect.stringContaining('status of 503')]);
    }));

  test.each(called.filter(([, { size }]) => size === 'phone'))(
    'see on the button how many filters there are, and can take them away where nothing is left to choose, %s',
    async (_name, way) =>
      visiting(way, async (page) => {
        const button = page.locator('details.filters > summary');
        await open(
          page,
          '/szukaj?q=rewitalizacja&challenge=rewitalizacja&near=51.77+19.46+200&since=2020-01-01&like=plock&all=1',
          way.script,
        );
        const chips = await page.getByRole('link', { name: /^Usuń filtr/ }).count();
        expect(chips).toBe(5);
        expect(await button.innerText()).toMatch(/^Filtry \(5\) · \d+ wynik/);
        await open(page, '/szukaj?q=xyzzyqwerty&kind=CITY&near=51.77+19.46+30&since=2099-01-01', way.script);
        expect(await button.innerText()).toBe('Filtry (2) · 0 wyników');
        await button.click();
        if (way.script) expect(await barriers(page)).toEqual([]);
        await page.locator('details.filters').getByRole('link', { name: 'Wyczyść wszystko' }).click();
        await page.waitForURL((url) => url.search === '?q=xyzzyqwerty&kind=CITY');
        await button.waitFor({ state: 'detached' });
        await page.setViewportSize(sizes.desktop);
        await open(page, '/szukaj?q=xyzzyqwerty&since=2099-01-01', way.script);
        expect(await button.isVisible(), 'beside the results there is no empty column').toBe(false);
      }),
  );

  test('find unfolded what they unfolded before the script of the page was there', async () =>
    visiting({}, async (page) => {
      const arrived = Promise.withResolvers<void>();
      await page.route('**/_app/**/*.js', async (route) => {
        await arrived.promise;
        await route.fallback();
      });
      await page.goto('/szukaj?q=rower', { waitUntil: 'commit' });
      const group = page
        .locator('details.facet')
        .filter({ has: page.locator('input[name=stage], input[name=year]') })
        .last();
      expect(await group.getAttribute('open')).toBeNull();
      await group.locator('> summary').click();
      arrived.resolve();
      await ready(page);
      expect(await group.getAttribute('open')).not.toBeNull();
    }));

  test('are pointed to no suggestions before there are any', async () =>
    visiting({}, async (page) => {
      for (const address of ['/', '/szukaj?q=xyzzyqwerty']) {
        await open(page, address);
        const pointed = async () => [await field(page).getAttribute('aria-controls'), await page.locator('[role=listbox]').count()];
        expect(await pointed()).toEqual([null, 0]);
        await field(page).focus();
        await ready(page);
        expect(await pointed()).toEqual([null, 0]);
        await field(page).fill('retencja');
        if (address !== '/') await page.waitForURL(asks('retencja'));
        await expect
          .poll(async () => {
            await field(page).press('Alt+ArrowDown');
            return field(page).getAttribute('aria-expanded');
          })
          .toBe('true');
        expect(await pointed()).toEqual([await page.getByRole('listbox').getAttribute('id'), 1]);
      }
    }));
}

interface Listening {
  said: string[];
}
/** Notes in the page what is said to those who listen. */
function listen() {
  const page = globalThis as unknown as Listening;
  page.said = [];
  const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]';
  new MutationObserver((changes) => {
    const regions = changes.flatMap(({ target, addedNodes }) =>
      [target, ...addedNodes].flatMap((node) => {
        const element = node instanceof Element ? node : node.parentElement;
        return [element?.closest(live), ...(node === target ? [] : (element?.querySelectorAll(live) ?? []))];
      }),
    );
    for (const region of new Set(regions)) if (region?.textContent.trim()) page.said.push(region.textContent.trim());
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
