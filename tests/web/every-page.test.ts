import { beforeAll, describe, expect, test } from 'vitest';
import { listAddress, placeAddress, recordAddress } from '../../web/lib/addresses.ts';
import { keyed, kinds, places, type Kind, type Place } from '../../web/lib/kinds.ts';
import { barriers, expectSoundPage, hasBrowser, NO_BROWSER, overflow, sizes, visit, type Visit } from './browser.ts';
import { looks } from './looks.ts';
import { welcome } from './welcome.ts';

const visitors = welcome();

describe.skipIf(!hasBrowser)(
  `Every page keeps nobody out, whatever the colours, and fits a phone${hasBrowser ? '' : ` (${NO_BROWSER})`}`,
  () => {
    const pages: [name: string, address: (slugs: Map<string, string>) => string, language: 'pl' | 'en'][] = [
      ['the home page', () => '/', 'pl'],
      ['the home page in English', () => '/en', 'en'],
      ['a search', () => '/szukaj?q=rewitalizacja', 'pl'],
      ['a search in English', () => '/en/search?q=transport', 'en'],
      ['a search in vain', () => '/szukaj?q=xyzzyqwerty', 'pl'],
      ['a search around a place', () => '/szukaj?near=51.77+19.46+30&sort=NEAREST', 'pl'],
      ['a search for what changed lately', () => '/szukaj?q=strefa&since=2020-01-01&all=1', 'pl'],
      ['a search by similar cities', () => '/en/search?q=rewitalizacja&like=plock&sort=SIMILAR_CITIES', 'en'],
      ['the choice of a city', () => '/szukaj?q=rewitalizacja&town=now', 'pl'],
      ['a search in vain in one city', () => '/szukaj?q=rewitalizacja&city=plock', 'pl'],
      ['a page that is not there', () => '/nie-ma', 'pl'],
      ...(Object.keys(places) as Place[])
        .filter((place) => place !== 'search' && !keyed.includes(place))
        .flatMap((place): [string, () => string, 'pl' | 'en'][] => [
          [`${place}`, () => placeAddress('pl', place), 'pl'],
          [`${place} in English`, () => placeAddress('en', place), 'en'],
        ]),
      ...(Object.keys(kinds) as Kind[]).flatMap((kind, index): [string, (slugs: Map<string, string>) => string, 'pl' | 'en'][] => {
        const [one, other] = index % 2 ? (['pl', 'en'] as const) : (['en', 'pl'] as const);
        return [
          [`the list of ${kind} (${one})`, () => listAddress(one, kind), one],
          [`a ${kind} (${other})`, (slugs) => recordAddress(other, kind, slugs.get(kind)!), other],
        ];
      }),
    ];
    let visited: Visit;
    beforeAll(async () => {
      visited = await visit(visitors.browser, visitors.site.origin);
    });
    test.each(pages)('%s', async (name, address, language) => {
      const { page, problems } = visited;
      problems.length = 0;
      await page.setViewportSize(sizes.phone);
      const response = await page.goto(address(visitors.site.slugs));
      expect(response!.status()).toBe(name.includes('not there') ? 404 : 200);
      await expectSoundPage(page, language);
      const report = page.getByRole('link', { name: language === 'pl' ? 'Zgłoś błąd' : 'Report an error', exact: true });
      expect(new URL((await report.getAttribute('href'))!, page.url()).searchParams.get('page')).toBe(new URL(page.url()).pathname);
      for (const size of [sizes.phone, sizes.desktop]) {
        await page.setViewportSize(size);
        expect(await overflow(page)).toEqual({ pixels: 0, by: [] });
        expect(await barriers(page)).toEqual([]);
      }
      // what changes by night and in colours of one's own is what colours say
      for (const look of looks.slice(1)) {
        await page.emulateMedia(look);
        expect(await barriers(page, ['cat.color']), JSON.stringify(look)).toEqual([]);
      }
      await page.emulateMedia(looks[0]);
      expect(problems).toEqual([]);
    });
  },
);
