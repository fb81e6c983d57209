import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servedPeople } from '../kit/people.ts';
import { openProvider } from '../kit/provider.ts';
import { barriers, expectSoundPage, hasBrowser, launch, NO_BROWSER, overflow, ready, visit } from './browser.ts';

// keys are made for a name, never for a number
const named = (origin: string) => origin.replace('127.0.0.1', 'localhost');
const provider = await openProvider();
const { origin, somebody, mail, run } = await servedPeople(named, provider.at);
const site = named(origin);
let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await provider.close();
});

/** A device with keys of its own, as Chromium makes one up; by `present` somebody holds it and is known to it. */
async function device(page: Page, context: BrowserContext) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    keys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    isKnown: (isUserVerified: boolean) => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    put: (credential: any) => devtools.send('WebAuthn.addCredential', { authenticatorId, credential }),
    clear: () => devtools.send('WebAuthn.clearCredentials', { authenticatorId }),
  };
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const signOut = async (page: Page) => {
  await press(page, 'Wyloguj się');
  await page.waitForURL(`${site}/`);
};
const sound = async (page: Page, language: 'pl' | 'en' = 'pl') => {
  await ready(page);
  await expectSoundPage(page, language);
  expect(await barriers(page)).toEqual([]);
  expect((await overflow(page)).by).toEqual([]);
};

