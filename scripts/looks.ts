// npm run looks -- BEFORE AFTER [FILTER]: whether every page looks as it did. Each is the address of a running Splot
// (http://localhost:3000), whose pages are photographed, or a folder of photographs taken before;
// npm run looks -- take ADDRESS FOLDER [FILTER] only takes them. FILTER is a part of the names of photographs.
// Differences, pixel by pixel, are listed and painted red into looks/ of the folder for temporary files.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { listAddress, placeAddress, recordAddress } from '../web/lib/addresses.ts';
import { keyed, kinds, places, type Kind, type Place } from '../web/lib/kinds.ts';
import { launch, sizes, type Size } from '../tests/web/browser.ts';

const languages = ['pl', 'en'] as const;
/** How the plainest searches and narrowed lists look, besides a list and a record of every kind. */
const narrowed = ['/szukaj?q=zieleń', '/en/search?q=transport&kind=PILOT', '/szukaj?q=qwertyuiop', '/pilotaze?outcome=STOPPED'];

/** The addresses of all pages worth looking at, by the names of their photographs. */
async function pagesOf(origin: string): Promise<Map<string, string>> {
  const all = Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][];
  const query = `{ ${all.map(([kind, { list }]) => `${kind}: ${list}(first: 1) { nodes { slug } }`).join(' ')} }`;
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: Record<Kind, { nodes: { slug: string }[] }> };
  const pages = new Map<string, string>(narrowed.map((path) => [path.replace(/\W+/g, '-').slice(1), path]));
  for (const language of languages) {
    pages.set(`${language}-home`, language === 'pl' ? '/' : '/en');
    for (const place of Object.keys(places) as Place[])
      if (!keyed.includes(place)) pages.set(`${language}-${places[place].en}`, placeAddress(language, place));
    for (const [kind] of all) {
      pages.set(`${language}-${kind}-list`, listAddress(language, kind));
      const first = data[kind].nodes[0];
      if (first) pages.set(`${language}-${kind}`, recordAddress(language, kind, first.slug));
    }
  }
  return pages;
}

/** Pages print their address, so every server is visited under this one. */
const SITE = 'http://splot.test';

async function photograph(origin: string, folder: string, part: string) {
  mkdirSync(folder, { recursive: true });
  const browser = await launch(`--host-resolver-rules=MAP splot.test ${new URL(origin).host}`);
  const pages = await pagesOf(origin);
  for (const [size, viewport] of Object.entries(sizes) as [Size, { width: number; height: number }][]) {
    const context = await browser.newContext({ viewport, baseURL: SITE, locale: 'pl-PL', reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [name, path] of pages) {
      if (!`${name}-${size}`.includes(part)) continue;
      await page.goto(path, { waitUntil: 'networkidle' });
      const whole = await page.screenshot({ fullPage: true, animations: 'disabled' });
      writeFileSync(join(folder, `${name}-${size}.png`), whole);
    }
    await context.close();
  }
  await browser.close();
}

/** How many pixels differ, with a picture in which they are red; sizes that differ count whole. */
async function difference(browser: Browser, before: Buffer, after: Buffer): Promise<{ pixels: number; picture: Buffer }> {
  const page = await browser.newPage();
  const answer = await page.evaluate(
    async ([a, b]) => {
      const [first, second] = await Promise.all(
        [a!, b!].map(async (data) => createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())),
      );
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(first!.width, second!.width);
      canvas.height = Math.max(first!.height, second!.height);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      const drawn = (image: ImageBitmap) => {
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const one = new Uint32Array(drawn(first!).data.buffer);
      const other = drawn(second!);
      const two = new Uint32Array(other.data.buffer);
      let pixels = 0;
      for (let at = 0; at < one.length; at++)
        if (one[at] !== two[at]) {
          pixels++;
          two[at] = 0xff0000ff;
        }
      context.putImageData(other, 0, 0);
      return { pixels, picture: canvas.toDataURL('image/png').split(',')[1]! };
    },
    [before.toString('base64'), after.toString('base64')],
  );
  await page.close();
  return { pixels: answer.pixels, picture: Buffer.from(answer.picture, 'base64') };
}

const [first = '', second = '', part = ''] = process.argv[2] === 'take' ? process.argv.slice(3) : process.argv.slice(2);
if (!first || !second) {
  console.error('npm run looks -- BEFORE AFTER [FILTER], or npm run looks -- take ADDRESS FOLDER [FILTER]');
  process.exit(2);
}
const browser = await launch();
try {
  if (process.argv[2] === 'take') {
    await photograph(first, second, part);
  } else {
    const folders: string[] = [];
    for (const given of [first, second]) {
      const folder = existsSync(given) ? given : mkdtempSync(join(tmpdir(), 'splot-looks-'));
      if (folder !== given) await photograph(given, folder, part);
      folders.push(folder);
    }
    const [before, after] = folders.map((folder) => readdirSync(folder).filter((name) => name.endsWith('.png') && name.includes(part)));
    const painted = join(tmpdir(), 'looks');
    mkdirSync(painted, { recursive: true });
    const found: string[] = [
      ...before!.filter((name) => !after!.includes(name)).map((name) => `${name} is gone`),
      ...after!.filter((name) => !before!.includes(name)).map((name) => `${name} is new`),
    ];
    for (const name of before!.filter((each) => after!.includes(each))) {
      const [was, is] = folders.map((folder) => readFileSync(join(folder, name)));
      if (was!.equals(is!)) continue;
      const { pixels, picture } = await difference(browser, was!, is!);
      if (pixels === 0) continue;
      writeFileSync(join(painted, name), picture);
      found.push(`${name} differs in ${pixels} pixels: ${join(painted, name)}`);
    }
    console.log(found.length > 0 ? found.join('\n') : `${before!.length} photographs, and nothing looks different.`);
    process.exitCode = found.length > 0 ? 1 : 0;
  }
} finally {
  await browser.close();
}
