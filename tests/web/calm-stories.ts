import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Visiting } from './narrowing-stories.ts';

const field = (page: Page) => page.locator('main input[name=q]:not([type=hidden])');
const asks = (query: string) => (url: URL) => url.pathname === '/szukaj' && (url.searchParams.get('q') ?? '') === query;
/** Writes letter by letter, and waits until the results follow. */
async function type(page: Page, query: string) {
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
  test('go back to every search that they sent or went to, and to no half-written word', async () => visiting({}, async (page) => {
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
    await page.getByRole('navigation', { name: 'Rodzaje wyników' }).getByRole('link', { name: /^Rozwiązania/ }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'SOLUTION');
    await field(page).press('Escape');
    await page.waitForURL(asks(''));
    await back(page, 'rewitalizacja');
    expect(new URL(page.url()).searchParams.get('kind'), 'a tab is a place, too').toBe('SOLUTION');
    await back(page, 'rewitalizacja');
    expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
    await back(page, 'smog');
    await back(page, 'tramwaj');
  }));

  test('keep the results of a box that they ticked in the history', async () => visiting({}, async (page) => {
    await open(page, '/szukaj?q=rewitalizacja');
    await page.locator('.facets input[type=checkbox]:enabled').first().check();
    await page.waitForURL((url) => url.searchParams.size === 2);
    const ticked = page.url();
    await type(page, 'woda');
    await page.goBack();
    await page.waitForURL(ticked);
  }));

  test.each(called)('have a word searched as they spelt it, and the next one corrected again, %s', async (_name, way) => visiting(way, async (page) => {
    await open(page, '/szukaj?q=rewitlizacja', way.script);
    await page.getByRole('link', { name: 'rewitlizacja', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('exact') === '1');
    await field(page).press('Enter');
    await page.waitForURL((url) => asks('rewitlizacja')(url) && url.searchParams.has('exact'));
    await page.getByRole('link', { name: /dokładnie tak, jak napisano/ }).waitFor();
    await field(page).fill('retenjca');
    await field(page).press('Enter');
    await page.waitForURL(asks('retenjca'));
    await expect.poll(() => page.locator('main').innerText()).toContain('Pokazujemy wyniki dla retencja');
    expect(await page.getByRole('link', { name: /dokładnie tak, jak napisano/ }).count()).toBe(0);
  }));
}
