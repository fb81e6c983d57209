// npm run bench:web [-- --address https://…]: what a page costs the one who reads it, in Chromium: script and style on a first view,
// when the largest part is there (LCP) on a slow phone and without JavaScript, how much moves, and how long a key press takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../tests/web/browser.ts';
import { firstSlug } from './first-slug.ts';
import { quantile } from './search/measure.ts';
import { programWithWriter } from './writer.ts';

const ROUNDS = 3;
/** As Lighthouse has it: slow 4G, and a processor four times as slow as this one. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };
const { values: flags } = parseArgs({ options: { address: { type: 'string' } } });

const folder = mkdtempSync(join(tmpdir(), 'splot-web-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const own = flags.address ? null : await programWithWriter(folder);
const origin = flags.address ?? (await own!.program.address);

const pages: [name: string, path: string][] = [
  ['home', '/'],
  ['search', '/szukaj?q=rewitalizacja'],
  ['record', `/pilotaze/${await firstSlug(origin, 'pilots')}`],
  ['town', '/miasta/plock'],
  ['network', `/sieci/${await firstSlug(origin, 'networks')}`],
  ['challenge', `/wyzwania/${await firstSlug(origin, 'challenges')}`],
  ['directory', '/doradcy'],
  ['comparison', '/porownaj'],
  ['money', '/nabory'],
  // at an address of others nobody is signed in
  ...(own?.writer.editors ?? []),
];

interface View {
  /** Compressed bytes of scripts and style sheets, without their heads. */
  code: number;
  /** Milliseconds. */
  lcp: number;
  shift: number;
}

/** Looks at a page as somebody who was never here. */
async function view(browser: Browser, path: string, javaScriptEnabled: boolean): Promise<View> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
  if (own && path.startsWith('/redakcja/')) await context.addCookies([{ name: 'splot', value: own.writer.token, url: origin }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const seen: View = { code: 0, lcp: 0, shift: 0 };
  const ofCode = new Set<string>();
  let began = Infinity;
  devtools.on('Network.requestWillBeSent', ({ wallTime }) => (began = Math.min(began, wallTime)));
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') ofCode.add(requestId);
  });
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (ofCode.has(requestId)) seen.code += encodedDataLength;
  });
  devtools.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    if (event.lcpDetails) seen.lcp = 1000 * ((event.lcpDetails.renderTime || event.time) - began);
    if (event.layoutShiftDetails) seen.shift += event.layoutShiftDetails.value;
  });
  await devtools.send('Network.enable');
  await devtools.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint', 'layout-shift'] });
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.waitForTimeout(1_500);
  await context.close();
  return seen;
}

/** Milliseconds from a key to changed results, for each letter of some words. */
async function keyPresses(page: Page): Promise<number[]> {
  const waits: number[] = [];
  await page.goto(`${origin}/szukaj?q=r`, { waitUntil: 'load' });
  const field = page.locator('main input[name=q]');
  for (const word of ['rewitalizacja', 'rowery miejskie', 'remonty ulic', 'ryby', 'rada seniorów']) {
    await field.fill(word[0]!);
    await page.waitForTimeout(700);
    // a space asks for nothing new: it is written with the letter after it
    for (const letter of word.slice(1).match(/ ?\S/g)!) {
      const wait = await page.evaluate(
        (letter) =>
          new Promise<number | null>((done) => {
            const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
            const began = performance.now();
            const seen = new MutationObserver(() => {
              seen.disconnect();
              requestAnimationFrame(() => done(performance.now() - began));
            });
            seen.observe(document.querySelector('section.results')!, { subtree: true, childList: true, characterData: true });
            input.value += letter;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            setTimeout(() => {
              seen.disconnect();
              done(null);
            }, 2_000);
          }),
        letter,
      );
      if (wait !== null) waits.push(wait);
      await page.waitForTimeout(150);
    }
  }
  return waits;
}

const browser = await launch();
console.log('page          script + style kB   LCP s   without JavaScript s   layout shift');
for (const [name, path] of pages) {
  const views: Record<'with' | 'without', View[]> = { with: [], without: [] };
  for (let round = 0; round < ROUNDS; round++) {
    views.with.push(await view(browser, path, true));
    views.without.push(await view(browser, path, false));
  }
  const median = (of: View[], what: keyof View) =>
    quantile(
      of.map((each) => each[what]),
      0.5,
    );
  console.log(
    `${name.padEnd(12)} ${(median(views.with, 'code') / 1000).toFixed(1).padStart(19)} ${(median(views.with, 'lcp') / 1000).toFixed(2).padStart(7)} ${(median(views.without, 'lcp') / 1000).toFixed(2).padStart(22)} ${median(views.with, 'shift').toFixed(3).padStart(14)}`,
  );
}
const desktop = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const waits = await keyPresses(desktop);
console.log(
  `\na key press shows new results: p50 ${Math.round(quantile(waits, 0.5))} ms, p95 ${Math.round(quantile(waits, 0.95))} ms (${waits.length} keys)`,
);
await browser.close();
await own?.program.end();
process.exit(0);
