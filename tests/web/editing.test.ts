import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { servedPeople } from '../kit/people.ts';
import { Solution } from '../../server/pilot/solution.ts';
import { Barrier } from '../../server/reform/barrier.ts';
import { barriers, expectSoundPage, hasBrowser, launch, NO_BROWSER, overflow, ready, visit, type Size } from './browser.ts';

interface Way {
  size: Size;
  script: boolean;
}
const { graph, origin, act, ask, make, somebody, mail } = await servedPeople();
let browser: Browser;
let institute: any, theme: any, author: any, stranger: any, secretary: any, editor: any, known: any, barrier: any;
beforeAll(async () => {
  if (!hasBrowser) return;
  institute = await make.organisation({ title: { pl: 'Instytut Miast', en: null } });
  author = await somebody('Anna', { role: 'ADVISOR', organisation: institute.id });
  theme = await make.challenge({ title: { pl: 'Zieleń w mieście', en: null } });
  stranger = await somebody('Darek', { role: 'MEMBER', organisation: (await make.organisation()).id });
  secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
  editor = await somebody('Filip', { role: 'SECRETARIAT' });
  known = await make.make(Solution, {
    slug: 'ogrody',
    nature: 'SERVICE',
    phase: 'IN_USE',
    title: { pl: 'Ogrody deszczowe przy szkołach', en: 'Rain gardens at schools' },
  });
  barrier = await make.make(Barrier, {
    slug: 'oplata',
    type: 'REGULATION',
    progress: 'REPORTED',
    title: { pl: 'Opłata za zajęcie pasa drogowego', en: null },
  });
  await graph.graph.search.drain();
  browser = await launch();
});
afterAll(() => browser?.close());

