import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../server/http/app.ts';
import { bounds } from '../server/http/bounds.ts';
import { LARGEST_BODY } from '../server/http/failed.ts';
import { withPrices } from '../server/http/price-list.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../server/graph/page.ts';
import { nodeEnvironment, nodeFlags } from '../scripts/node-flags.mjs';
import { setLogLevel } from '../server/log.ts';
import { loadSeed } from '../server/seed/load.ts';
import { openTestGraph, type TestGraph } from './kit/graph.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(home, path), 'utf8');
const markdown = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(home, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => `docs/${path}`),
];
const guides = { English: 'docs/partner-guide.md', Polish: 'docs/przewodnik-dla-partnerow.md' };

/** A fenced block of a page, with the block right after it. */
interface Block {
  page: string;
  line: number;
  language: string;
  text: string;
  answer?: any;
}
function blocksOf(page: string): Block[] {
  const source = read(page);
  const found = [...source.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return found.map((match, index) => {
    const next = found[index + 1];
    const adjoining = next?.[1] === 'json' && source.slice(match.index + match[0].length, next.index).trim() === '';
    return {
      page,
      line: source.slice(0, match.index).split('\n').length,
      language: match[1]!,
      text: match[2]!,
      ...(adjoining && { answer: JSON.parse(next![2]!) }),
    };
  });
}
const blocks = markdown.flatMap(blocksOf);
const queries = blocks.filter(({ language }) => language === 'graphql');
const calls = blocks.filter(({ language, text }) => language === 'sh' && /^curl .*localhost:3000/.test(text));
const hasCurl = spawnSync('curl', ['--version']).status === 0;

let graph: TestGraph;
let server: Server;
let stop: () => Promise<void>;
let origin: string;
beforeAll(async () => {
  setLogLevel('silent');
  graph = await openTestGraph();
  await loadSeed(graph.db);
  await graph.graph.search.start();
  const app = await createApp(graph.graph);
  stop = app.stop;
  server = createServer(app.app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await stop?.();
  await graph?.graph.search.stop();
  await graph?.close();
});

/** What the page shows of an answer: the data whole, of errors what it names. */
function expectAsShown(answer: ExecutionResult, shown: any) {
  if (shown.errors) return expect(answer.errors).toMatchObject(shown.errors);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual(shown.data);
}
const isEmpty = (value: any): boolean =>
  value === null ||
  (Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && Object.values(value).some((each) => Array.isArray(each) && each.length === 0));

describe('Every query in the documents works', () => {
  test('the README and both guides have some', () => {
    for (const page of ['README.md', ...Object.values(guides)])
      expect(
        queries.some((query) => query.page === page),
        page,
      ).toBe(true);
  });

  // what an answer gave, later examples go on with
  let cursor: string | undefined;
  let id: string | undefined;
  test.each(queries.map((query) => [query.line, query.page, query] as const))(
    'what line %i of %s asks for is answered as printed there',
    async (_, _page, { text, answer: shown }) => {
      const answer = await graph.answer(text, { after: cursor, id });
      if (shown) return expectAsShown(answer, shown);
      expect(answer.errors).toBeUndefined();
      for (const [field, value] of Object.entries(answer.data!)) expect(isEmpty(value), `${field} finds nothing`).toBe(false);
      cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? cursor;
      id = /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? id;
    },
  );
});

describe.skipIf(!hasCurl)('Every call with curl in the documents works (needs curl)', () => {
  test.each(calls.map((call) => [call.line, call.page, call] as const))(
    'the call in line %i of %s is answered as printed there',
    async (_, _page, { text, answer: shown }) => {
      const out = await new Promise<string>((resolve, reject) => {
        execFile('bash', ['-euc', text.replaceAll('http://localhost:3000', origin)], { cwd: home }, (error, stdout, stderr) =>
          error ? reject(new Error(stderr)) : resolve(stdout),
        );
      });
      if (shown) expectAsShown(JSON.parse(out), shown);
      else expect(out).toMatch(/^type Query|"data":\{/m);
    },
  );
});

describe('What the guides for partners say holds', () => {
  const number = (language: string, value: number) =>
    new RegExp(
      `\\| ${language === 'Polish' ? value.toLocaleString('pl-PL').replaceAll('\u00a0', ' ') : value.toLocaleString('en-GB')}( |\\b)`,
    );

  test.each(Object.entries(guides))('the %s guide names the bounds that are in force', (language, page) => {
    const rows = read(page)
      .split('\n')
      .filter((line) => /^\| .+ \| .+ \|$/.test(line));
    const row = (what: string) => rows.find((line) => line.startsWith(`| \`${what}\``)) ?? '';
    for (const [what, value] of Object.entries(bounds)) expect(row(what), what).toMatch(number(language, value));
    expect(row('first')).toMatch(number(language, LARGEST_PAGE));
    expect(row('first')).toContain(`${DEFAULT_PAGE}`);
    expect(row('body')).toMatch(/\| 256 kB/);
    expect(LARGEST_BODY).toBe('256kb');
  });

  test.each(Object.entries(guides))('the %s guide lists every code that an error can have', (_, page) => {
    const made = [
      ...read('server/errors.ts').matchAll(/coded\('([A-Z_]+)'\)/g),
      ...read('server/http/app.ts').matchAll(/'([A-Z]+_[A-Z_]+)'/g),
    ].map((match) => match[1]!);
    expect(made).toContain('BAD_USER_INPUT');
    const listed = [...read(page).matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]!);
    expect(listed).toEqual(expect.arrayContaining(made));
  });

  test.each(Object.entries({ en: guides.English, pl: guides.Polish }))(
    'the table of costs in the guide (%s) is that of the code',
    (language, page) => {
      expect(read(page)).toBe(withPrices(read(page), graph.graph.schema, language as 'en' | 'pl'));
      expect(read(page)).toMatch(/`facetValues`, `search` \| \d+;/);
    },
  );

  test('both guides show the same queries and calls', () => {
    const shown = (page: string) =>
      blocksOf(page)
        .filter(({ language }) => ['graphql', 'sh'].includes(language))
        .map(({ text }) => text.replace(/#.*\n/g, ''));
    expect(shown(guides.Polish)).toEqual(shown(guides.English));
  });
});

test('the image runs Node as `npm start` does', () => {
  const image = read('Dockerfile');
  const [, command] = /^CMD (\[.*\])$/m.exec(image)!;
  expect(JSON.parse(command!)).toEqual(['node', ...nodeFlags, 'server/main.ts']);
  for (const [name, value] of Object.entries(nodeEnvironment)) expect(image).toContain(` ${name}=${value}`);
});

test('the operator’s guide says of everything that can be wrong with Meilisearch what to do', () => {
  const told = [
    ...read('server/search/meilisearch/meilisearch-health.ts').matchAll(/['`]((?:Meilisearch|The|What) [^:,.('`]{10,})[:,.(]/g),
  ].map((match) => match[1]!.trim());
  expect(told).toContain('The disk of Meilisearch is full');
  expect(told.length).toBeGreaterThanOrEqual(11);
  const rows = [...read('docs/operator-guide.md').matchAll(/^\| (`.+`) \| .+ \|$/gm)].map((match) => match[1]!).join();
  expect(told.filter((problem) => !rows.includes(`\`${problem}`))).toEqual([]);
});

describe('The documents hang together', () => {
  test('every link to a file leads to one, and every link to a heading to a heading', () => {
    const broken: string[] = [];
    for (const page of markdown) {
      for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
        const [path, heading] = target!.split('#') as [string, string?];
        const file = path ? join(dirname(page), path) : page;
        const anchors = () =>
          [...read(file).matchAll(/^#+ (.+)$/gm)].map((match) =>
            match[1]!
              .toLowerCase()
              .replace(/[^\p{L}\p{N} -]/gu, '')
              .replaceAll(' ', '-'),
          );
        if (!existsSync(join(home, file)) || (heading && !anchors().includes(heading))) broken.push(`${page}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('every npm script that a document names is there', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = markdown.flatMap((page) => [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1]!));
    expect(named).toContain('bench:read');
    expect(scripts).toEqual(expect.arrayContaining(named));
  });

  test('every path in the tree of the README is there', () => {
    const tree = blocksOf('README.md').find(({ text }) => text.startsWith('server/'))!.text;
    let folder = '';
    const missing = tree
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => {
        const names = line
          .split(/ {2,}(?=\S)/)
          .filter(Boolean)[0]!
          .trim()
          .split(' · ');
        const inside = line.startsWith('  ');
        if (!inside) folder = names[0]!.endsWith('/') ? names[0]! : '';
        return names.map((name) => join(inside ? folder : '', name)).filter((path) => !existsSync(join(home, path)));
      });
    expect(missing).toEqual([]);
  });

  test('a decision takes about ten lines', () => {
    const decisions = markdown.filter((page) => page.startsWith('docs/decisions/'));
    expect(decisions.length).toBeGreaterThan(5);
    for (const page of decisions) {
      expect(relative('docs/decisions', page)).toMatch(/^\d{3}-[a-z0-9-]+\.md$/);
      expect(read(page).trim().split('\n').length, page).toBeLessThanOrEqual(14);
    }
  });
});
