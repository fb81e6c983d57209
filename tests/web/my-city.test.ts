import { describe, expect, test } from 'vitest';
import { myCityPageWords } from '../../web/i18n/my-city-page.ts';
import { gapsOf, type Deed } from '../../web/lib/my-city/gaps.ts';
import { chosenBy, wayBack } from '../../web/lib/my-city/my-city.ts';
import { barriers, expectSoundPage, hasBrowser, NO_BROWSER, overflow, sizes, type Size } from './browser.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;
const named = (slug: string) => ({ slug, title: { pl: slug, en: null } });

describe('A chosen city', () => {
  const of = (value: string | undefined) => chosenBy({ cookies: { get: () => value } as never });

  test('is a slug and nothing else; whoever skipped the question is not asked again', () => {
    expect(of('plock')).toBe('plock');
    expect(of('-')).toBeNull();
    expect(of('<script>')).toBeNull();
    expect(of(undefined)).toBeUndefined();
  });

  test('is told of its region in the form that Polish asks for', () => {
    expect(myCityPageWords('pl').noAdvisers('kujawsko-pomorskie')).toBe('Nie znamy doradcy tylko dla województwa kujawsko-pomorskiego.');
    expect(myCityPageWords('en').noAdvisers('Łódź')).toBe('We know of no adviser for the Łódź voivodeship alone.');
  });

  test('leads back to pages of ours alone', () => {
    expect(wayBack('/rozwiazania/x?like=plock#conditions')).toBe('/rozwiazania/x?like=plock#conditions');
    for (const elsewhere of ['//example.org', 'https://example.org', '/\\example.org', '', null]) expect(wayBack(elsewhere)).toBeNull();
  });

  test('lacks a topic only when neither it nor the theme above it has a deed here', () => {
    const deed = (slug: string, topic: string, broader?: string): Deed => ({
      ...named(slug),
      kind: 'Pilot',
      city: named('inne'),
      topics: [{ ...named(topic), broader: broader ? { slug: broader } : null }],
    });
    const others = [deed('a', 'rynki', 'zielen'), deed('b', 'rynki', 'zielen'), deed('c', 'zielen'), deed('d', 'autobusy')];
    expect(gapsOf([], others, 5).map(({ topic, deeds }) => [topic.slug, deeds.length])).toEqual([
      ['rynki', 2],
      ['zielen', 1],
      ['autobusy', 1],
    ]);
    expect(gapsOf([{ slug: 'rynki', broader: { slug: 'zielen' } }], others, 5).map(({ topic }) => topic.slug)).toEqual(['autobusy']);
  });
});

