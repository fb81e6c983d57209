// node scripts/pictures.ts: draws what other sites show beside a link to a page of Splot, one picture for each kind of record and one for
// the rest, in Polish and English, into web/static/pictures. Run it after a kind, its name or the colours changed; it needs a Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '../web/i18n/en.ts';
import { pl } from '../web/i18n/pl.ts';
import { kinds, strands, type Kind, type Strand } from '../web/lib/kinds.ts';
import { PICTURE, pictureName } from '../web/lib/site/picture.ts';
import { launch } from '../tests/web/browser.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const folder = join(home, 'web/static/pictures');
const fonts = join(home, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
const font = (part: string) =>
  `@font-face{font-family:A;font-weight:200 800;src:url(data:font/woff2;base64,${readFileSync(join(fonts, `atkinson-hyperlegible-next-${part}-wght-normal.woff2`), 'base64')})${part === 'latin-ext' ? ';unicode-range:U+0100-02BA' : ''}}`;
/** The colours of the website by day. */
const colours = Object.fromEntries(
  [...readFileSync(join(home, 'web/lib/style/tokens.css'), 'utf8').matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}),/g)].map(
    ([, name, colour]) => [name!, colour!],
  ),
);

/** Strands that run over and under each other, as the mark of Splot; all in the colours of their families. */
function weave(count: number): string {
  const [width, step] = [8, 13];
  const length = (count - 1) * step + width + 6;
  const at = Array.from({ length: count }, (_, i) => 3 + i * step);
  const colour = (i: number) => colours[`strand-${strands[i % strands.length]}`];
  const rect = (x: number, y: number, w: number, h: number, fill: string | undefined, rx = 0) =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" rx="${rx}"/>`;
  const crossings = at.flatMap((x, i) =>
    at.flatMap((y, j) =>
      (i + j) % 2 === 0
        ? [rect(x - 1.6, y, 11.2, 8, colours.paper), rect(x, y - 1.7, 8, 11.4, colour(i * 2))]
        : [rect(x, y - 1.6, 8, 11.2, colours.paper), rect(x - 1.7, y, 11.4, 8, colour(j * 2 + 1))],
    ),
  );
  return `<svg viewBox="0 0 ${length} ${length}" width="470" height="470">${at.map((x, i) => rect(x, 0, width, length, colour(i * 2), 4)).join('')}${at.map((y, i) => rect(0, y, length, width, colour(i * 2 + 1), 4)).join('')}${crossings.join('')}</svg>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = (name: string, tagline: string, strand: Strand | null) => `<!doctype html><meta charset="utf-8"><style>
  ${font('latin')}${font('latin-ext')}
  body{margin:0;width:${PICTURE.width}px;height:${PICTURE.height}px;display:grid;grid-template-columns:1fr 470px;gap:40px;align-items:center;box-sizing:border-box;padding:60px 60px 60px 0;background:${colours.paper};color:${colours.ink};font:400 34px/1.3 A}
  div{border-left:24px solid ${strand ? colours[`strand-${strand}`] : colours.accent};padding-left:56px;height:470px;display:flex;flex-direction:column;justify-content:space-between}
  b{font-size:40px;letter-spacing:-0.01em}h1{margin:0;font-size:72px;line-height:1.08;letter-spacing:-0.02em;overflow-wrap:anywhere;color:${strand ? colours[`strand-${strand}`] : colours.ink}}p{margin:0}
</style><div><b>Splot</b><h1>${escaped(name)}</h1><p>${escaped(tagline)}</p></div>${weave(6)}`;

mkdirSync(folder, { recursive: true });
const browser = await launch();
const context = await browser.newContext({ viewport: PICTURE, deviceScaleFactor: 1 });
const drawing = await context.newPage();
for (const [language, { site }] of [
  ['pl', pl],
  ['en', en],
] as const)
  for (const kind of [undefined, ...(Object.keys(kinds) as Kind[])]) {
    await drawing.setContent(page(kind ? kinds[kind].one[language] : site.name, site.tagline, kind ? kinds[kind].strand : null));
    await drawing.evaluate(() => document.fonts.ready);
    writeFileSync(join(folder, pictureName(language, kind)), await drawing.screenshot());
  }
await browser.close();
