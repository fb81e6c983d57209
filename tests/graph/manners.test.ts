import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { apolloServer } from '../../server/http/apollo.ts';
import { contextOf } from '../../server/http/context.ts';
import { setLogLevel } from '../../server/log.ts';
import { linesOf } from '../kit/log.ts';
import { maker } from '../kit/make.ts';
import { codes, json, send, serve } from '../kit/serve.ts';

const { graph, origin, address, post, get, hold, close } = await serve();
afterAll(close);
await maker(graph.db).pilot({ slug: 'retencja', title: { pl: 'Retencja', en: null } });

/** Asks without `fetch`, which would not let a test say where it comes from, or what it knows already. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
    httpRequest(origin + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(Object.assign(response, { text })));
    })
      .on('error', reject)
      .end();
  });
const asked = (query: string) => `/graphql?${new URLSearchParams({ query })}`;

describe('A plain GET', () => {
  const query = '{ pilots { nodes { slug } } }';
  test('asks a question, without any header', async () => {
    const { status, body } = await get({ query }, {});
    expect([status, body.data.pilots.nodes]).toEqual([200, [{ slug: 'retencja' }]]);
  });
  test('changes nothing: a verb by GET is refused', async () => {
    const { status, headers } = await get({ query: 'mutation { endSavedSearches(input: { addressKey: "x" }) { ended } }' }, {});
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
  test('says for how long its answer may be kept, and is not sent what it has', async () => {
    const { headers, statusCode } = await raw(asked(query));
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=60']);
    expect(headers.etag).toMatch(/^W\/"/);
    const again = await raw(asked(query), { 'if-none-match': headers.etag! });
    expect([again.statusCode, again.text]).toEqual([304, '']);
    await maker(graph.db).pilot({ title: { pl: 'Nowy', en: null } });
    expect((await raw(asked(query), { 'if-none-match': headers.etag! })).statusCode).toBe(200);
  });
  test('is kept by no shared cache when it may be somebody’s own, and not at all when it failed', async () => {
    expect((await raw(asked('{ savedSearches(addressKey: "x") { key } }'))).headers['cache-control']).toBe('private, no-cache');
    expect((await raw(asked('{ nothing }'))).headers['cache-control']).toBe('no-store');
  });
  test('by the name of a persisted query may be kept too', async () => {
    const extensions = JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    });
    await get({ query, extensions }, {});
    const { headers } = await get({ extensions }, {});
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['public, max-age=60', expect.stringMatching(/^W\//)]);
  });
});

describe('Pages of partners', () => {
  test.each([
    'apollographql-client-name',
    'apollographql-client-version',
    'x-apollo-operation-name',
    'graphql-require-preflight',
    'authorization',
    'traceparent',
    'if-none-match',
    'content-type',
  ])('may send %s', async (header) => {
    const { headers } = await raw(
      '/graphql',
      { origin: 'https://partner.example', 'access-control-request-method': 'POST', 'access-control-request-headers': header },
      'OPTIONS',
    );
    expect(String(headers['access-control-allow-headers']).split(', ')).toContain(header);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });
  test('may read what they need of the headers', async () => {
    const { headers } = await post({ query: '{ __typename }' }, { origin: 'https://partner.example' });
    for (const name of ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'])
      expect(headers.get('access-control-expose-headers')).toContain(name);
  });
});

describe('A fault of the caller', () => {
  test.each([
    [
      'a persisted query under another’s name',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
    [
      'a version of persisted queries that there is not',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 99, sha256Hash: 'x' } } },
    ],
    ['a persisted query that is none', { query: '{ __typename }', extensions: { persistedQuery: 1 } }],
    ['a subscription', { query: 'subscription { x }' }],
    ['no query at all', { variables: {} }],
    ['variables that are a list', { query: '{ __typename }', variables: [] }],
    ['extensions that are a text', { query: '{ __typename }', extensions: 'x' }],
    ['an unknown operation', { query: 'query A { __typename }', operationName: 'B' }],
    ['a list of operations', [{ query: '{ __typename }' }]],
  ])('is answered as one, with a code and the id of the request, and leaves no error in the log: %s', async (_what, body) => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    setLogLevel('warn');
    try {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(codes(answer)).not.toContain('INTERNAL');
      for (const { extensions } of answer.body.errors)
        expect(extensions).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), requestId: answer.headers.get('x-request-id') });
      expect(write.mock.calls).toEqual([]);
    } finally {
      setLogLevel('silent');
      write.mockRestore();
    }
  });
  test.each([
    ['no JSON', '{"query":', {}, 400, 'BAD_REQUEST'],
    ['too long', JSON.stringify({ query: 'x'.repeat(300_000) }), {}, 413, 'BODY_TOO_LARGE'],
    ['in an encoding that there is not', '{}', { 'content-encoding': 'x' }, 415, 'BAD_REQUEST'],
  ])('before the graph is reached has a code and the id of the request: a body that is %s', async (_what, body, headers, status, code) => {
    const answer = await send(address, { method: 'POST', headers: { ...json, ...(headers as object) }, body });
    expect([answer.status, codes(answer)]).toEqual([status, [code]]);
    expect(answer.body.errors[0].extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });
});

describe('A status tells the truth', () => {
  test('503 and a code of its own while the database is away, and when to ask again', async () => {
    hold(Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })));
    const answer = await post({ query: '{ pilots(filter: { createdAt: { from: "2000-01-01" } }) { totalCount } }' });
    hold(undefined);
    expect([answer.status, codes(answer), answer.headers.get('retry-after')]).toEqual([503, ['DATABASE_AWAY'], '5']);
    expect((await post({ query: '{ pilots(filter: { createdAt: { from: "2000-01-01" } }) { totalCount } }' })).status).toBe(200);
  });
  test('500 for a failure of ours that leaves nothing to show', async () => {
    hold(Promise.reject(new Error('secret')));
    const answer = await post({ query: '{ solutions(filter: { createdAt: { from: "2000-01-01" } }) { totalCount } }' });
    hold(undefined);
    expect([answer.status, codes(answer)]).toEqual([500, ['INTERNAL']]);
    expect(answer.text).not.toContain('secret');
  });
});

describe('A request', () => {
  test('has an id: that of the proxy when it is plain, else a new one', async () => {
    expect((await raw('/health/live', { 'x-request-id': 'from-the-proxy-1' })).headers['x-request-id']).toBe('from-the-proxy-1');
    for (const given of ['short', 'a b c d e f g h', `x${'y'.repeat(80)}`])
      expect((await raw('/health/live', { 'x-request-id': given })).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect((await post({ query: '{ nothing }' }, { 'x-request-id': 'from-the-proxy-2' })).body.errors[0].extensions.requestId).toBe(
      'from-the-proxy-2',
    );
  });
  test('goes with a request that had to wait for others of its address', async () => {
    // as many as are looked at at a time, each of them half sent
    const before = Array.from({ length: 20 }, () => httpRequest(address, { method: 'POST', headers: { ...json, 'content-length': '2' } }));
    for (const each of before) each.on('response', (response) => response.resume()).write('{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ids = Array.from({ length: 20 }, (_, index) => `waiting-${index}`);
    const waiting = ids.map((id) => post({ query: '{ nothing }' }, { 'x-request-id': id }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const each of before) each.end('}');
    expect((await Promise.all(waiting)).map(({ body }) => body.errors[0].extensions.requestId)).toEqual(ids);
  });
  test('leaves one line in the log: what for, how it ended, how long it took; not who asked, nor for what', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    setLogLevel('info');
    try {
      const { headers } = await raw(asked('{ search(query: "kowalski") { totalCount } }'), { 'x-forwarded-for': '203.0.113.9' });
      await raw('/powiadomienia/jan.kowalski@example.org?q=kowalski');
      await expect.poll(() => linesOf(write).length).toBe(2);
      const lines = linesOf(write);
      expect(JSON.parse(lines[0]!)).toEqual({
        at: expect.any(String),
        level: 'info',
        message: 'request',
        requestId: headers['x-request-id'],
        door: 'graphql',
        method: 'GET',
        status: 200,
        ms: expect.any(Number),
      });
      expect(lines.join()).not.toMatch(/kowalski|203\.0\.113|127\.0\.0\.1|example/);
    } finally {
      setLogLevel('silent');
      write.mockRestore();
    }
  });
});

describe('Those who run it', () => {
  test('learn whether the process lives and whether it is ready', async () => {
    expect((await send(`${origin}/health/live`)).body).toEqual({ status: 'ok' });
    expect(await send(`${origin}/health/ready`)).toMatchObject({
      status: 200,
      body: { status: 'ok', database: 'ok', search: { backlog: null }, mail: { waiting: 0 } },
    });
    hold(Promise.reject(new Error('gone')));
    const [live, ready] = [await send(`${origin}/health/live`), await send(`${origin}/health/ready`)];
    hold(undefined);
    expect([live.status, ready.status, ready.body.status]).toEqual([200, 503, 'failing']);
  });
  test('read metrics from this machine, and nobody does through a proxy', async () => {
    const { text, headers } = await raw('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    for (const name of [
      'splot_request_seconds_bucket',
      'splot_operation_cost_sum',
      'splot_errors_total',
      'splot_statement_seconds_count',
      'splot_waiting',
    ])
      expect(text).toContain(name);
    expect(text).toMatch(/splot_waiting\{queue="mail"\} 0/);
    expect((await raw('/metrics', { 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(403);
  });
});

describe('An operation that is not light', () => {
  test('has what several answers of the database are made into made in several turns, so that others have theirs', async () => {
    let turn = 0;
    let next = setImmediate(function count() {
      turn++;
      next = setImmediate(count);
    });
    const context = contextOf({ ...graph.graph, read: () => new Promise((resolve) => setTimeout(resolve, 5, [[1]])) });
    context.turn.isLight = false;
    const turns = await Promise.all(
      Array.from({ length: 4 }, async () => {
        await context.read({ text: 'select 1', values: [] });
        const [made, until] = [turn, performance.now() + 20];
        while (performance.now() < until);
        return made;
      }),
    );
    clearImmediate(next);
    expect(new Set(turns).size).toBe(4);
  });
  test('has its time and its statements shared out apart from what is light', async () => {
    const lanes: (string | undefined)[] = [];
    const noted = {
      ...graph.graph,
      read: (...[statement, signal, lane]: Parameters<typeof graph.graph.read>) => {
        lanes.push(lane);
        return graph.graph.read(statement, signal, lane);
      },
    };
    const apollo = apolloServer(noted);
    await apollo.start();
    const query = '{ search(query: "woda", first: 20) { totalCount hits { record { id } } } }';
    await apollo.executeOperation({ query }, { contextValue: contextOf(noted, { lane: 'graph 192.0.2.0' }) });
    await apollo.stop();
    expect(new Set(lanes)).toEqual(new Set(['costly graph 192.0.2.0']));
  });
});
