import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { everything } from '../../server/search/engine.ts';
import { keyActions, MeilisearchIndex } from '../../server/search/meilisearch/client.ts';
import { reindex } from '../../server/search/documents/reindex.ts';
import { differences } from '../../server/search/documents/search-jobs.ts';
import { openSearch, type Search } from '../../server/search/open-search.ts';
import { statementsOf, type Statements } from '../../server/database/statements.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';
import { noMeilisearch, startMeilisearch, type MeilisearchServer } from '../meilisearch/server.ts';

const missing = noMeilisearch();
const MASTER_KEY = 'a-master-key-of-many-bytes';
/** The request of the guide, with what it sends. */
const guide = readFileSync(new URL('../../docs/operator-guide.md', import.meta.url), 'utf8');
const wish = JSON.parse(/\/keys" --data '(\{[\s\S]*?\})'/.exec(guide)![1]!);

test('the guide asks for a key that may do what the program does, and nothing else', () => {
  expect([...wish.actions].sort()).toEqual([...keyActions].sort());
  expect(wish).toMatchObject({ indexes: ['splot*'], expiresAt: null });
});

describe.skipIf(missing)(`A Meilisearch that asks for a key${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let server: MeilisearchServer;
  let made: { uid: string; key: string };
  const ask = (path: string, options: RequestInit = {}) =>
    fetch(server.url + path, { ...options, headers: { authorization: `Bearer ${MASTER_KEY}`, 'content-type': 'application/json' } }).then(
      (answer) => answer.json() as Promise<any>,
    );
  const log = vi.spyOn(process.stderr, 'write');
  const logged = () => log.mock.calls.map(([line]) => String(line)).join('');
  let graph: TestGraph;
  let statements: Statements;
  /** Search with a key, in an index of its own, when it had time to get in step. */
  const open = async (key: string, index: string): Promise<Search> => {
    log.mockClear();
    const search = await openSearch(graph.db, await statementsOf(graph.db), graph.graph.kinds, {
      meilisearch: { url: server.url, key, index },
    });
    await search.drain();
    return search;
  };
  const answer = async ({ engine }: Search) => {
    const { totalCount, degraded } = await engine.search({ ...everything, query: 'retencja' }, graph.graph.read);
    return { totalCount, degraded };
  };

  beforeAll(async () => {
    server = await startMeilisearch({ masterKey: MASTER_KEY });
    made = await ask('/keys', { method: 'POST', body: JSON.stringify(wish) });
    graph = await openTestGraph({ url: server.url, key: made.key, index: 'splot' });
    statements = await statementsOf(graph.db);
    await maker(graph.db).pilot({ title: { pl: 'Retencja wody', en: null } });
  });
  afterAll(async () => {
    log.mockRestore();
    await graph.close();
    await server.close();
  });

  test('with the key of the guide it is searched, told of changes, indexed anew and healthy', async () => {
    const { search } = graph.graph;
    await search.drain();
    expect(await answer(search)).toEqual({ totalCount: 1, degraded: false });
    const index = new MeilisearchIndex(server.url, made.key);
    expect(await reindex(statements, index)).toBe(1);
    const pilot = await maker(graph.db).pilot({ title: { pl: 'Retencja w parku', en: null } });
    await search.drain();
    expect(await answer(search)).toEqual({ totalCount: 2, degraded: false });
    await graph.db.em.getConnection().execute('delete from pilot where id = ?', [pilot.id]);
    await search.drain();
    expect((await differences(statements, index)).names).toEqual([]);
    expect(await answer(search)).toEqual({ totalCount: 1, degraded: false });
    expect(await search.health()).toMatchObject({ engine: 'meilisearch', status: 'ok', problem: null });
    expect(logged()).toMatch(/Meilisearch answers searches/);
    expect(logged()).not.toMatch(/manage keys|refuse/);
  });

  test.each(keyActions)('without the action %s something of it fails: none is granted in vain', async (action) => {
    const { key } = await ask('/keys', {
      method: 'POST',
      body: JSON.stringify({ ...wish, uid: undefined, actions: keyActions.filter((each) => each !== action) }),
    });
    const name = `splot_without_${action.replace('.', '_')}`;
    // replaced long ago: building the index anew takes it away
    await ask('/indexes', { method: 'POST', body: JSON.stringify({ uid: `${name}_1`, primaryKey: 'id' }) });
    const index = new MeilisearchIndex(server.url, key, name);
    await expect(reindex(statements, index).then(() => index.remove(['Pilot-0']))).rejects.toThrow();
  });

  test('the key can be told from its uid and the master key before it is made', () => {
    expect(made).toMatchObject({ uid: wish.uid, key: createHmac('sha256', MASTER_KEY).update(wish.uid).digest('hex') });
  });

  test('with a wrong key the database answers, and the log and the health answer say why, without the key', async () => {
    const search = await open('a-wrong-key', 'splot');
    await search.drain();
    expect(await answer(search)).toEqual({ totalCount: 1, degraded: true });
    const health = await search.health();
    expect(health).toMatchObject({
      engine: 'postgres',
      status: 'degraded',
      problem: expect.stringMatching(/^Meilisearch refuses the key: set MEILI_KEY /),
    });
    expect(logged().match(/refuses the key/g)).toHaveLength(1);
    expect(logged() + JSON.stringify(health)).not.toContain('a-wrong-key');
  });

  test('whoever gives the program the master key is warned', async () => {
    expect(await answer(await open(MASTER_KEY, 'splot'))).toEqual({ totalCount: 1, degraded: false });
    expect(logged()).toMatch(/"level":"warn","message":"MEILI_KEY may manage keys/);
    expect(logged()).not.toContain(MASTER_KEY);
  });
});
