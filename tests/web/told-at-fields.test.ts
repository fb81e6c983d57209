import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servedWriting } from '../kit/writing.ts';
import { hasBrowser, launch, NO_BROWSER, visit } from './browser.ts';

const { origin, act, author, colleague, reviewer, seenBy, start, save, complete } = await servedWriting();
let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await launch();
});
afterAll(() => browser?.close());

async function visiting(token: string | null, story: (page: Page) => Promise<void>) {
  const { page, context } = await visit(browser, origin, { size: 'phone', script: false });
  if (token) await context.addCookies([{ name: 'splot', value: token, url: origin }]);
  try {
    await story(page);
  } finally {
    await context.close();
  }
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
/** What is said to be wrong with a field. */
const wrongWith = (page: Page, id: string) => page.locator(`[id="${id}-problem"]`).innerText();
const handedIn = async (title: string) => {
  const { id } = await start(title);
  await save(id, 1, { ...complete(), issuedOn: '2026-05' });
  await act('submitDraft', { record: id }, author.token);
  return id;
};
const decidedBy = async ({ token }: { token: string }, id: string) =>
  (await act('approveDraft', { record: id, hash: (await seenBy(token, id)).hash }, token, 'outcome')).outcome;

describe.skipIf(!hasBrowser)(`What is wrong is told where it is${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test('whoever looks at a draft hears at the field itself that they wrote nothing, or too much, and keeps what they wrote', async () => {
    const id = await handedIn('Poradnik o torowiskach');
    await visiting(colleague.token, async (page) => {
      await page.goto(`/redakcja/${id}`);
      await page.getByText('maj 2026').waitFor();
      await page.locator('form[action="?/changes"] textarea').fill(' ');
      await press(page, 'Poproś o zmiany');
      expect(await wrongWith(page, 'reason')).toBe('To pole jest puste.');
      expect(await page.getByText('Może ktoś zmienił stan tego szkicu').count()).toBe(0);

      const body = page.getByRole('region', { name: 'Treść', exact: true });
      await body.getByText('Uwaga do tego pola').first().click();
      const long = 'Za długo. '.repeat(201);
      await body.getByRole('textbox').evaluate((field: HTMLTextAreaElement, text) => {
        field.removeAttribute('maxlength');
        field.value = text;
      }, long);
      await body.getByRole('button', { name: 'Dodaj uwagę' }).click();
      expect(await wrongWith(page, 'comment-body')).toBe('Tekst jest za długi.');
      expect(await body.getByRole('textbox').inputValue()).toBe(long.trim());
    });
  });

  test('whoever asks for an account hears which of the three fields is to be filled in', async () =>
    visiting(null, async (page) => {
      await page.goto('/zaloguj');
      await page.getByText('Nie masz konta?').click();
      const form = page.locator('form[action="?/ask"]');
      await form.getByLabel('Adres e-mail').fill('nowa@example.org');
      await form.getByLabel('Imię i nazwisko').fill(' ');
      await form.getByLabel(/^W czyim imieniu/).fill('W imieniu urzędu');
      await form.getByRole('button').click();
      expect(await wrongWith(page, 'name')).toBe('Wpisz imię i nazwisko.');
      expect(await page.locator('#ask-email-problem').count()).toBe(0);
      expect(await form.getByLabel(/^W czyim imieniu/).inputValue()).toBe('W imieniu urzędu');
    }));

  test('what was asked for before a version was public is not asked for again', async () => {
    const id = await handedIn('Poradnik o wiatach');
    await act('askForChanges', { record: id, reason: 'Podaj koszt wiaty.' }, colleague.token);
    const asked = (there: number) =>
      visiting(author.token, async (page) => {
        await page.goto(`/redakcja/${id}`);
        expect(await page.getByText('Podaj koszt wiaty.').count()).toBe(there);
      });
    await asked(1);
    await act('submitDraft', { record: id }, author.token);
    expect([await decidedBy(colleague, id), await decidedBy(reviewer, id)]).toEqual(['NEXT_RING', 'PUBLISHED']);
    await act('editRecord', { record: id }, author.token);
    await asked(0);
  });
});
