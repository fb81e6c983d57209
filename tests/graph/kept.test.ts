import type { Request, Response } from 'express';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../server/database/db.ts';
import { keepingOf } from '../../server/http/sent.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';
import { pagesOf } from '../kit/pages.ts';

let graph: TestGraph;
/** Serves pages as a process of its own would; gives its address. */
let website: () => Promise<string>;
let end: () => void;
let origin: string;
let make: ReturnType<typeof maker>;
let city: any;
let made = 0;
/** What the next page does besides. */
let besides: (request: Request, response: Response) => void = () => {};

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  city = await make.city();
  ({ website, end } = pagesOf(graph, (request, response) => {
    besides(request, response);
    made += 1;
  }));
  origin = await website();
});
afterAll(async () => {
  end();
  await graph.close();
});
beforeEach(() => {
  besides = () => {};
});

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET', at = origin) => {
  const before = made;
  const response = await fetch(at + path, { headers, method });
  return { status: response.status, headers: response.headers, text: await response.text(), isMade: made > before };
};
/** A path that nobody asked for yet. */
let paths = 0;
const fresh = () => `/miasta/${++paths}`;
const rename = async (title: string) => {
  city.title = { pl: title, en: null };
  await make.em.flush();
};

describe('A page that has not changed is not made again', () => {
  test('the second visitor gets, byte for byte and header for header, what the first one got', async () => {
    const path = fresh();
    const first = await get(path);
    const second = await get(path);
    expect([first.isMade, second.isMade]).toEqual([true, false]);
    expect(second.text).toBe(first.text);
    for (const name of ['content-type', 'content-encoding', 'vary']) expect(second.headers.get(name), name).toBe(first.headers.get(name));
    expect(second.headers.get('content-encoding')).not.toBeNull();
  });

  test.each([
    ['as its first reader', 1],
    ['as another', 2],
  ])('whoever has it already, %s, is told so', async (_, readers) => {
    const path = fresh();
    let etag = '';
    for (let reader = 0; reader < readers; reader++) etag = (await get(path)).headers.get('etag')!;
    const again = await get(path, { 'if-none-match': etag });
    expect([again.status, again.text, again.isMade]).toEqual([304, '', false]);
    await rename(`nazwa ${path}`);
    const changed = await get(path, { 'if-none-match': etag });
    expect([changed.status, changed.isMade]).toEqual([200, true]);
    expect(changed.text).toContain(`nazwa ${path}`);
  });

  test('by any process that has it kept, whichever made it', async () => {
    const path = fresh();
    const another = await website();
    for (const at of [origin, another]) await get(path, {}, 'GET', at);
    const etag = (await get(path)).headers.get('etag')!;
    expect((await get(path, { 'if-none-match': etag }, 'GET', another)).status).toBe(304);
  });

  test('nor is what changed and came out as before', async () => {
    const path = fresh();
    await rename(`nazwa ${path}`);
    await get(path);
    const etag = (await get(path)).headers.get('etag')!;
    await rename('inna');
    await rename(`nazwa ${path}`);
    expect((await get(path)).isMade).toBe(true);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  });

  test('whoever changes a record sees the change on the next page, every time', async () => {
    const path = fresh();
    for (let round = 0; round < 20; round++) {
      await rename(`miasto ${round}`);
      for (let visit = 0; visit < 2; visit++) expect((await get(path)).text).toContain(`"miasto ${round}"`);
    }
  });

  test('a map of results is not drawn again until the index has changed', async () => {
    await get('/mapa');
    expect((await get('/mapa')).isMade).toBe(false);
    // as another process does it: this one indexes it later
    await graph.db.em.getConnection().execute('update city set title_pl = ? where id = ?', ['Jasnogród', city.id]);
    expect((await get('/mapa')).text, 'made of the index as it was').toContain('"totalCount":0');
    await graph.graph.search.drain();
    expect(await get('/mapa')).toMatchObject({ isMade: true, text: expect.stringContaining('"totalCount":1') });
    expect((await get('/mapa')).isMade).toBe(false);
  });

  test('many who come at once for a page that is not kept wait for one', async () => {
    const path = fresh();
    const before = made;
    const pages = await Promise.all(Array.from({ length: 20 }, () => get(path)));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(made - before).toBe(1);
  });

  test('a page asked for by its head has no body', async () => {
    const path = fresh();
    await get(path);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.text, head.isMade]).toEqual([200, '', false]);
    expect(head.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('A page that is not for everybody is made for each', () => {
  const twice = async (path: string, headers: Record<string, string> = {}) => {
    await get(path, headers);
    return (await get(path, headers)).isMade;
  };

  test('whoever may be known gets a page of their own, and nobody else does', async () => {
    const path = fresh();
    expect(await twice(path, { cookie: 'splot=tajne' })).toBe(true);
    expect(await twice(path, { authorization: 'Bearer tajne' })).toBe(true);
    expect(await twice(path, { cookie: 'my-city=plock; __Host-splot=tajne' })).toBe(true);
    expect((await get(path)).isMade).toBe(true);
  });

  test('people of one city share a page, people of another have another', async () => {
    const path = fresh();
    besides = (page, response) => {
      response.set('x-of', page.headers.cookie);
    };
    for (const slug of ['plock', 'sopot', 'plock', 'sopot'])
      expect((await get(path, { cookie: `my-city=${slug}` })).headers.get('x-of')).toBe(`my-city=${slug}`);
    expect((await get(path, { cookie: 'my-city=sopot' })).isMade).toBe(false);
  });

  test.each<[string, (page: Request, response: Response) => void]>([
    ['sets a cookie', (_, response) => response.cookie('my-city', 'plock')],
    ['says that nobody may keep it', (_, response) => response.set('cache-control', 'no-store')],
    ['is private', (_, response) => response.set('cache-control', 'private, max-age=60')],
    ['says that something failed', (_, response) => response.status(502)],
    ['is not there', (_, response) => response.status(404)],
  ])('a page that %s is not kept', async (_what, does) => {
    besides = does;
    expect(await twice(fresh())).toBe(true);
  });

  test('what a stand-in answered is not kept: the next reader may have better', async () => {
    besides = (_, response) => {
      keepingOf(response).isPassing = true;
    };
    expect(await twice('/szukaj?q=nic')).toBe(true);
  });

  test('searches in vain are counted for each reader, whoever the page was made for', async () => {
    const readers: (string | undefined)[] = [];
    besides = (page, response) => keepingOf(response).note(page.ip, (asker) => readers.push(asker));
    expect(await twice('/szukaj?q=ważka')).toBe(false);
    expect(await get('/szukaj?q=ważka', {}, 'HEAD')).toMatchObject({ status: 200, isMade: false });
    expect(readers.map((reader) => reader?.replace('::ffff:', ''))).toEqual(Array(3).fill('127.0.0.1'));
  });

  test('a page is made anew when its time is over', async () => {
    const path = fresh();
    besides = (_, response) => keepingOf(response).lasts(60_000);
    expect(await twice(path)).toBe(false);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    try {
      expect((await get(path)).isMade).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('addresses, hosts, protocols, languages of bytes and kinds of answers do not mix', async () => {
    const path = fresh();
    await get(path);
    const variants: [string, Record<string, string>][] = [
      [`${path}?strona=2`, {}],
      [path, { 'accept-encoding': 'identity' }],
      [path, { accept: 'text/html' }],
    ];
    for (const [address, headers] of variants) expect((await get(address, headers)).isMade, JSON.stringify([address, headers])).toBe(true);
    const before = made;
    await new Promise((resolve) =>
      request(origin + path, { headers: { host: 'inny.example' } }, (answer) => answer.resume().on('end', resolve)).end(),
    );
    expect(made).toBe(before + 1);
  });

  test('forms are never answered from what is kept', async () => {
    const path = fresh();
    await get(path);
    expect((await get(path, {}, 'POST')).isMade).toBe(true);
  });

  test('a new day in Poland begins with new pages', async () => {
    const path = fresh();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T21:59:00Z') });
    try {
      expect(await twice(path)).toBe(false);
      vi.setSystemTime(new Date('2026-07-01T22:00:30Z'));
      expect((await get(path)).isMade).toBe(true);
      expect((await get(path)).isMade).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('An answer of the graph that nobody’s change touches is not made again', () => {
  const query = 'query ($first: Int) { cities(first: $first, filter: { createdAt: { from: "2000-01-01" } }) { nodes { title { pl } } } }';
  const statements = async (variables: object, viewer?: { role: 'SECRETARIAT' }) => {
    graph.statements.length = 0;
    const answer = await graph.ask(query, variables as never, viewer);
    return { count: graph.statements.length, answer };
  };

  test('it is made again for other variables, after any change, and for those who see more than everybody', async () => {
    const first = await statements({ first: 5 });
    expect(first.count).toBeGreaterThan(0);
    await statements({ first: 5 }); // what is asked for once is not kept
    expect(await statements({ first: 5 })).toEqual({ count: 0, answer: first.answer });
    expect((await statements({ first: 6 })).count).toBeGreaterThan(0);
    expect((await statements({ first: 5 }, { role: 'SECRETARIAT' })).count).toBeGreaterThan(0);
    await rename('zmienione');
    const changed = await statements({ first: 5 });
    expect(changed.count).toBeGreaterThan(0);
    expect(JSON.stringify(changed.answer)).toContain('zmienione');
  });
});

describe.runIf(process.env.TEST_DATABASE_URL)('Two processes over one PostgreSQL server', () => {
  let other: Awaited<ReturnType<typeof openTestGraph>>;
  beforeAll(async () => {
    other = await openTestGraph(
      undefined,
      undefined,
      await openDatabase({ url: (graph.db.config as { get: (name: string) => string }).get('clientUrl') }),
    );
  });
  afterAll(() => other.close());
  const titles = async (of: TestGraph) => JSON.stringify(await of.ask('{ cities(first: 100) { nodes { title { pl } } } }'));

  test('what one commits the other shows at once, from what it keeps and otherwise', async () => {
    for (let round = 0; round < 20; round++) {
      await rename(`wspólne ${round}`);
      const [here, there] = await Promise.all([titles(graph), titles(other)]);
      expect([here, there].map((text) => text.includes(`"wspólne ${round}"`))).toEqual([true, true]);
      expect(await titles(other)).toBe(there);
    }
  });

  test('a process that loses its news keeps nothing until it hears again, and is never behind', async () => {
    await titles(other);
    const ended = await graph.graph.read({
      text: `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and (query ilike 'listen %' or query = '') and pid <> pg_backend_pid()`,
      values: [],
    });
    expect(ended[0]![0]).toBeGreaterThan(0);
    for (let round = 0; round < 20; round++) {
      await rename(`po przerwie ${round}`);
      expect(await titles(other)).toContain(`"po przerwie ${round}"`);
      expect(await titles(graph)).toContain(`"po przerwie ${round}"`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    other.statements.length = 0;
    const before = await titles(other);
    expect(await titles(other)).toBe(before);
    expect(other.statements.length, 'by now it hears again').toBeLessThanOrEqual(1);
  });
});
