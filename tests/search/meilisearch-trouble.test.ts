import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { everything } from '../../server/search/engine.ts';
import { MeilisearchIndex } from '../../server/search/meilisearch/client.ts';
import { openSearch, type Search } from '../../server/search/open-search.ts';
import { reindex } from '../../server/search/documents/reindex.ts';
import { differences } from '../../server/search/documents/search-jobs.ts';
import { statementsOf, type Statements } from '../../server/database/statements.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { linesOf } from '../kit/log.ts';
import { maker } from '../kit/make.ts';
import { noMeilisearch, startMeilisearch, type MeilisearchServer } from '../meilisearch/server.ts';

const missing = noMeilisearch();
const log = vi.spyOn(process.stderr, 'write');
const logged = () =>
  linesOf(log)
    .filter((line) => line.includes('"message"'))
    .map((line) => JSON.parse(line));
afterAll(() => log.mockRestore());

const answer = async ({ engine }: Search) => {
  const { totalCount, degraded } = await engine.search({ ...everything, query: 'retencja' }, graph.graph.read);
  return { totalCount, degraded };
};
const health = async (search: Search) => {
  const { engine, status, problem } = await search.health();
  return { engine, status, problem };
};
/** The same once it was tried to bring Meilisearch in step. */
const drained = async (search: Search) => {
  await search.drain();
  return health(search);
};
const well = { engine: 'meilisearch', status: 'ok', problem: null };

let graph: TestGraph;
let statements: Statements;
beforeAll(async () => {
  graph = await openTestGraph();
  statements = await statementsOf(graph.db);
  const make = maker(graph.db);
  for (let count = 0; count < 5; count += 1) await make.pilot({ title: { pl: `Retencja ${count}`, en: null } });
  await graph.graph.search.drain();
});
afterAll(() => graph.close());
beforeEach(() => {
  log.mockClear();
});

