import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { hasBrowser, launch, ready, visit, type Size, type Visit } from './browser.ts';
import { startVisited, type Visited } from './visited.ts';

/** Starts a browser and the program for the tests of a file. */
export function welcome() {
  let site: Visited;
  let browser: Browser;
  beforeAll(async () => {
    if (!hasBrowser) return;
    browser = await launch();
    site = await startVisited();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    get site() {
      return site;
    },
    get browser() {
      return browser;
    },
    /** A visit that must end without errors of scripts and without a request to anywhere else. */
    async visiting(way: { size?: Size; script?: boolean }, story: (page: Page, visit: Visit) => Promise<void>) {
      const visited = await visit(browser, site.origin, way);
      try {
        await story(visited.page, visited);
        expect(visited.problems).toEqual([]);
      } finally {
        await visited.context.close();
      }
    },
  };
}

export async function open(page: Page, address: string, script = true) {
  const response = await page.goto(address);
  if (script) await ready(page);
  return response!;
}
