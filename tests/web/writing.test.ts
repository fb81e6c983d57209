import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { codeIn, keyIn, servedPeople } from '../kit/people.ts';
import { barriers, expectSoundPage, hasBrowser, launch, NO_BROWSER, overflow, ready, visit, type Size } from './browser.ts';
import { staleAndConfirmed } from './confirming-story.ts';

interface Way {
  size: Size;
  script: boolean;
}
const served = await servedPeople();
const { graph, origin, act, ask, make, somebody, mail, run } = served;
let browser: Browser;
let institute: any, theme: any, colleague: any, reviewer: any, secretary: any;
beforeAll(async () => {
  if (!hasBrowser) return;
  institute = await make.organisation({ title: { pl: 'Instytut Miast', en: null } });
  theme = await make.challenge({ title: { pl: 'Zieleń w mieście', en: null } });
  colleague = await somebody('Bartek', { role: 'MEMBER', organisation: institute.id });
  reviewer = await somebody('Celina', { role: 'REVIEWER', challenge: theme.id });
  secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
  await graph.graph.search.drain();
  browser = await launch();
});
afterAll(() => browser?.close());

/** Somebody at their browser; who is signed in bears a token. Refused forms are answered with 400 and 409. */
async function visiting(way: Way, token: string | null, story: (page: Page) => Promise<void>) {
  const { page, problems, context } = await visit(browser, origin, way);
  if (token) await context.addCookies([{ name: 'splot', value: token, url: origin }]);
  try {
    await story(page);
    expect(problems.filter((problem) => !/status of 4(00|01|09)/.test(problem))).toEqual([]);
  } finally {
    await context.close();
  }
}
async function sound(page: Page, { script }: Way) {
  if (script) await ready(page);
  await expectSoundPage(page, 'pl');
  if (script) expect(await barriers(page)).toEqual([]);
  expect((await overflow(page)).by).toEqual([]);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const input = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true }).or(page.getByRole('combobox', { name: label, exact: true }));
const reads = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const ways: [string, Way][] = [
  ['on a desktop with JavaScript', { size: 'desktop', script: true }],
  ['on a phone without JavaScript', { size: 'phone', script: false }],
];