/** Somebody at their browser; who is signed in bears a token. */
async function visiting(way: Way, token: string | null, story: (page: Page) => Promise<void>) {
  const { page, problems, context } = await visit(browser, origin, way);
  if (token) await context.addCookies([{ name: 'splot', value: token, url: origin }]);
  try {
    await story(page);
    // 503 is what a test has the graph answer
    expect(problems.filter((problem) => !/status of (400|404|503)/.test(problem))).toEqual([]);
  } finally {
    await context.close();
  }
}
async function sound(page: Page, { script }: Way, language: 'pl' | 'en' = 'pl') {
  if (script) await ready(page);
  await expectSoundPage(page, language);
  if (script) expect(await barriers(page)).toEqual([]);
  expect((await overflow(page)).by).toEqual([]);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ways: [string, Way][] = [
  ['on a desktop with JavaScript', { size: 'desktop', script: true }],
  ['on a phone without JavaScript', { size: 'phone', script: false }],
];

describe.skipIf(!hasBrowser)(`Nothing is written twice${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(ways)('a writer who begins what there is already is led to it, %s', { timeout: 120_000 }, async (_, way) => {
    await visiting(way, author.token, async (page) => {
      await page.goto('/redakcja');
      if (way.script) await ready(page);
      const alike = page.getByRole('link', { name: 'Ogrody deszczowe przy szkołach', exact: true });
      await page.getByLabel('Co chcesz dodać?').selectOption('SOLUTION');
      await page.getByLabel('Tytuł').pressSequentially('Ogród deszczowy przy szkole');
      if (!way.script) {
        await press(page, 'Utwórz szkic');
        await page.getByText('Jeszcze nic nie wysłano.').waitFor();
        expect(await page.getByLabel('Tytuł').inputValue(), 'what was typed stays').toBe('Ogród deszczowy przy szkole');
        expect(await page.getByLabel('Co chcesz dodać?').inputValue()).toBe('SOLUTION');
      }
      await alike.waitFor();
      expect(await alike.getAttribute('href')).toBe(`/rozwiazania/${known.slug}`);
      const correct = page.getByRole('link', { name: 'Popraw ten zapis: Ogrody deszczowe przy szkołach' });
      expect(await correct.getAttribute('href')).toBe(`/redakcja/${globalId('Solution', known.id)}`);
      await sound(page, way);
      if (way.script) {
        await page.getByLabel('Co chcesz dodać?').selectOption('PILOT');
        await alike.waitFor({ state: 'detached' });
        await page.getByLabel('Co chcesz dodać?').selectOption('SOLUTION');
        await alike.waitFor();
      }
      // it is something else: they go on
      await press(page, 'Utwórz szkic');
      await page.waitForURL(/\/redakcja\/\w+/);
      await alike.waitFor();
      await sound(page, way);
      if (way.script) {
        await page.locator('[id="title.pl"]').fill('Łąki kwietne na osiedlu');
        await alike.waitFor({ state: 'detached' });
      }
    });
  });

  test.each(ways)('whoever reports a barrier without an account sees that it is known, %s', { timeout: 120_000 }, async (_, way) => {
    const email = `mieszkanka-${way.size}@example.org`;
    await visiting(way, null, async (page) => {
      await page.goto('/zglos?what=BARRIER');
      if (way.script) await ready(page);
      const alike = page.getByRole('link', { name: 'Opłata za zajęcie pasa drogowego', exact: true });
      await page.getByLabel('Tytuł').pressSequentially('Opłaty za zajęcie pasa drogowego');
      await page.getByLabel('Co przeszkadza i komu?').fill('Festyn kosztuje więcej, niż miasto ma.');
      await page.getByLabel('Twój adres e-mail').fill(email);
      if (!way.script) {
        await press(page, 'Wyślij zgłoszenie');
        await page.getByText('Jeszcze nic nie wysłano.').waitFor();
        expect(await page.getByLabel('Co przeszkadza i komu?').inputValue()).toBe('Festyn kosztuje więcej, niż miasto ma.');
      }
      await alike.waitFor();
      expect(await page.getByRole('link', { name: /^Popraw ten zapis: Opłata/ }).getAttribute('href')).toBe(
        `/zglos/${globalId('Barrier', barrier.id)}`,
      );
      await sound(page, way);
      await press(page, 'Wyślij zgłoszenie');
      await page.getByText('Sprawdź skrzynkę').first().waitFor();
    });
    await mail(email);
  });

  test('without an answer about what is alike everybody goes on writing', { timeout: 60_000 }, async () => {
    await visiting({ size: 'phone', script: true }, author.token, async (page) => {
      await page.goto('/redakcja');
      await ready(page);
      let asked = 0;
      await page.route('**/graphql', (route) => {
        asked += 1;
        return route.fulfill({ status: 503, contentType: 'application/json', body: '{}' });
      });
      await page.getByLabel('Co chcesz dodać?').selectOption('SOLUTION');
      await page.getByLabel('Tytuł').pressSequentially('Ogród deszczowy przy szkole');
      await expect.poll(() => asked).toBeGreaterThan(0);
      await press(page, 'Utwórz szkic');
      await page.waitForURL(/\/redakcja\/\w+/);
    }).catch((error: Error) => {
      // the browser itself tells of the answer that was missing
      if (!/status of 503/.test(error.message)) throw error;
    });
  });
});

/** What a page says, without the bars over it. */
const main = async (page: Page) => {
  // what is like it is found among all that is public, and a draft is not
  await page
    .getByRole('heading', { level: 2, name: 'Podobne' })
    .evaluateAll((found) => found.forEach((heading) => heading.closest('section')!.remove()));
  return (await page.locator('main article').innerText()).replace(/\s+/g, ' ');
};

describe.skipIf(!hasBrowser)(`The preview of a draft${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(ways)('is the page as it is once it is published, for nobody else, %s', { timeout: 120_000 }, async (_, way) => {
    const title = way.script ? 'Retencja na dachach' : 'Retencja na placach';
    const values = { summary: { pl: 'Krótko o retencji.' }, form: 'GUIDE', challenges: [globalId('Challenge', theme.id)] };
    const { work } = await act('startDraft', { kind: 'GUIDANCE', title, values }, secretary.token, 'work { id }');
    const shown = `/redakcja/${work.id}/podglad`;
    let previewed = '';
    await visiting(way, secretary.token, async (page) => {
      await page.goto(`/redakcja/${work.id}`);
      if (way.script) await ready(page);
      await page.getByRole('textbox', { name: 'Treść', exact: true }).fill('Woda zostaje na dachu.');
      await press(page, 'Zapisz i zobacz podgląd');
      await page.waitForURL(new RegExp(`${shown}$`));
      await page.getByRole('complementary', { name: 'Podgląd szkicu' }).getByText('Tak będzie wyglądać strona').waitFor();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await sound(page, way);
      const response = await page.request.get(shown);
      expect(response.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
      previewed = await main(page);
      expect(previewed).toContain('Woda zostaje na dachu');
      await page.getByRole('link', { name: 'Wróć do pisania' }).click();
      await page.waitForURL(new RegExp(`/redakcja/${work.id}$`));
    });
    for (const token of [null, stranger.token, author.token])
      await visiting(way, token, async (page) => {
        const response = await page.goto(shown);
        if (token) expect(response!.status()).toBe(404);
        else expect(page.url()).toContain('/zaloguj');
        expect(await page.content()).not.toMatch(/Retencja|na dachu/);
      });
    await act('submitDraft', { record: work.id }, secretary.token, 'missing { field }');
    const { hash } = (await ask('query ($id: ID!) { work(id: $id) { hash } }', { id: work.id }, editor.token)).work;
    expect((await act('approveDraft', { record: work.id, hash }, editor.token, 'outcome')).outcome).toBe('PUBLISHED');
    await visiting(way, null, async (page) => {
      await page.goto(`/rekord/${work.id}`);
      await page.waitForURL(/\/poradniki\//);
      if (way.script) await ready(page);
      const address = page.url();
      // how it is cited has the address and the day
      const without = (text: string, at: string) => text.replaceAll(at, '').replaceAll(`${origin}${shown}`, '');
      expect(without(await main(page), address)).toBe(without(previewed, address));
    });
  });

  test('of what cannot be a record yet says what is missing', { timeout: 60_000 }, async () => {
    const { work } = await act('startDraft', { kind: 'PILOT', title: 'Pilotaż w powijakach', values: {} }, secretary.token, 'work { id }');
    await visiting({ size: 'phone', script: true }, secretary.token, async (page) => {
      await page.goto(`/redakcja/${work.id}/podglad`);
      await page.getByText('Strony jeszcze nie da się pokazać').waitFor();
      await page.getByRole('complementary').getByRole('link', { name: 'Etap' }).waitFor();
      await sound(page, { size: 'phone', script: true });
      await page.goto(`/en/writing/${work.id}/podglad`);
      await page.getByText('The page cannot be shown yet').waitFor();
      await sound(page, { size: 'phone', script: true }, 'en');
    });
  });
});

describe.skipIf(!hasBrowser)(`Two records of the same${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(ways)('are made one from the desk, and old addresses lead on, %s', { timeout: 120_000 }, async (_, way) => {
    const names = way.script ? ['Zielone torowiska', 'Torowiska zielone'] : ['Parki kieszonkowe', 'Kieszonkowe parki'];
    const [kept, given] = await Promise.all(
      names.map((pl, at) =>
        make.make(Solution, {
          slug: `${way.size}-${at}`,
          nature: 'SERVICE',
          phase: 'IN_USE',
          title: { pl, en: null },
          summary: { pl: `Opis ${at}`, en: null },
        }),
      ),
    );
    await graph.graph.search.drain();
    const [id, other] = [kept, given].map((each) => globalId('Solution', each.id));
    const choose = async (page: Page, label: string, text: string) => {
      const field = page.getByRole('textbox', { name: label }).or(page.getByRole('combobox', { name: label }));
      if (!way.script) return field.fill(text);
      await field.pressSequentially(text, { delay: 10 });
      await page.getByRole('option', { name: text, exact: true }).click();
    };
    await visiting(way, author.token, async (page) => {
      expect((await page.goto(`/redakcja/${id}/polacz`))!.status()).toBe(404);
    });
    await visiting(way, secretary.token, async (page) => {
      await page.goto('/biurko');
      await sound(page, way);
      await page.getByLabel('Rodzaj').selectOption('SOLUTION');
      await choose(page, 'Pierwszy zapis', names[1]!);
      await press(page, 'Dalej');
      await page.waitForURL(new RegExp(`/redakcja/${other}/polacz$`));
      await page.goto(`/redakcja/${id}`);
      await page.getByRole('link', { name: 'Połącz z innym zapisem' }).click();
      await page.waitForURL(new RegExp(`/redakcja/${id}/polacz$`));
      if (way.script) await ready(page);
      await press(page, 'Porównaj');
      await page.getByText('Wybierz drugi zapis.').waitFor();
      await sound(page, way);
      await choose(page, 'Drugi zapis', names[1]!);
      await press(page, 'Porównaj');
      await page.getByRole('group', { name: 'Który zapis zostaje?' }).waitFor();
      await page.getByText('Opis 1').first().waitFor();
      await sound(page, way);
      await page.getByRole('radio', { name: names[0]! }).check();
      await press(page, 'Połącz teraz');
      await page.waitForURL(`${origin}/rozwiazania/${kept.slug}`);
      await page.getByRole('heading', { level: 1, name: names[0]! }).waitFor();
    });
    await visiting(way, null, async (page) => {
      for (const old of [`/rozwiazania/${given.slug}`, `/rekord/${other}`]) {
        await page.goto(old);
        expect(page.url(), old).toBe(`${origin}/rozwiazania/${kept.slug}`);
      }
    });
  });
});