describe.skipIf(!hasBrowser)(`Somebody signs in without waiting for an e-mail${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test.each(['phone', 'desktop'] as const)('by a passkey: made, used, copied, removed (%s)', async (size) => {
    const { token, email } = await somebody(`Nina${size}`);
    const { page, problems, context } = await visit(browser, site, { size });
    try {
      const keys = await device(page, context);
      await context.addCookies([{ name: 'splot', value: token, url: site }]);
      await page.goto('/konto');
      await sound(page);
      await page.getByLabel('Nazwa klucza').fill('telefon');
      await press(page, 'Dodaj klucz dostępu');
      await page.getByText('Zapisane.').waitFor();
      expect(await page.locator('.entries').first().innerText()).toContain('telefon');
      expect((await mail(email)).subject).toBe('Splot: dodano klucz dostępu');
      await sound(page);

      // the same device has one already
      await page.getByLabel('Nazwa klucza').fill('drugi raz');
      await press(page, 'Dodaj klucz dostępu');
      await page.getByText('Być może to urządzenie już go ma').waitFor();

      const [copy] = await keys.keys();
      await signOut(page);
      await page.goto('/zaloguj');
      await sound(page);
      // somebody found the device, and it does not know them
      await keys.isKnown(false);
      await press(page, 'Zaloguj się kluczem dostępu');
      await page.getByText('Nie udało się użyć klucza').waitFor();
      await keys.isKnown(true);
      await press(page, 'Zaloguj się kluczem dostępu');
      await page.waitForURL('**/redakcja');
      await page.goto('/konto');
      expect(await page.locator('.entries').first().innerText()).toMatch(/telefon ostatnio/);

      // a copy of the key falls behind the count of its signatures
      await run('update passkey set counter = counter + 5');
      await keys.clear();
      await keys.put(copy);
      await signOut(page);
      await page.goto('/zaloguj');
      await ready(page);
      await press(page, 'Zaloguj się kluczem dostępu');
      await page.getByText('Nie udało się użyć klucza').waitFor();
      await run('update passkey set counter = 0');
      await press(page, 'Zaloguj się kluczem dostępu');
      await page.waitForURL('**/redakcja');

      await page.goto('/konto');
      await press(page, 'Usuń: telefon');
      await page.getByText('Zapisane.').waitFor();
      await signOut(page);
      await page.goto('/zaloguj');
      await ready(page);
      await press(page, 'Zaloguj się kluczem dostępu');
      await page.getByText('Nie udało się użyć klucza').waitFor();
      expect(problems.filter((problem) => !/status of 400/.test(problem))).toEqual([]);
    } finally {
      await context.close();
      await run('delete from passkey');
    }
  });

  test.each([true, false])('by a password, with script or without (%s)', async (script) => {
    const { token } = await somebody('Ola');
    await run('delete from password');
    const { page, problems, context } = await visit(browser, site, { size: 'phone', script });
    try {
      await context.addCookies([{ name: 'splot', value: token, url: site }]);
      await page.goto('/konto');
      if (script) await ready(page);
      await page.getByText('Hasło, jeśli wolisz').click();
      await page.getByLabel('Nowe hasło').fill('krótkie');
      await press(page, 'Ustaw hasło');
      await page.getByText('Takie hasło łatwo odgadnąć').waitFor();
      await page.getByLabel('Nowe hasło').fill('kasztan rower lampa 7');
      await press(page, 'Ustaw hasło');
      await page.getByText('Zapisane.').waitFor();
      await signOut(page);
      await page.goto('/zaloguj');
      if (script) await ready(page);
      await page.getByText('Masz hasło?').click();
      const form = page.locator('form[action="?/password"]');
      await form.getByLabel('Adres e-mail').fill('ola@example.org');
      await form.getByLabel('Hasło').fill('nie to hasło');
      await press(page, 'Zaloguj mnie');
      await page.getByText('nie pasują do siebie').waitFor();
      if (script) await sound(page);
      expect(await form.getByLabel('Adres e-mail').inputValue()).toBe('ola@example.org');
      await form.getByLabel('Hasło').fill('kasztan rower lampa 7');
      await press(page, 'Zaloguj mnie');
      await page.waitForURL('**/redakcja');
      expect(problems.filter((problem) => !/status of 400/.test(problem))).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test('by a password whose form they opened before the script of the page was there, and go on typing', async () => {
    const { page, context } = await visit(browser, site, { size: 'phone' });
    const arrived = Promise.withResolvers<void>();
    try {
      await page.route('**/_app/**/*.js', async (route) => {
        await arrived.promise;
        await route.fallback();
      });
      await page.goto('/zaloguj', { waitUntil: 'commit' });
      await page.getByText('Masz hasło?').click();
      const password = page.getByLabel('Hasło', { exact: true });
      await password.fill('kasztan rower');
      arrived.resolve();
      await ready(page);
      await password.pressSequentially(' lampa', { timeout: 5_000 });
      expect(await password.inputValue()).toBe('kasztan rower lampa');
    } finally {
      await context.close();
    }
  });

  test('by the provider of their office; who is nobody here, or meets it away, is led back and told so', async () => {
    await somebody('Pola');
    const { page, context } = await visit(browser, site, { size: 'phone', script: false });
    // the provider is another site, where the browser may go
    await context.unrouteAll();
    try {
      await page.goto('/en/sign-in');
      const link = page.getByRole('link', { name: 'Sign in with Urząd Miasta' });
      await link.click();
      await page.getByText('does not answer now').waitFor();
      expect(page.url()).toBe(`${site}/en/sign-in?provider=away`);
      await provider.open(`${site}/zaloguj/dostawca`);
      provider.is({ sub: 'x', email: 'obca@example.org', email_verified: true });
      await link.click();
      await page.getByText('Nobody has an account or an invitation here').waitFor();
      await context.clearCookies();
      provider.is({ sub: 'p', email: 'pola@example.org', email_verified: true });
      await link.click();
      await page.waitForURL('**/en/writing');
      const kept = (await context.cookies(site)).find(({ name }) => name === 'splot');
      expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
      // an answer that this browser did not ask for lets nobody in
      await context.clearCookies();
      await page.goto('/zaloguj/dostawca?code=stolen&state=stolen');
      expect(page.url()).toBe(`${site}/zaloguj?provider=unknown`);
      expect((await context.cookies(site)).map(({ name }) => name)).not.toContain('splot');
    } finally {
      await context.close();
    }
  });
});
