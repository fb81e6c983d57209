import { describe, expect, test } from 'vitest';
import { clipped } from '../../web/lib/compare/clip.ts';
import { barriers, hasBrowser, NO_BROWSER, overflow, sizes } from './browser.ts';
import { addressOf, asking } from './decisions.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;
const { toldMost } = asking(() => visitors.site.origin);

describe('A cell of the comparison', () => {
  const sentence = (at: number) => `To jest zdanie numer ${at}, które mówi coś o tym, co zrobiło miasto [${at}].`;

  test('shows what is short as it is', () => {
    const short = [{ text: 'działa' }, { text: 'od 2019 r.' }];
    expect(clipped(short)).toEqual({ first: short, rest: [] });
    expect(clipped([])).toEqual({ first: [], rest: [] });
    const nearly = { text: `${sentence(1)} ${sentence(2)} Koniec.` };
    expect(clipped([nearly]), 'a rest that is hardly worth it').toEqual({ first: [nearly], rest: [] });
  });

  test('folds whole sentences with their sources, and loses nothing', () => {
    const text = [1, 2, 3, 4, 5].map(sentence).join(' ');
    const { first, rest } = clipped([{ text, verdict: 'NOT_MET' as const }]);
    expect(first[0]!.text).toBe(`${sentence(1)} ${sentence(2)}`);
    expect([...first, ...rest].map((line) => line.text).join(' ')).toBe(text);
    expect([first[0]!.verdict, rest[0]!.verdict], 'a verdict is told once').toEqual(['NOT_MET', undefined]);
    const words = Array.from({ length: 60 }, (_, at) => `słowo${at}`).join(' ');
    expect(clipped([{ text: words }]), 'a sentence is not torn').toEqual({ first: [{ text: words }], rest: [] });
  });

  test('folds whole lines of a list, and leaves the first of them', () => {
    const link = { text: sentence(1).repeat(4), href: 'https://example.org' };
    expect(clipped([link, link])).toEqual({ first: [link], rest: [link] });
    const lines = [1, 2, 3].map((at) => ({ text: `${sentence(at)} ${sentence(at)}` }));
    expect(clipped(lines)).toEqual({ first: lines.slice(0, 1), rest: lines.slice(1) });
  });
});

describe.skipIf(!hasBrowser)(`Four records side by side${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  const four = async () => [...(await toldMost('solutions')).slice(0, 2), ...(await toldMost('pilots')).slice(0, 2)];

  test('fit a phone: one swipes from one to the next, and opens what one wants to read in full', async () =>
    visiting({ size: 'phone', script: false }, async (page) => {
      await open(page, addressOf('/porownaj', await four(), '&like=plock'), false);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(15 * sizes.phone.height);
      const cells = page.locator('tbody tr').nth(1).locator('td');
      const [one, next] = [(await cells.nth(0).boundingBox())!, (await cells.nth(1).boundingBox())!];
      expect(next.y, 'beside each other').toBe(one.y);
      expect(next.x, 'the next one peeps in').toBeLessThan(sizes.phone.width);
      const name = page.locator('tbody th').nth(1);
      const before = (await name.boundingBox())!.x;
      await page.locator('.side').evaluate((side) => side.scrollTo({ left: side.scrollWidth, behavior: 'instant' }));
      await expect.poll(async () => (await cells.nth(3).boundingBox())!.x).toBeLessThan(sizes.phone.width / 2);
      expect(Math.abs((await name.boundingBox())!.x - before), 'the name of the field stays').toBeLessThan(17);
      const folded = page.locator('tbody td details').first();
      expect(await folded.locator('> :not(summary)').first().isVisible()).toBe(false);
      await folded.locator('summary').click();
      expect(await folded.locator('> :not(summary)').first().isVisible()).toBe(true);
    }));

  test('keep nobody out, with everything opened', async () =>
    visiting({ size: 'phone' }, async (page) => {
      await open(page, addressOf('/porownaj', await four()));
      for (const each of await page.locator('main details').all()) await each.evaluate((one: HTMLDetailsElement) => (one.open = true));
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toEqual({ pixels: 0, by: [] });
    }));

  test('are printed in full', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, addressOf('/porownaj', await four()), false);
      const folded = page.locator('tbody td details');
      expect(await folded.count()).toBeGreaterThan(5);
      await page.emulateMedia({ media: 'print' });
      for (const each of await folded.all()) {
        expect(await each.locator('> :not(summary)').first().isVisible()).toBe(true);
        expect(await each.locator('summary').isVisible()).toBe(false);
      }
    }));
});
