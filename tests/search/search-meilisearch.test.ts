import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MeilisearchIndex } from '../../server/search/meilisearch/client.ts';
import { differences } from '../../server/search/documents/search-jobs.ts';
import { reindex } from '../../server/search/documents/reindex.ts';
import { statementsOf } from '../../server/database/statements.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';
import { noMeilisearch, startMeilisearch, type MeilisearchServer } from '../meilisearch/server.ts';
import { searchContract } from './contract/contract.ts';

const missing = noMeilisearch();
let server: MeilisearchServer;
beforeAll(async () => {
  if (!missing) server = await startMeilisearch();
});
afterAll(async () => {
  await server?.close();
});
const index = () => `test_${process.pid}_${Math.random().toString(36).slice(2)}`;

describe.skipIf(missing)(`With Meilisearch${missing ? ` (skipped: ${missing})` : ''}`, () => {
  searchContract(() => openTestGraph({ url: server.url, key: server.key, index: index() }));
});

describe.skipIf(missing)('Meilisearch comes and goes', () => {
  const name = index();
  let graph: TestGraph;
  let make: ReturnType<typeof maker>;
  let live: MeilisearchIndex;
  const search = async (query: string) =>
    (
      await graph.ask('query ($query: String!) { search(query: $query) { totalCount degraded hits { record { title { pl } } } } }', {
        query,
      })
    ).search;
  const apart = async () => (await differences(await statementsOf(graph.db), live)).names;

  beforeAll(async () => {
    graph = await openTestGraph({ url: server.url, key: server.key, index: name });
    make = maker(graph.db);
    live = new MeilisearchIndex(server.url, server.key, name);
    const water = await make.challenge({ title: { pl: 'Woda', en: null } });
    for (let count = 0; count < 5; count += 1) await make.pilot({ title: { pl: `Retencja ${count}`, en: null }, challenges: [water] });
    await graph.graph.search.start();
    await graph.graph.search.drain();
  });
  afterAll(async () => {
    await graph.graph.search.stop();
    await graph.close();
  });

  test('it answers, and holds exactly the public records', async () => {
    expect(await search('retencja')).toMatchObject({ totalCount: 5, degraded: false });
    expect(await apart()).toEqual([]);
  });

  test('when it is gone the database answers and says so; when it is back it has everything', async () => {
    await server.kill();
    expect(await search('retencja')).toMatchObject({ totalCount: 5, degraded: true });
    const { pilots, facetValues } = await graph.ask(
      '{ pilots(first: 1) { nodes { id } } facetValues(facet: PHASE, text: "running") { count } }',
    );
    expect(facetValues).toEqual([{ count: 5 }]);
    expect((await graph.ask('query ($id: ID!) { similar(id: $id) { record { slug } } }', { id: pilots.nodes[0].id })).similar).toHaveLength(
      4,
    );
    await make.pilot({ title: { pl: 'Retencja bez silnika', en: null } });
    await expect.poll(() => search('retencja')).toMatchObject({ totalCount: 6, degraded: true });
    expect(await graph.graph.search.health()).toMatchObject({
      engine: 'postgres',
      status: 'degraded',
      problem: expect.stringMatching(/^Meilisearch is out of reach: /),
      backlog: { waiting: 1, failing: 0 },
    });
    await server.start();
    await expect.poll(apart, { timeout: 30_000, interval: 300 }).toEqual([]);
    await expect.poll(() => search('retencja'), { timeout: 20_000, interval: 300 }).toMatchObject({ totalCount: 6, degraded: false });
    expect(await graph.graph.search.health()).toEqual({
      engine: 'meilisearch',
      status: 'ok',
      problem: null,
      backlog: { waiting: 0, failing: 0, dead: 0, problem: null },
    });
  }, 60_000);

  test('a change is found soon, without anybody asking for it', async () => {
    await make.pilot({ title: { pl: 'Nowalijka', en: null } });
    await expect.poll(() => search('nowalijka'), { timeout: 20_000, interval: 50 }).toMatchObject({ totalCount: 1, degraded: false });
  });

  test('building the index anew leaves no moment without results', async () => {
    const statements = await statementsOf(graph.db);
    let ended = false;
    const watching = (async () => {
      const seen = new Set<number>();
      while (!ended) seen.add((await search('retencja')).totalCount);
      return [...seen];
    })();
    await reindex(statements, live);
    ended = true;
    expect(await watching).toEqual([6]);
    expect(await apart()).toEqual([]);
  }, 60_000);
});