describe.skipIf(!hasBrowser)(`People who write${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(ways)(
    'get from an empty mailbox to a second version, which grows stale and is confirmed from the mail, %s',
    { timeout: 400_000 },
    async (_name, way) => {
      const name = way.script ? 'Ogrody deszczowe przy szkołach' : 'Łąki kwietne na osiedlach';
      const email = `anna-${way.size}@example.org`;
      let draft = '';
      const approvedBy = (token: string, said: string) =>
        visiting(way, token, async (page) => {
          await page.goto(draft);
          await sound(page, way);
          await press(page, 'Zatwierdź');
          await reads(page, said);
          await sound(page, way);
        });
      const published = async () => {
        await approvedBy(colleague.token, 'Teraz czeka na recenzję tematu');
        await approvedBy(reviewer.token, 'Opublikowano.');
        await graph.graph.search.drain();
      };
      const publicReads = (text: string) =>
        visiting(way, null, async (page) => {
          await page.goto(`/szukaj?q=${encodeURIComponent(name)}`);
          await page.locator('main').getByRole('link', { name }).first().click();
          await page.waitForURL(/\/poradniki\//);
          await reads(page, text);
        });

      await act('invite', { email, role: 'ADVISOR', organisation: institute.slug }, secretary.token, 'sent');
      const key = keyIn(await mail(email));
      await visiting(way, null, async (page) => {
        await page.goto(`/zaproszenie/${key}`);
        await sound(page, way);
        await page.getByLabel('Imię i nazwisko').fill('Anna');
        await press(page, 'Przyjmuję zaproszenie');
        await page.waitForURL(/\/redakcja$/);
        await page.getByRole('contentinfo').getByRole('link', { name: 'Moje konto' }).click();
        await sound(page, way);
        await press(page, 'Wyloguj się');
        await page.waitForURL((url) => url.pathname === '/');

        await page.getByRole('contentinfo').getByRole('link', { name: 'Moje konto' }).click();
        await page.waitForURL(/\/zaloguj/);
        await sound(page, way);
        await page.getByLabel('Adres e-mail').first().fill(email);
        await press(page, 'Wyślij odnośnik i kod');
        await reads(page, 'Sprawdź skrzynkę');
        await sound(page, way);
        await page.getByLabel('Sześciocyfrowy kod').fill(codeIn(await mail(email)));
        await press(page, 'Zaloguj mnie');
        await page.waitForURL(/\/redakcja$/);
        await sound(page, way);

        await input(page, 'Tytuł').fill(name);
        await page.getByLabel(/^Adres strony/).fill('https://example.org/poradnik');
        await press(page, 'Utwórz szkic');
        await page.waitForURL(/\/redakcja\/\w+/);
        draft = page.url();
        await sound(page, way);
        await page.locator('.note', { hasText: 'Do publikacji brakuje' }).getByRole('link', { name: 'Forma' }).waitFor();

        await page.getByLabel('Forma').selectOption({ index: 1 });
        await input(page, 'Treść').fill('Wykop nieckę.\n\nPosadź rośliny.');
        await input(page, 'Data wydania').fill('kiedyś');
        const themes = input(page, 'Wyzwania');
        if (way.script) {
          await themes.pressSequentially('Zieleń', { delay: 20 });
          await page.getByRole('option', { name: 'Zieleń w mieście' }).waitFor();
          expect(await barriers(page)).toEqual([]);
          await themes.press('ArrowDown');
          await themes.press('Enter');
          await page.getByRole('button', { name: 'Usuń: Zieleń w mieście' }).waitFor();
          // it saves itself, and what is wrong is told and stays
          await reads(page, /Zapisano bez pól, które trzeba poprawić: Data wydania/);
          await input(page, 'Data wydania').fill('5.2026');
          await reads(page, /Zapisano o \d\d:\d\d/);
          expect(await input(page, 'Data wydania').inputValue()).toBe('5.2026');
          expect(await page.locator('.note', { hasText: 'Wszystko, co potrzebne' }).count()).toBe(1);
        } else {
          await themes.fill('Zieleń w mieście\nNic takiego');
          await press(page, 'Zapisz szkic');
          await reads(page, 'Nie ma tu zapisu „Nic takiego”.');
          await reads(page, 'Takiej daty nie ma.');
          await sound(page, way);
          expect(await input(page, 'Data wydania').inputValue()).toBe('kiedyś');
          expect(await input(page, 'Wyzwania').inputValue()).toBe('Nic takiego');
          await page.getByRole('checkbox', { name: 'Zieleń w mieście' }).waitFor();
          await input(page, 'Wyzwania').fill('');
          await input(page, 'Data wydania').fill('5.2026');
          await press(page, 'Zapisz szkic');
          await reads(page, 'Zapisano.');
          expect(await input(page, 'Data wydania').inputValue()).toBe('2026-05');
        }
        await press(page, 'Przekaż do recenzji');
        await reads(page, 'czeka na współpracowników');
        await sound(page, way);
      });

      await approvedBy(colleague.token, 'Teraz czeka na recenzję tematu');
      await visiting(way, reviewer.token, async (page) => {
        await page.goto(draft);
        const body = page.getByRole('region', { name: 'Treść', exact: true });
        await body.getByText('Uwaga do tego pola').first().click();
        await body.getByLabel('Uwaga do tego pola').fill('Jakie rośliny?');
        await body.getByRole('button', { name: 'Dodaj uwagę' }).click();
        await body.getByText('Jakie rośliny?').waitFor();
        await page.getByLabel('Co zmienić i dlaczego?').fill('Podaj gatunki.');
        await press(page, 'Poproś o zmiany');
        await reads(page, /Tytuł|Ten zapis|404|nie ma/i);
      });
      const [{ id: account }] = await run('select id from account where email = ?', [email]);
      const author = `test${`9${account as number}`.padStart(28, 'x')}`;
      await run(
        `insert into account_session (account_id, token_hash, device) values (?, translate(encode(sha256(?::bytea), 'base64'), '+/=', '-_'), '')`,
        [account, author],
      );
      const changed = (text: string) =>
        visiting(way, author, async (page) => {
          await page.goto(draft);
          const begin = page.getByRole('button', { name: 'Zmień', exact: true });
          if ((await begin.count()) > 0) await begin.click();
          await input(page, 'Treść').fill(text);
          await sound(page, way);
          // what was typed last is handed in without a save of its own
          await press(page, 'Przekaż do recenzji');
          await reads(page, 'czeka na współpracowników');
        });
      await visiting(way, author, async (page) => {
        await page.goto(draft);
        await reads(page, 'Podaj gatunki.');
        await page.locator('form').getByText('Jakie rośliny?').waitFor();
      });
      await changed('Posadź kosaćce i turzyce.');
      await published();
      await publicReads('Posadź kosaćce i turzyce.');
      await changed('Posadź kosaćce, turzyce i miętę.');
      await publicReads('Posadź kosaćce i turzyce.');
      await published();
      await publicReads('Posadź kosaćce, turzyce i miętę.');
      const record = decodeURIComponent(draft.split('/').at(-1)!.split('?')[0]!);
      expect((await ask('query ($id: ID!) { versions(record: $id) { number } }', { id: record })).versions).toEqual([
        { number: 2 },
        { number: 1 },
      ]);
      const [{ id, slug }] = await run('select id, slug from guidance where title_pl = ?', [name]);
      await visiting(way, null, async (page) => {
        await page.goto(`/poradniki/${slug}/wersje?from=1&to=2`);
        await reads(page, 'Co różni wersje 1 i 2');
        await page.getByRole('region', { name: 'Treść' }).locator('ins', { hasText: 'miętę' }).first().waitFor();
        await sound(page, way);
      });
      await staleAndConfirmed({
        served,
        visitor: (story) => visiting(way, null, story),
        sound: (page) => sound(page, way),
        record: { id, title: name, address: `/poradniki/${slug}` },
        email,
      });
    },
  );

  test.each(ways)('choose where both changed the same, and keep what only one changed, %s', { timeout: 120_000 }, async (_name, way) => {
    const author = await somebody('Dorota', { role: 'ADVISOR', organisation: institute.id });
    const { work } = await act('startDraft', { kind: 'GUIDANCE', title: 'Dwie osoby' }, author.token, 'work { id save }');
    const save = (values: object, token: string) => act('saveDraft', { record: work.id, save: 1, values }, token, 'save');
    await visiting(way, author.token, async (page) => {
      await page.goto(`/redakcja/${work.id}`);
      if (way.script) await ready(page);
      await save({ title: { pl: 'Dwie osoby naraz' }, body: 'Tekst Bartka', audience: { pl: 'Gminy' } }, colleague.token);
      await input(page, 'Treść').fill('Tekst Doroty');
      await input(page, 'Tytuł').fill('Dwie osoby razem');
      await press(page, 'Zapisz szkic');
      await reads(page, 'Ktoś zmienił to samo.');
      await sound(page, way);
      expect(await input(page, 'Treść').inputValue()).toBe('Tekst Doroty');
      await page.getByRole('group', { name: 'Treść' }).getByLabel('Zostaw oba').check();
      await page.getByRole('group', { name: 'Tytuł, po polsku' }).getByLabel('Weź tekst drugiej osoby').check();
      await press(page, 'Zapisz szkic');
      await reads(page, 'Zapisano.');
      const { values } = (await ask('query ($id: ID!) { work(id: $id) { values } }', { id: work.id }, author.token)).work;
      expect(values).toMatchObject({
        title: { pl: 'Dwie osoby naraz' },
        body: 'Tekst Doroty\n\nTekst Bartka',
        audience: { pl: 'Gminy' },
      });
    });
  });

  test.each(ways)('lose nothing when they were signed out meanwhile, %s', { timeout: 120_000 }, async (_name, way) => {
    const author = await somebody('Filip', { role: 'ADVISOR', organisation: institute.id });
    const { work } = await act('startDraft', { kind: 'GUIDANCE', title: 'Wylogowany' }, author.token, 'work { id }');
    await visiting(way, author.token, async (page) => {
      await page.goto(`/redakcja/${work.id}`);
      if (way.script) await ready(page);
      await page.context().clearCookies();
      await input(page, 'Treść').fill('Długi\ntekst');
      await press(page, 'Zapisz szkic');
      await reads(page, 'Wylogowano Cię, zanim udało się zapisać.');
      if (way.script) expect(await input(page, 'Treść').inputValue()).toBe('Długi\ntekst');
      await page.context().addCookies([{ name: 'splot', value: author.token, url: origin }]);
      await press(page, way.script ? 'Zapisz szkic' : 'Zapisz jeszcze raz');
      await reads(page, 'Zapisano');
      const { values } = (await ask('query ($id: ID!) { work(id: $id) { values } }', { id: work.id }, author.token)).work;
      expect(values.body).toBe('Długi\ntekst');
    });
  });

  test('come from a record to its form by way of signing in, and to nowhere else', { timeout: 180_000 }, async () => {
    const record = await make.guidance({ title: { pl: 'Poradnik do poprawy', en: null }, organisation: institute });
    await graph.graph.search.drain();
    const id = globalId('Guidance', record.id);
    const entered = async (address: string, page: Page) => {
      await page.goto(address);
      await page.getByLabel('Adres e-mail').first().fill(colleague.email);
      await press(page, 'Wyślij odnośnik i kod');
      await page.getByLabel('Sześciocyfrowy kod').fill(codeIn(await mail(colleague.email)));
      await press(page, 'Zaloguj mnie');
      await page.waitForURL(/\/redakcja/);
      return page.url();
    };
    await visiting({ size: 'desktop', script: true }, null, async (page) => {
      await page.goto(`/poradniki/${record.slug}`);
      const wish = page.getByRole('link', { name: 'Popraw ten zapis' });
      expect(await wish.getAttribute('href')).toBe(`/zglos/${id}`);
      await wish.click();
      const editor = page.getByRole('link', { name: 'Zaloguj się i zmień zapis w edytorze' });
      expect(await editor.getAttribute('href')).toBe(`/redakcja/${id}`);
      await editor.click();
      await page.waitForURL(/\/zaloguj\?record=/);
      expect(await entered(page.url(), page)).toBe(`${origin}/redakcja/${id}`);
      await press(page, 'Zmień');
      await input(page, 'Treść').waitFor();
    });
    for (const elsewhere of ['https://example.org/', '//example.org', '../../konto', '%0d%0aset-cookie:a=b'])
      await visiting({ size: 'desktop', script: false }, null, async (page) => {
        expect(await entered(`/zaloguj?record=${elsewhere}`, page)).toBe(`${origin}/redakcja`);
      });
  });
});
