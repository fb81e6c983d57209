import { describe, expect, test } from 'vitest';
import { recordAddress } from '../../web/lib/addresses.ts';
import { kinds, type Kind } from '../../web/lib/kinds.ts';
import { hasBrowser, NO_BROWSER } from './browser.ts';
import { addressOf, asking, printed, unzipped } from './decisions.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;
const { ask, toldMost } = asking(() => visitors.site.origin);

describe.skipIf(!hasBrowser)(`On paper${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each([1, 2, 3, 4])(
    'the page for the mayor is one A4 with %i options that tell as much as any, and nothing of it is cut off',
    async (options) =>
      visiting({}, async (page) => {
        const [solutions, pilots] = [await toldMost('solutions'), await toldMost('pilots')];
        const ids = [...solutions.slice(0, 2), ...pilots.slice(0, 2)].slice(0, options);
        const note = (id: string) => `&note=${id}:${encodeURIComponent('Uwaga burmistrza o tym wariancie. '.repeat(8))}`;
        for (const [path, more] of [
          [
            '/teczka/strona',
            `&like=plock&problem=${encodeURIComponent('Rynek jest pusty i gorący, a lokale stoją puste. '.repeat(6))}${ids.map(note).join('')}`,
          ],
          // what is beyond the four is named below them
          ['/en/folder/strona', options === 4 ? `&id=${solutions[5]}&id=${pilots[6]}&id=${solutions[7]}` : ''],
        ] as const) {
          await open(page, addressOf(path, ids, more));
          expect(await printed(page), `${path} with ${options}`).toBe(1);
          await page.emulateMedia({ media: 'print' });
          await page.setViewportSize({ width: 718, height: 1050 });
          const sheet = await page
            .locator('.one-page')
            .evaluate((element) => [element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth]);
          expect(sheet, `nothing of ${path} with ${options} is hidden`).toEqual([0, 0]);
          await page.emulateMedia({ media: null });
        }
        expect(await page.locator('.one-page svg path').count()).toBe(1);
      }),
  );

  test('a record of any kind is printed without menus, on a sheet or two', { timeout: 240_000 }, async () =>
    visiting({}, async (page) => {
      const long = (
        await ask(
          `{ nodes(ids: ${JSON.stringify([...(await toldMost('solutions')).slice(0, 3), ...(await toldMost('pilots')).slice(0, 3)])}) { __typename ... on Solution { slug } ... on Pilot { slug } } }`,
        )
      ).nodes;
      const some = (Object.keys(kinds) as Kind[]).map((kind) => ({ __typename: kind, slug: visitors.site.slugs.get(kind)! }));
      const tooLong: [slug: string, sheets: number][] = [];
      // told with the most indicators and sources
      const dense = { __typename: 'Pilot', slug: 'gornoslasko-zaglebiowska-metropolia-jedyny-zwiazek-metropolitalny-w-kraju' };
      for (const { __typename, slug } of [dense, ...long, ...some] as { __typename: Kind; slug: string }[]) {
        await open(page, recordAddress('pl', __typename, slug));
        const sheets = await printed(page);
        if (sheets > 2) tooLong.push([slug, sheets]);
        await page.emulateMedia({ media: 'print' });
        const menus = page.locator('nav:visible, form:visible, button:visible');
        expect(await menus.count(), `a menu on ${slug}`).toBe(0);
        await page.emulateMedia({ media: null });
      }
      expect(tooLong).toEqual([]);
    }),
  );
});

describe.skipIf(!hasBrowser)(`The page for the mayor${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test('is there as Markdown and as a document that opens', async () => {
    const ids = [(await toldMost('solutions'))[0]!, (await toldMost('pilots'))[0]!];
    const more = `&like=plock&problem=${encodeURIComponent('Pusty <rynek> & *lokale*')}`;
    const { nodes } = await ask(
      `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Solution { title { pl } } ... on Pilot { title { pl } } } }`,
    );
    const markdown = await (await fetch(visitors.site.origin + addressOf('/teczka/strona.md', ids, more))).text();
    expect(markdown).toContain('Pusty \\<rynek\\> & \\*lokale\\*');
    for (const heading of ['**Koszt:**', '**Ryzyka i co się nie udało:**', '**Warunki u nas (Płock):**', '**Źródła:**'])
      expect(markdown).toContain(heading);
    const answer = await fetch(visitors.site.origin + addressOf('/teczka/strona.docx', ids, more));
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(200_000);
    const files = unzipped(bytes);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
    const text = files
      .get('word/document.xml')!
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    expect(text).toContain('Problem: Pusty <rynek> & *lokale*');
    for (const { title } of nodes) expect(text).toContain(title.pl);
    for (const said of ['Koszt', 'Warunki u nas (Płock)', 'Kogo zapytać', 'Źródła', '/teczka?id=']) expect(text).toContain(said);
  });
});
