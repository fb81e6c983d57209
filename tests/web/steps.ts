import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ready } from './browser.ts';

/** From the home page to what somebody came for. */
export const MOST_STEPS = 4;

/** A person's way through the site, counted: a click, words that are sent, and a filled-in field with its button are a step each. */
export function walking(page: Page, script: boolean) {
  const steps: string[] = [];
  const settled = async () => {
    await page.waitForLoadState();
    if (script) await ready(page);
  };
  async function step(what: string, act: () => Promise<unknown>) {
    steps.push(what);
    expect(steps.length, steps.join(' → ')).toBeLessThanOrEqual(MOST_STEPS);
    await act();
    await settled();
  }
  const menu = page.getByRole('navigation', { name: 'Główna nawigacja' });
  return {
    steps,
    begin: async () => {
      await page.goto('/');
      await settled();
    },
    /** Follows a link or presses a button by what is written on it, and comes to an address. */
    click: (what: Locator, to: RegExp) =>
      step(`click ${to}`, async () => {
        await what.first().scrollIntoViewIfNeeded();
        await Promise.all([page.waitForURL(to), what.first().click()]);
      }),
    tick: (box: Locator) => step('tick', () => box.check()),
    /** Opens the menu where it is folded, as on a phone, and chooses from it. */
    async choose(name: string, to: RegExp) {
      const link = menu.getByRole('link', { name, exact: true });
      if (!(await link.isVisible())) await step('open the menu', () => menu.getByText('Menu', { exact: true }).click());
      await this.click(link, to);
    },
    /** Types words into the search of the page and sends them. */
    search: (words: string) =>
      step(`search “${words}”`, async () => {
        const field = page.getByRole('search').locator('input[name=q]').first();
        await field.fill(words);
        await Promise.all([page.waitForURL(/\/szukaj\?/), field.press('Enter')]);
      }),
    /** Fills in a field by its label and presses the button beside it. */
    answer: (label: string, words: string, button: string, to: RegExp) =>
      step(`${label} ${words}`, async () => {
        await page.getByLabel(label).fill(words);
        await Promise.all([page.waitForURL(to), page.getByRole('button', { name: button, exact: true }).first().click()]);
      }),
    /** Downloads what a link names. */
    async download(what: Locator): Promise<string> {
      let path = '';
      await step('download', async () => {
        const [file] = await Promise.all([page.waitForEvent('download'), what.first().click()]);
        path = await file.path();
      });
      return path;
    },
  };
}
export type Walk = ReturnType<typeof walking>;
