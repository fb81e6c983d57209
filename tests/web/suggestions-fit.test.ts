import { describe, expect, test } from 'vitest';
import { placeAddress, recordAddress } from '../../web/lib/addresses.ts';
import { barriers, hasBrowser, NO_BROWSER, overflow, type Size } from './browser.ts';
import { active, heard, listOf, optionsOf } from './suggested.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;

/** Where suggestions come while people write. */
const pages = {
  'on the home page': { address: '/', field: 'main input[name=q]' },
  'in the header': { address: recordAddress('pl', 'City', 'plock'), field: 'header input[name=q]' },
  'on a page that is not there': { address: '/nie-ma', field: 'main input[name=q]' },
};
const search = placeAddress('pl', 'search');

describe.skipIf(!hasBrowser)(`Suggestions on a screen${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  const everywhere = Object.entries({
    ...pages,
    'on the search page': { address: `${search}?q=strefa`, field: 'main input[name=q]' },
    'in English': { address: recordAddress('en', 'City', 'plock'), field: 'header input[name=q]' },
  });
  test.each(everywhere.flatMap(([name, place]) => (['phone', 'desktop'] as Size[]).map((size) => [name, size, place] as const)))(
    'keep nobody out, move nothing and fit, %s, on a %s',
    async (_name, size, { address, field }) =>
      visiting({ size }, async (page) => {
        await open(page, address);
        const input = page.locator(field);
        const places = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('main, footer, h1, nav')].map((element) => element.getBoundingClientRect().top + scrollY),
          );
        const before = await places();
        if (address.includes('?')) await input.press('Alt+ArrowDown');
        else await input.pressSequentially('strefa');
        await listOf(page).waitFor();
        await expect.poll(() => heard(page)).toMatch(/\d/);
        expect(await places()).toEqual(before);
        for (let step = await optionsOf(page).count(); step > 0; step--) {
          await input.press('ArrowUp');
          const seen =
            (await active(page).count()) === 0
              ? null
              : await active(page).evaluate((element) => {
                  const { left, right, top, bottom } = element.getBoundingClientRect();
                  const { outlineStyle, outlineWidth } = getComputedStyle(element);
                  return {
                    marked: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
                    inWindow: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
                    onTop: element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)),
                  };
                });
          expect(seen).toEqual({ marked: true, inWindow: true, onTop: true });
        }
        expect(await overflow(page)).toEqual({ pixels: 0, by: [] });
        expect(await barriers(page)).toEqual([]);
        await page.emulateMedia({ forcedColors: 'active' });
        expect(await active(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
        await page.emulateMedia({ media: 'print', forcedColors: 'none' });
        expect(await listOf(page).count(), 'it is not printed').toBe(0);
      }),
  );

  test('stay in sight beside the keyboard of a phone', async () =>
    visiting({ size: 'phone' }, async (page) => {
      await open(page, '/');
      await page.setViewportSize({ width: 360, height: 420 });
      const input = page.locator(pages['on the home page'].field);
      await input.pressSequentially('rewitalizacja');
      await listOf(page).waitFor();
      for (const [name, part] of [
        ['the field', input],
        ['the list', listOf(page)],
        ['the way to all results', optionsOf(page).last()],
      ] as const) {
        const { y, height } = (await part.boundingBox())!;
        expect(y, name).toBeGreaterThanOrEqual(0);
        expect(y + height, name).toBeLessThanOrEqual(420);
      }
    }));
});
