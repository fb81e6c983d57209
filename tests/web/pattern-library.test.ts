import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { areas, stepOf } from '../../web/routes/wzornik/areas.ts';
import { barriers, expectSoundPage, hasBrowser, NO_BROWSER, overflow, sizes } from './browser.ts';
import { looks } from './looks.ts';
import { open, welcome } from './welcome.ts';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const partsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => relative(web, join(folder, name)));

/** What draws nothing by itself, or is the frame or the whole of a page, with why. */
const apart: Record<string, string> = {
  'lib/list/ListPage.svelte': 'a whole page',
  'lib/list/WholePage.svelte': 'a whole page',
  'lib/record/RecordPage.svelte': 'a whole page',
  'lib/site/SiteHeader.svelte': 'the frame of every page',
  'lib/site/SiteFooter.svelte': 'the frame of every page',
  'lib/site/SearchForm.svelte': 'in the frame of every page',
  'lib/search/FollowedField.svelte': 'the field of the search page, which follows what is typed there',
  'lib/search/SlashKey.svelte': 'draws nothing',
  'lib/search/Carried.svelte': 'draws nothing',
  'lib/writing/AlikeSeen.svelte': 'draws nothing',
};

/** The parts that a file draws, itself or by way of other parts. */
function drawnBy(file: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of readFileSync(join(web, file), 'utf8').matchAll(/\bimport(?! type)\s[^'"]*['"]([^'"]+\.svelte)['"]/g)) {
    const part = name!.startsWith('#lib/') ? name!.slice(1) : relative(web, join(web, dirname(file), name!));
    if (seen.has(part)) continue;
    seen.add(part);
    drawnBy(part, seen);
  }
  return seen;
}

test('The pattern library shows every part of pages that draws something', () => {
  const parts = partsIn(join(web, 'lib'));
  const shown = drawnBy('routes/wzornik/[[area]]/+page.svelte');
  expect(parts.length).toBeGreaterThan(80);
  expect(parts.filter((part) => !shown.has(part) && !apart[part])).toEqual([]);
  expect(
    Object.keys(apart).filter((part) => !existsSync(join(web, part)) || shown.has(part)),
    'what is told apart is there and not shown',
  ).toEqual([]);
});

describe.skipIf(!hasBrowser)(`The pattern library${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  const visitors = welcome();
  const sound = async (page: Page, language: 'pl' | 'en') => {
    await expectSoundPage(page, language);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ pixels: 0, by: [] });
  };

  test.each([undefined, ...areas])('keeps nobody out, in either language and whatever the colours: %s', async (area) =>
    visitors.visiting({ size: 'phone' }, async (page) => {
      await open(page, `/en/patterns${area ? `/${stepOf('en', area)}` : ''}`);
      await sound(page, 'en');
      await open(page, `/wzornik${area ? `/${area}` : ''}`);
      for (const look of looks) {
        await page.emulateMedia(look);
        await sound(page, 'pl');
      }
      await page.emulateMedia(looks[0]);
      await page.setViewportSize(sizes.desktop);
      await sound(page, 'pl');
    }),
  );

  test('has English addresses in English, to which those in the other language lead', async () =>
    visitors.visiting({ size: 'desktop' }, async (page) => {
      await open(page, '/wzornik/wykresy');
      await page.locator('nav.languages a[hreflang=en]').click();
      await page.waitForURL('**/en/patterns/charts');
      expect(await page.locator('h1').innerText()).toBe('Charts and maps');
      await page.getByRole('navigation', { name: 'Pattern library' }).getByRole('link', { name: 'Town' }).click();
      await page.waitForURL('**/en/patterns/town');
      await page.locator('nav.languages a[hreflang=pl]').click();
      await page.waitForURL('**/wzornik/miasto');
    }));

  test('sends nothing that is written into an example', async () =>
    visitors.visiting({}, async (page) => {
      await open(page, '/wzornik/miasto');
      await page.getByRole('button', { name: 'Pomiń' }).click();
      await open(page, '/', true);
      expect(await page.getByLabel('Jakie miasto?').count(), 'nobody has skipped the question').toBe(1);
    }));

  test('knows no page that it has not', async () => {
    expect((await fetch(`${visitors.site.origin}/wzornik/nie-ma`)).status).toBe(404);
  });
});