describe.skipIf(!hasBrowser)(`Somebody from a town${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  describe.each(Object.keys(sizes) as Size[])('on a %s', (size) => {
    test.each([true, false])(
      'of 18,000 with an empty market square finds in four steps what would work there (script: %s)',
      async (script) =>
        visiting({ size, script }, async (page) => {
          await open(page, '/', script);
          // 1: the town, asked once
          await page.getByLabel('Jakie miasto?').fill('Pleszew');
          await Promise.all([page.waitForURL('**/moje-miasto'), page.getByRole('button', { name: 'Pokaż', exact: true }).click()]);
          await expectSoundPage(page, 'pl');
          expect(await page.locator('h1').innerText()).toContain('Pleszew');
          // 2: the question, as people put it
          const find = page.locator('#site-search');
          await find.fill('pusty rynek');
          await Promise.all([page.waitForURL('**/szukaj?**'), find.press('Enter')]);
          const square = page.locator('main ol a[data-result][href*="rynek"]').first();
          expect(
            await page.locator('main ol li').filter({ hasText: 'podobne do Twojego miasta' }).count(),
            'a reason on cards',
          ).toBeGreaterThan(0);
          // 3: a case
          await Promise.all([page.waitForURL(/\/(rozwiazania|pilotaze)\//), square.click()]);
          const conditions = page.locator('#conditions');
          expect(await conditions.innerText()).toMatch(/Pleszew: \d+ z \d+ znane/);
          // 4: what is not known, as a letter half written
          const letter = decodeURIComponent((await conditions.locator('a[href^="mailto:"]').first().getAttribute('href'))!);
          expect(letter).toContain('Pleszew');
          expect(letter).toContain(new URL(page.url()).pathname);
        }),
    );

    test('reads the page of a town in both languages, without barriers', async () =>
      visiting({ size }, async (page) => {
        for (const [language, address] of [
          ['pl', '/moje-miasto?like=plock'],
          ['en', '/en/my-city?like=plock'],
          ['pl', '/moje-miasto'],
          ['pl', '/miasta/pleszew'],
        ] as const) {
          await open(page, address);
          await expectSoundPage(page, language);
          expect(await barriers(page), address).toEqual([]);
          expect(await overflow(page), address).toEqual({ pixels: 0, by: [] });
        }
      }));
  });

  test.each([
    ['brzesc-kujawski', 'of which nothing is recorded'],
    ['opatowiec', 'of three hundred inhabitants'],
    ['nasielsk', 'with one project that the Union paid for'],
  ])('finds something to go on with on the page of a town that did nothing we know of: %s, %s', async (slug) =>
    visiting({ size: 'phone', script: false }, async (page) => {
      for (const [language, address, like, tell] of [
        ['pl', `/miasta/${slug}`, 'Podobne miasta zrobiły to', 'Zgłoś je'],
        ['en', `/en/cities/${slug}`, 'Similar towns did these things', 'Tell us of one'],
      ] as const) {
        await open(page, address, false);
        await expectSoundPage(page, language);
        expect(await overflow(page), address).toEqual({ pixels: 0, by: [] });
        const nothingElse = /nasze listy nie są pełne|our lists are not complete/;
        expect(nothingElse.test(await page.locator('main').innerText()), 'what is not known of it').toBe(slug !== 'nasielsk');
        const story = page.locator('main section').filter({ has: page.getByText(like) });
        expect(await story.locator('li a').count(), 'what similar towns did').toBeGreaterThan(2);
        expect(await story.getByRole('link', { name: tell }).getAttribute('href')).toContain('what=SOLUTION');
        expect(await page.locator('section.contact a[href^="mailto:"]').count(), 'whom to ask').toBeGreaterThan(0);
        expect(await page.locator('figure table').count(), 'one sum is not drawn as a chart').toBe(0);
      }
    }),
  );

  test('is asked once: skipping ends the question, and forgetting begins it anew', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, '/', false);
      await page.getByRole('button', { name: 'Pomiń' }).click();
      await open(page, '/', false);
      expect(await page.getByLabel('Jakie miasto?').count()).toBe(0);
      await open(page, '/moje-miasto', false);
      expect(await page.getByLabel('Jakie miasto?').count(), 'it is offered, not asked').toBe(0);
      expect(await page.getByLabel('Możesz wybrać miasto').count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Pomiń' }).count()).toBe(0);
      await open(page, '/moje-miasto?like=plock', false);
      await page.getByRole('button', { name: 'Zapamiętaj' }).click();
      await open(page, '/', false);
      expect(await page.locator('main').innerText()).toContain('Twoje miasto: Płock');
      await open(page, '/moje-miasto', false);
      await page.getByRole('button', { name: 'Zapomnij' }).click();
      await open(page, '/', false);
      expect(await page.getByLabel('Jakie miasto?').count()).toBe(1);
    }));

  test('is asked which town it is when a name leads to several, and told when it leads to none', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, '/moje-miasto', false);
      await page.getByLabel('Jakie miasto?').fill('Qwertyńsk');
      await page.getByRole('button', { name: 'Pokaż', exact: true }).click();
      expect(await page.locator('main').innerText()).toContain('Nie znamy miasta „Qwertyńsk”');
      await page.getByLabel('Jakie miasto?').fill('Oleśnica');
      await page.getByRole('button', { name: 'Pokaż', exact: true }).click();
      expect(await page.getByRole('button', { name: 'Oleśnica' }).count()).toBeGreaterThan(1);
      await page.getByRole('button', { name: 'Oleśnica' }).first().click();
      expect(await page.locator('h1').innerText()).toContain('Oleśnica');
    }));

  test('has the ways to calls, advice, networks and the neighbourhood at home and on the page of the town', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, '/moje-miasto?like=krosno', false);
      await page.getByRole('button', { name: 'Zapamiętaj' }).click();
      for (const address of ['/', '/miasta/krosno', '/en', '/en/cities/krosno']) {
        await open(page, address, false);
        const ways = page.locator('main li > a[href*="?like=krosno#"]');
        expect(await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('#')[1]))).toEqual([
          'calls',
          'advisers',
          'networks',
          'near',
        ]);
        expect(await page.locator('main').innerText()).toMatch(/\d+ (otwart|zapowiedzian|open call|announced call)/);
        await ways.first().click();
        for (const part of ['calls', 'advisers', 'networks', 'near']) expect(await page.locator(`#${part} h2`).count(), part).toBe(1);
      }
    }));

  test('is told on the cards of lists why something matters to the town, and nothing where there is no reason', async () =>
    visiting({ script: false }, async (page) => {
      const reasons = async (address: string) => {
        await open(page, address, false);
        return (await page.locator('main article').allInnerTexts()).map(
          (text) => /(podobne do Twojego miasta|Twoje miasto|Dla Twojego miasta: ).*/.exec(text)?.[0] ?? null,
        );
      };
      const lists = ['/rozwiazania', '/pilotaze', '/doradcy', '/nabory'];
      for (const address of lists) expect((await reasons(address)).filter(Boolean), 'without a town').toEqual([]);
      await open(page, '/moje-miasto?like=chorzow', false);
      await page.getByRole('button', { name: 'Zapamiętaj' }).click();
      for (const address of lists) {
        const told = await reasons(address);
        expect(told.filter(Boolean).length, address).toBeGreaterThan(0);
        expect(told.filter((each) => each === null).length, address).toBeGreaterThan(0);
      }
      expect(await reasons('/doradcy?voivodeship=wojewodztwo-slaskie')).toContain('Dla Twojego miasta: działa w Twoim województwie');
      expect(await reasons('/nabory')).toContain('Dla Twojego miasta: nabór obejmuje Twoje województwo');
    }));

  test('reads on the page of a town sentences in the forms that numbers ask for', async () =>
    visiting({ script: false }, async (page) => {
      const story = async (address: string) => {
        await open(page, address, false);
        return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      };
      expect(await story('/miasta/gdynia')).toMatch(
        /W Splocie opisano stąd \d+ rozwiąza(nie|nia|ń) i \d+ pilotaż(e|y)?(, między innymi)?: /,
      );
      expect(await story('/miasta/plock')).toMatch(
        /w sieci „Miasto kompaktowe”; pozostali członkowie to \p{Lu}[^;]+ i \d+ inn(y|i|ych)\./u,
      );
      expect(await story('/en/cities/gdynia')).toMatch(/Splot has \d+ solutions? and \d+ pilots? from here(, among them)?: /);
    }));

  test('never sees the page of another town, and nobody without a town sees theirs', async () => {
    const page = async (cookie?: string) =>
      (await fetch(`${visitors.site.origin}/miasta/plock`, { headers: cookie ? { cookie } : {} })).text();
    for (let round = 0; round < 2; round++) {
      expect(await page()).not.toMatch(/Moje miasto: /);
      expect(await page('my-city=pleszew')).toContain('Moje miasto: Pleszew');
      expect(await page('my-city=sopot')).toContain('Moje miasto: Sopot');
      expect(await page('my-city=<b>')).not.toMatch(/Moje miasto: /);
    }
  });
});