describe.skipIf(missing)(`Meilisearch is not as Splot left it${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let server: MeilisearchServer;
  const name = `test_${process.pid}`;
  let live: MeilisearchIndex;
  const open = async () =>
    openSearch(graph.db, await statementsOf(graph.db), graph.graph.kinds, {
      meilisearch: { url: server.url, key: server.key, index: name },
    });
  /** Asks Meilisearch itself, as somebody else would, and waits until it is done. */
  const meddle = async (method: string, path: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json', ...(server.key && { authorization: `Bearer ${server.key}` }) };
    const answered = (await (
      await fetch(server.url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    ).json()) as any;
    if (answered.taskUid === undefined) return answered;
    await expect
      .poll(async () => ((await (await fetch(`${server.url}/tasks/${answered.taskUid}`, { headers })).json()) as any).status, {
        timeout: 20_000,
      })
      .toBe('succeeded');
  };

  beforeAll(async () => {
    server = await startMeilisearch();
    live = new MeilisearchIndex(server.url, server.key, name);
    await (await open()).drain();
  });
  afterAll(() => server?.close());

  test('until it was compared with the database, the database answers', async () => {
    const search = await open();
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: true });
    expect(await health(search)).toEqual({
      engine: 'postgres',
      status: 'degraded',
      problem: 'Meilisearch is not compared with the database yet.',
    });
    await search.drain();
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: false });
    expect(await health(search)).toEqual(well);
  });

  test('the settings of another version are found at a start and replaced', async () => {
    await meddle('PATCH', `/indexes/${name}/settings`, { searchableAttributes: ['s_body'], pagination: { maxTotalHits: 3 } });
    expect(await live.isPrepared()).toBe(false);
    const search = await open();
    await search.drain();
    expect(await live.isPrepared()).toBe(true);
    expect(logged().map(({ problem }) => problem)).toContain(
      'The index of Meilisearch was made by another version of Splot: it is being built anew.',
    );
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: false });
  });

  test('documents of another version are found at a start and replaced', async () => {
    await meddle('POST', `/indexes/${name}/documents`, [
      { id: 'Pilot-999999', rev: 'older.1.x', kind: 'Pilot', s_title: 'retencja', l_title: 'retencja' },
    ]);
    const search = await open();
    await search.drain();
    expect((await differences(statements, live)).names).toEqual([]);
    expect(logged().map(({ problem }) => problem)).toContain(
      'The index of Meilisearch was made by another version of Splot: it is being built anew.',
    );
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: false });
    expect(await health(search)).toEqual(well);
  });

  test('an index that was taken away is noticed by the next search and comes back', async () => {
    const search = await open();
    await search.drain();
    await meddle('DELETE', `/indexes/${name}`);
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: true });
    await search.drain();
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: false });
    expect((await differences(statements, live)).names).toEqual([]);
  });

  test('a record that Meilisearch refuses holds up no other, and stays noted', async () => {
    const search = await open();
    await search.drain();
    await statements.run({ text: `insert into job (kind, key, payload) values ('search', 'bad id-1', 'null')`, values: [] });
    await statements.run({
      text: `insert into search_document (id, kind, record_id, slug, rev, changed_at, facets, facets_hash, texts, words, title_words, title_vector, vector)
      overriding system value select 2000000000, 'bad id', 1, slug, rev, changed_at, facets, facets_hash, texts, words, title_words, title_vector, vector from search_document limit 1`,
      values: [],
    });
    await search.drain();
    expect((await search.health()).backlog).toMatchObject({ waiting: 1, failing: 1, problem: 'invalid_document_id' });
    expect(await answer(search)).toMatchObject({ degraded: false });
    await statements.run({ text: `delete from search_document where kind = 'bad id'`, values: [] });
    await statements.run({ text: `delete from job where kind = 'search'`, values: [] });
  });

  test('a new index that does not find what is in it is not used', async () => {
    const before = await meddle('GET', `/indexes/${name}`);
    const broken = reindex(statements, live, async () => {
      const { results } = await meddle('GET', '/indexes?limit=1000');
      const next = results.map(({ uid }: { uid: string }) => uid).find((uid: string) => uid.startsWith(`${name}_`));
      // the right records of the right revisions, without their words
      const ids = [...(await live.beside(next).revisions()).keys()];
      await meddle(
        'PUT',
        `/indexes/${next}/documents`,
        ids.map((id) => ({ id, s_title: '', l_title: '' })),
      );
    });
    await expect(broken).rejects.toThrow(
      /^The new index does not find these records by their titles and was dropped; the one in use was left alone: “Retencja \d”/,
    );
    expect(await meddle('GET', `/indexes/${name}`)).toEqual(before);
    expect(await live.namesLike(`${name}_`)).toEqual([]);
    expect(await reindex(statements, live)).toBe(5);
    expect((await meddle('GET', `/indexes/${name}`)).createdAt).not.toBe(before.createdAt);
  });

  describe('of another version', () => {
    let proxy: Server;
    let version = '1.17.3';
    let url: string;
    // everything is passed on to the real server, which says to be of another version
    beforeAll(async () => {
      proxy = createServer(async (request, response) => {
        const pieces: Buffer[] = [];
        for await (const piece of request) pieces.push(piece as Buffer);
        const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
        const answered = await fetch(server.url + request.url, {
          method: request.method,
          headers: headers as Record<string, string>,
          ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
        });
        response
          .writeHead(answered.status, { 'content-type': 'application/json' })
          .end(request.url === '/version' ? JSON.stringify({ pkgVersion: version }) : await answered.text());
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => proxy.once('listening', resolve));
      url = `http://somebody:secret@127.0.0.1:${(proxy.address() as { port: number }).port}`;
    });
    afterAll(() => {
      proxy.closeAllConnections();
      proxy.close();
    });

    test.each(['1.17.3', '0.30.0', '2.0.0', 'nightly'])('%s is not used, and the log and the health answer say which are', async (old) => {
      version = old;
      const search = await openSearch(graph.db, await statementsOf(graph.db), graph.graph.kinds, {
        meilisearch: { url: url.replace('somebody:secret@', ''), key: server.key, index: name },
      });
      await search.drain();
      await search.drain();
      expect(await answer(search)).toEqual({ totalCount: 5, degraded: true });
      const problem = `Meilisearch ${old} is not a version that Splot works with: use 1.18 or a newer 1.x.`;
      expect(await health(search)).toEqual({ engine: 'postgres', status: 'degraded', problem });
      expect(logged().filter((line) => line.problem === problem)).toHaveLength(1);
      version = '1.40.1';
      await expect.poll(() => drained(search), { timeout: 10_000, interval: 500 }).toEqual(well);
    });

    test('what is no Meilisearch at all is told, without the password of its address', async () => {
      const search = await openSearch(graph.db, await statementsOf(graph.db), graph.graph.kinds, { meilisearch: { url, index: name } });
      await search.drain();
      expect(await answer(search)).toEqual({ totalCount: 5, degraded: true });
      expect((await search.health()).problem).toMatch(/^(Meilisearch is out of reach|What answers at MEILI_URL is not Meilisearch)/);
      expect(JSON.stringify([logged(), await search.health()])).not.toMatch(/secret|somebody/);
    });
  });
});

