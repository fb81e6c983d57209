import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { Source } from '../../server/source/source.ts';
import { addresses, markup } from '../kit/markup.ts';
import { servedWriting } from '../kit/writing.ts';
import { hasBrowser, launch, NO_BROWSER, ready, visit } from './browser.ts';

const { graph, origin, make, author, start, save, act } = await servedWriting();
let browser: Browser;
const guidances: any[] = [];
/** A null is no character of any text that the database takes. */
const kept = markup.map((text) => text.replaceAll('\0', ''));
/** So many on one page; each stands in its title, its summary and its text. */
const TOGETHER = 8;
const groups = Array.from({ length: Math.ceil(kept.length / TOGETHER) }, (_, at) => kept.slice(at * TOGETHER, (at + 1) * TOGETHER));
beforeAll(async () => {
  if (!hasBrowser) return;
  for (const [index, texts] of groups.entries()) {
    const text = texts.join(' ').replaceAll('\n', ' ');
    guidances.push(
      await make.guidance({
        title: { pl: `Próba ${index} ${text}`, en: `Trial ${index} ${text}` },
        summary: { pl: text, en: text },
        audience: { pl: text, en: text },
        body: texts.map((each) => `${each} [1]`).join('\n\n'),
      }),
    );
  }
  await graph.graph.search.drain();
  browser = await launch();
});
afterAll(() => browser?.close());

/** A page that notes whatever of a text has run or was taken for markup. */
async function watched(token?: string) {
  const visited = await visit(browser, origin);
  const ran: string[] = [];
  await visited.context.exposeFunction('ran', () => ran.push(visited.page.url()));
  visited.page.on('dialog', (dialog) => {
    ran.push(`${visited.page.url()} asks: ${dialog.message()}`);
    void dialog.dismiss();
  });
  if (token) await visited.context.addCookies([{ name: 'splot', value: token, url: origin }]);
  return { ...visited, ran };
}
/** What of a page was not put there by us: elements and attributes that none of our pages has, and links that lead to no page. */
const strange = (page: Page) =>
  page.evaluate(() => {
    const never =
      'script, iframe, object, embed, base, meta, link, style, math, foreignObject, animate, set, marquee, template, video, audio, frameset, noembed, xmp, plaintext, listing';
    const found = [...document.querySelectorAll(`main :is(${never})`)].map(({ outerHTML }) => outerHTML.slice(0, 120));
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        const leads = /^(href|src|action|formaction|xlink:href)$/.test(name) && URL.canParse(value, location.href);
        const { protocol } = new URL(leads ? value : '/', location.href);
        const isWrong = !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && !value.startsWith('data:image/');
        if (/^on/i.test(name) || name === 'srcdoc' || name === 'style' || isWrong)
          found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
      }
    return found;
  });

describe.skipIf(!hasBrowser)(`Whatever people write stays text${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test('there are many ways to try', () => {
    expect(new Set(markup).size).toBeGreaterThanOrEqual(91);
  });

  test('on the page of a record: it is shown as it was written, and nothing of it runs', { timeout: 120_000 }, async () => {
    const { page, problems, ran, context } = await watched();
    try {
      for (const [index, { slug }] of guidances.entries()) {
        await page.goto(`${index % 2 ? '/en/guidance' : '/poradniki'}/${slug}`, { waitUntil: 'load' });
        expect(await strange(page), groups[index]!.join('\n')).toEqual([]);
        const plain = (text: string) => text.replace(/[\s\u0001]+/g, ' ').trim();
        const shown = plain(await page.locator('main').innerText());
        for (const text of groups[index]!) expect(shown).toContain(plain(text.split('\n')[0]!));
        expect(await page.title()).toContain(index % 2 ? `Trial ${index}` : `Próba ${index}`);
      }
      await ready(page);
      expect([ran, problems]).toEqual([[], []]);
    } finally {
      await context.close();
    }
  });

  test('in lists, results, suggestions and their neighbours', { timeout: 120_000 }, async () => {
    const { page, problems, ran, context } = await watched();
    try {
      for (const address of [
        '/poradniki',
        '/en/guidance?first=50',
        '/szukaj?q=pr%C3%B3ba',
        '/szukaj?q=%3Cscript%3Eran()',
        '/en/search?q=trial',
        '/',
      ])
        for (let at: string | null = address, pages = 0; at && pages < 4; pages++) {
          await page.goto(at);
          await ready(page);
          expect(await strange(page), at).toEqual([]);
          at = await page
            .locator('a[rel="next"]')
            .first()
            .getAttribute('href', { timeout: 500 })
            .catch(() => null);
        }
      for (const typed of ['Próba', '<img src=x onerror=ran()>', '"><script>ran()</script>']) {
        await page.goto('/');
        await ready(page);
        const field = page.getByRole('combobox').first();
        await field.fill('');
        await field.pressSequentially(typed);
        await page.waitForTimeout(600);
        expect(await strange(page), typed).toEqual([]);
      }
      expect([ran, problems]).toEqual([[], []]);
    } finally {
      await context.close();
    }
  });

  test('in the editor, its preview and its comments', { timeout: 120_000 }, async () => {
    const { page, problems, ran, context } = await watched(author.token);
    try {
      const { id } = await start(`Próba pisania ${kept[16]}`);
      const saved = await save(id, 1, { body: kept.join('\n\n'), summary: { pl: kept[0] }, audience: { pl: kept[5] } });
      expect(saved).toMatchObject({ save: 2, problems: [] });
      await act('commentOnDraft', { record: id, field: 'body', body: kept.slice(0, 40).join('\n') }, author.token, 'work { id }');
      for (const address of ['/redakcja', `/redakcja/${id}`, `/en/writing/${id}`]) {
        await page.goto(address);
        await ready(page);
        expect(await strange(page), address).toEqual([]);
      }
      expect([ran, problems]).toEqual([[], []]);
    } finally {
      await context.close();
    }
  });

  test(
    'an address that leads to no page is refused where it is written, and leads nowhere where it got past that',
    { timeout: 120_000 },
    async () => {
      const { page, problems, ran, context } = await watched();
      try {
        const { id } = await start('Adresy');
        let seen = 1;
        for (const address of addresses) {
          const answer = await save(id, seen, { address });
          expect(answer.problems, address).toMatchObject([{ field: 'address', code: 'ADDRESS_INVALID' }]);
          seen = answer.save ?? seen;
        }
        for (const [index, address] of addresses.entries()) {
          const source = await make.make(Source, {
            slug: `zrodlo-${index}`,
            title: { pl: `Źródło ${index}`, en: null },
            address,
            publisher: 'x',
            accessedOn: '2026-11-01',
          });
          await page.goto(`/rekord/${globalId('Source', source.id)}`);
          await ready(page);
          for (const link of await page.locator('main a[rel~="external"]').all())
            await link.click({ timeout: 2_000, noWaitAfter: true }).catch(() => {});
          await page.waitForTimeout(150);
          await page.goto('about:blank');
        }
        expect(ran).toEqual([]);
        expect(problems.filter((problem) => !/Content Security Policy|asked for|navigate top frame|Not allowed/.test(problem))).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );
});
