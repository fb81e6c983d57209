import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const executable = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
].find((path) => path && existsSync(path));
const isRequired = process.env.BROWSER_REQUIRED === '1';

/** Whether browser tests run here: where no browser is found they are left out, unless they are required. */
export const hasBrowser = Boolean(executable) || isRequired;
export const NO_BROWSER = 'skipped: no Chromium was found; install it (Debian: apt-get install chromium) or name it with CHROMIUM';

export function launch(...more: string[]): Promise<Browser> {
  if (!executable)
    throw new Error(
      'Browser tests are required (BROWSER_REQUIRED=1), but no Chromium was found. Install it (Debian: apt-get install chromium) or name it with CHROMIUM.',
    );
  return chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

export const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const;
export type Size = keyof typeof sizes;
export interface Visit {
  page: Page;
  /** What went wrong in the page: errors of scripts, and requests that left this machine. */ problems: string[];
  context: BrowserContext;
}

/** A page as a visitor has it before them. */
export async function visit(
  browser: Browser,
  origin: string,
  { size = 'desktop', script = true }: { size?: Size; script?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: sizes[size],
    hasTouch: size === 'phone',
    javaScriptEnabled: script,
    baseURL: origin,
    locale: 'pl-PL',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) problems.push(`${page.url()}: ${message.text()}`);
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      problems.push(`${page.url()} asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  return { page, problems, context };
}

/** Waits until scripts have taken the page over. */
export const ready = (page: Page) => page.waitForLoadState('networkidle');

/** What keeps people with disabilities from using the page, as far as a machine can tell. */
export async function barriers(
  page: Page,
  tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (only) =>
      (
        await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: only,
          resultTypes: ['violations'],
        })
      ).violations,
    tags,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary?.split('\n').slice(1).join(' ')}`),
  );
}

/** How far the page reaches beyond the right edge of the window, in pixels, and what does. */
export async function overflow(page: Page): Promise<{ pixels: number; by: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      Boolean(element) &&
      element !== document.body &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element!).overflowX) || scrolls(element!.parentElement));
    const by =
      scrollWidth > clientWidth
        ? [...document.body.querySelectorAll('*')]
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element))
            .map((element) => element.outerHTML.slice(0, 120))
        : [];
    return { pixels: scrollWidth - clientWidth, by: by.slice(0, 5) };
  });
}

/** What every page has, whatever it is about. */
export async function expectSoundPage(page: Page, language: 'pl' | 'en') {
  expect(await page.getAttribute('html', 'lang')).toBe(language);
  expect(await page.title()).toMatch(/\S/);
  expect(await page.locator('h1').count(), 'one heading names the page').toBe(1);
  expect(await page.locator('h1').innerText()).toMatch(/\S/);
  expect(await page.locator('main').count()).toBe(1);
  const text = await page.evaluate(() => {
    const copy = document.querySelector('main')!.cloneNode(true) as HTMLElement;
    for (const code of copy.querySelectorAll('code, pre, script')) code.remove();
    return copy.textContent;
  });
  // the pages for partners tell what null means
  const explained = /\/(dane|data|zmiany|changes)$/.test(new URL(page.url()).pathname) ? text.replaceAll('null', '') : text;
  expect(explained, 'nothing is left unsaid or half said').not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b|\bInvalid Date\b|\bnull\b/);
}
