import type { Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { open } from './welcome.ts';

/** The list of suggestions where it is open. */
export const listOf = (page: Page) => page.getByRole('listbox');
export const optionsOf = (page: Page) => listOf(page).getByRole('option');
export const titlesOf = (page: Page) => page.locator('[role=listbox] .title').allInnerTexts();
/** The option that Enter would open. */
export const active = (page: Page) => listOf(page).locator('[role=option][aria-selected=true]');
export const isFocused = (field: Locator) => field.evaluate((element) => element === document.activeElement);
/** What is said to those who listen. */
export const heard = (page: Page) =>
  page
    .locator('form [role=status]')
    .allInnerTexts()
    .then((texts) => texts.join());
/** What suggestions a request asks for, if it does. */
export const askedIn = (request: Request): string | undefined =>
  /^\{.*query Suggest\(/.test(request.postData() ?? '') ? request.postDataJSON().variables.query : undefined;

/** Goes to a field and writes, until suggestions are there. */
export async function write(page: Page, { address, field }: { address: string; field: string }, text: string) {
  await open(page, address);
  const input = page.locator(field);
  await input.pressSequentially(text);
  await listOf(page).waitFor();
  await expect.poll(() => optionsOf(page).last().innerText()).toContain(text);
  return input;
}
/** The field says what stands open beneath it, and which of it Enter would open. */
export async function expectPointedAt(page: Page, input: Locator, at: number | null) {
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  expect(await input.getAttribute('aria-controls')).toBe(await listOf(page).getAttribute('id'));
  expect(await active(page).count()).toBe(at === null ? 0 : 1);
  expect(await input.getAttribute('aria-activedescendant')).toBe(at === null ? null : await optionsOf(page).nth(at).getAttribute('id'));
  if (at !== null) expect(await optionsOf(page).nth(at).getAttribute('aria-selected')).toBe('true');
  expect(await isFocused(input), 'the focus stays in the field').toBe(true);
}
export async function expectClosed(page: Page, input: Locator) {
  await expect.poll(() => input.getAttribute('aria-expanded')).toBe('false');
  expect(await listOf(page).count()).toBe(0);
  expect(await input.getAttribute('aria-activedescendant')).toBe(null);
}