/** Why no small disk can be made here; null when one can. */
function noSmallDisk(): string | null {
  if (process.getuid?.() !== 0) return 'only root may make a small disk';
  const folder = mkdtempSync(join(tmpdir(), 'splot-disk-'));
  const made = mount(folder, '1m');
  if (made) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return made ? null : 'no disk may be mounted here';
}
const mount = (folder: string, size: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'splot-test', folder]).status === 0;

const noDisk = missing ?? noSmallDisk();
describe.skipIf(noDisk)(`The disk of Meilisearch is full${noDisk ? ` (skipped: ${noDisk})` : ''}`, () => {
  let folder: string;
  let server: MeilisearchServer;
  const end = () => {
    spawnSync('umount', ['--lazy', folder]);
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'splot-disk-'));
    process.once('exit', end);
    if (!mount(folder, '16m')) throw new Error('no disk was mounted');
    server = await startMeilisearch({ folder });
  });
  afterAll(async () => {
    await server?.close();
    end();
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true });
  });

  test('the database answers, the log and the health answer say why; with room again everything heals', async () => {
    const index = new MeilisearchIndex(server.url, server.key, 'splot');
    const search = await openSearch(graph.db, await statementsOf(graph.db), graph.graph.kinds, {
      meilisearch: { url: server.url, key: server.key },
    });
    await search.drain();
    expect(await health(search)).toEqual(well);
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(join(folder, 'other-data'), Buffer.alloc(bavail * bsize));

    await statements.run({ text: `update pilot set title_pl = title_pl || ' i susza'`, values: [] });
    await search.drain();
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: true });
    // what it cannot write first it may not know the reason of; it says it of the next
    await expect
      .poll(() => drained(search), { timeout: 30_000, interval: 500 })
      .toEqual({
        engine: 'postgres',
        status: 'degraded',
        problem: 'The disk of Meilisearch is full: make room; then it is brought in step by itself.',
      });
    expect(logged().filter(({ level, problem }) => level === 'warn' && /^The disk of Meilisearch is full/.test(problem))).toHaveLength(1);
    expect((await search.health()).backlog).toMatchObject({ waiting: 5, failing: 0 });

    if (spawnSync('mount', ['-o', 'remount,size=512m', folder]).status !== 0) throw new Error('the disk was not enlarged');
    await expect.poll(() => drained(search), { timeout: 50_000, interval: 500 }).toEqual(well);
    expect(await answer(search)).toEqual({ totalCount: 5, degraded: false });
    expect((await differences(statements, index)).names).toEqual([]);
  }, 60_000);
});
