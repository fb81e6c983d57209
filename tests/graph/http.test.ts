import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { parse, validate } from 'graphql';
import { auditServer } from 'graphql-http';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { bounds } from '../../server/http/bounds.ts';
import { setLogLevel } from '../../server/log.ts';
import { linesOf } from '../kit/log.ts';
import { maker } from '../kit/make.ts';
import { codes, json, send, serve } from '../kit/serve.ts';

const { graph, origin, address, post, get, hold, begun, givenUp, close } = await serve();
afterAll(close);
const make = maker(graph.db);
const pilot = await make.pilot({ title: { pl: 'Strefa <b>"czystego"</b> transportu\u0001 😀', en: null }, city: await make.city() });

describe('GraphQL over HTTP', () => {
  test('every audit of the official suite passes', async () => {
    const results = await auditServer({ url: address });
    expect(results.length).toBeGreaterThanOrEqual(60);
    expect(results.filter((result) => result.status !== 'ok').map(({ id, name, status }) => ({ id, name, status }))).toEqual([]);
  });

  test('answers say what they cost and what they may cost', async () => {
    const { body } = await post({ query: '{ pilots(first: 5) { nodes { id city { id } } } }' });
    expect(body.data.pilots.nodes).toHaveLength(1);
    expect(body.extensions.cost).toEqual({ requested: Math.ceil(2 * 10 + 5 * 2 * 1.05 + 0.05), maximum: bounds.cost });
  });

  test('which way it was answered is told to those who ask, and in the log, where nothing of the question stands', async () => {
    const ways = {
      compiled: '{ pilots(filter: { city: ["zakopane"] }) { totalCount } }',
      ordinary: '{ __schema { queryType { name } } secret: __typename }',
    };
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    setLogLevel('debug');
    try {
      for (const [way, query] of Object.entries(ways)) {
        write.mockClear();
        expect((await post({ query }, { 'x-splot-explain': '1' })).body.extensions.way).toBe(way);
        expect((await post({ query })).body.extensions.way).toBeUndefined();
        const lines = linesOf(write).filter((line) => line.includes('operation answered'));
        expect(lines.map((line) => JSON.parse(line))).toEqual(
          [1, 2].map(() =>
            expect.objectContaining({
              operation: 'query',
              way,
              cost: expect.any(Number),
              errors: 0,
              ms: expect.any(Number),
              requestId: expect.any(String),
            }),
          ),
        );
        expect(lines.join()).not.toMatch(/zakopane|secret/);
      }
    } finally {
      setLogLevel('silent');
      write.mockRestore();
    }
  });

  test('a text comes out as it was put in, whatever its characters', async () => {
    const { text, body, headers } = await post({
      query: 'query ($slug: String) { pilot(slug: $slug) { title { pl } } }',
      variables: { slug: pilot.slug },
    });
    expect(body.data.pilot.title.pl).toBe(pilot.title.pl);
    expect(text).not.toMatch(/[\u0000-\u001f]/);
    expect(headers.get('content-type')).toMatch(/^application\/json; ?charset=utf-8/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('the newer media type is answered in kind', async () => {
    const { headers, status } = await post({ query: '{ __typename }' }, { accept: 'application/graphql-response+json' });
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^application\/graphql-response\+json/)]);
  });

  test('introspection answers in full', async () => {
    const { getIntrospectionQuery, buildClientSchema } = await import('graphql');
    const { body } = await post({ query: getIntrospectionQuery() });
    expect(Object.keys(buildClientSchema(body.data).getTypeMap())).toEqual(expect.arrayContaining(['Pilot', 'City', 'SearchResult']));
  });

  test('the way an answer was made is told to whoever asks for it', async () => {
    expect((await post({ query: '{ cities { totalCount } }' }, { 'x-splot-explain': '1' })).body.extensions.way).toBe('compiled');
    expect((await post({ query: '{ __typename __schema { queryType { name } } }' }, { 'x-splot-explain': '1' })).body.extensions.way).toBe(
      'ordinary',
    );
    expect((await post({ query: '{ cities { totalCount } }' })).body.extensions.way).toBeUndefined();
  });
});

describe('Persisted queries', () => {
  const query = '{ pilots(first: 3) { nodes { slug } } }';
  const extensions = (of: string) =>
    JSON.stringify({ persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(of).digest('hex') } });
  test('are answered by GET once they are known', async () => {
    expect(codes(await get({ extensions: extensions(query) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect((await get({ query, extensions: extensions(query) })).body.data.pilots.nodes).toEqual([{ slug: pilot.slug }]);
    const { body, status } = await get({ extensions: extensions(query) });
    expect([status, body.data.pilots.nodes]).toEqual([200, [{ slug: pilot.slug }]]);
  });
  test('are refused under another query’s name', async () => {
    const answer = await get({ query, extensions: extensions('{ other }') });
    expect([answer.status, answer.body.data]).toEqual([400, undefined]);
  });
});

describe('What other sites may do', () => {
  test('any page may read, none with cookies', async () => {
    const { headers } = await post({ query: '{ __typename }' }, { origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const before = await send(address, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect([
      before.status,
      before.headers.get('access-control-allow-methods'),
      before.headers.get('access-control-allow-credentials'),
    ]).toEqual([204, 'GET, POST', null]);
    expect(before.headers.get('access-control-allow-headers')).toContain('content-type');
  });
  test.each([
    ['a form', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' }],
    ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' }],
    ['an upload', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }],
  ])('%s sent across sites is refused', async (_what, options) => {
    const answer = await send(address, options as RequestInit);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body?.data).toBeUndefined();
  });
});

describe('The bounds hold, and refusals say them', () => {
  const levels = (count: number) =>
    `{ pilots(first: 1) { nodes { ${'city { ledPilots(first: 1) { nodes { '.repeat(Math.floor((count - 3) / 3))}${['id', 'title { pl }', 'challenges { title { pl } }'][(count - 3) % 3]}${' } } }'.repeat(Math.floor((count - 3) / 3))} } } }`;
  test(`${bounds.depth} levels are answered, one more is refused`, async () => {
    expect((await post({ query: levels(bounds.depth) })).body.errors).toBeUndefined();
    const { body } = await post({ query: levels(bounds.depth + 1) });
    expect(body.errors[0]).toMatchObject({
      message: `An operation may be ${bounds.depth} levels deep at most; this one has ${bounds.depth + 1}.`,
      extensions: { code: 'QUERY_TOO_LARGE', maximum: bounds.depth, requested: bounds.depth + 1 },
    });
  });
  test('depth counts through fragments', async () => {
    const { body } = await post({
      query: `${levels(bounds.depth - 3).replace(/ id /, ' ...F ')} fragment F on Pilot { city { ...G } } fragment G on City { voivodeship { county: counties(first: 1) { nodes { title { pl } } } } }`,
    });
    expect(codes({ body })).toContain('QUERY_TOO_LARGE');
  });
  test(`${bounds.aliases} aliases are answered, one more is refused`, async () => {
    const query = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: city(slug: "x") { id }`).join(' ')} }`;
    expect((await post({ query: query(bounds.aliases) })).body.errors).toBeUndefined();
    expect((await post({ query: query(bounds.aliases + 1) })).body.errors[0]).toMatchObject({
      message: expect.stringContaining(`${bounds.aliases} aliases at most`),
      extensions: { code: 'QUERY_TOO_LARGE', maximum: bounds.aliases },
    });
  });
  test(`more than ${bounds.tokens} tokens are not even read`, async () => {
    const answer = await post({ query: `{ ${'id '.repeat(bounds.tokens)} }` });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toContain(`${bounds.tokens} tokens`);
    expect(codes(answer)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });
  test('what costs too much is refused with its cost, whoever sets the size', async () => {
    const costly = (size: string) => `pilots(first: ${size}) { nodes { id cities { id pilots(first: ${size}) { nodes { id } } } } }`;
    const refused = { message: expect.stringContaining(`may cost ${bounds.cost} at most`), extensions: { code: 'QUERY_TOO_COSTLY' } };
    for (const body of [
      { query: `{ ${costly('100')} }` },
      { query: `query ($n: Int) { ${costly('$n')} }`, variables: { n: 100 } },
      { query: `query ($n: Int = 100) { ${costly('$n')} }` },
      { query: `{ ...F } fragment F on Query { ${costly('100')} }` },
    ]) {
      const answer = await post(body);
      expect(answer.body.errors?.[0]).toMatchObject(refused);
      expect(answer.body.errors[0].extensions.cost).toMatchObject({ maximum: bounds.cost });
      expect(answer.body.errors[0].extensions.cost.requested).toBeGreaterThan(bounds.cost);
      expect([answer.status, answer.body.data]).toEqual([400, undefined]);
      expect(answer.body.extensions?.cost ?? answer.body.errors[0].extensions.cost).toBeTruthy();
    }
    expect((await post({ query: `query ($n: Int = 100) { ${costly('$n')} }`, variables: { n: 2 } })).body.errors).toBeUndefined();
  });
  test(`an answer has ${bounds.errors} errors at most`, async () => {
    const { body } = await post({ query: `{ ${Array.from({ length: 28 }, (_, index) => `a${index}: city { id }`).join(' ')} }` });
    expect(body.errors).toHaveLength(bounds.errors);
    const unknown = await post({ query: `{ ${Array.from({ length: 300 }, (_, index) => `x${index}`).join(' ')} }` });
    expect(unknown.body.errors.length).toBeLessThanOrEqual(bounds.errors);
  });
  test('fragments that double at every step are refused at once', async () => {
    const chain = Array.from({ length: 40 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ');
    const answer = await post({ query: `{ ...F0 } ${chain} fragment F40 on Query { cities(first: 1) { totalCount } }` });
    // measured over and over, it would not end before the test does
    expect(answer.status).toBeLessThan(500);
  });
  test('a body that is too large is refused as such', async () => {
    const answer = await post({ query: `{ __typename } # ${'x'.repeat(300_000)}` });
    expect([answer.status, codes(answer)]).toEqual([413, ['BODY_TOO_LARGE']]);
    expect(answer.body.errors[0].message).toContain('256kb');
  });
});

describe('A request that is given up', () => {
  test('ends its reading', async () => {
    const [before, reads] = [givenUp(), begun()];
    let release = () => {};
    hold(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    try {
      const call = httpRequest(address, { method: 'POST', headers: json });
      call.on('error', () => {});
      // what is in memory is answered without reading; moments the database compares
      call.end(JSON.stringify({ query: '{ cities(filter: { createdAt: { from: "2000-01-01" } }) { totalCount } }' }));
      await expect.poll(begun, { timeout: 10_000 }).toBeGreaterThan(reads);
      call.destroy();
      await expect.poll(givenUp, { timeout: 3_000 }).toBeGreaterThan(before);
    } finally {
      release();
      hold(undefined);
    }
  });
  test('does not disturb the next', async () => {
    expect((await post({ query: '{ cities { totalCount } }' })).body.data.cities.totalCount).toBe(1);
  });
});

describe('Besides the graph', () => {
  test('/health tells whether the database answers', async () => {
    const well = await send(`${origin}/health`);
    expect([well.status, well.body.status]).toEqual([200, 'ok']);
    hold(Promise.reject(new Error('gone')));
    const ill = await send(`${origin}/health`);
    hold(undefined);
    expect([ill.status, ill.body.status]).toEqual([503, 'failing']);
    expect(ill.text).not.toContain('gone');
  });

  test('/schema.graphql is the schema, and is not sent again to those who have it', async () => {
    const { status, headers, text } = await send(`${origin}/schema.graphql`);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(text).toContain('type Pilot implements Node & Record');
    const etag = headers.get('etag')!;
    expect(etag).toMatch(/^"/);
    // fetch asks past every cache as soon as it is given a condition
    const again = await new Promise<number>((resolve) =>
      httpRequest(`${origin}/schema.graphql`, { headers: { 'if-none-match': etag, 'accept-encoding': 'gzip' } }, (response) =>
        resolve(response.resume().statusCode!),
      ).end(),
    );
    expect(again).toBe(304);
  });

  test('people with a browser find an explorer whose every part comes from here', async () => {
    const page = await send(address, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('content-security-policy'), 'no exception for what is written into the page').not.toContain('unsafe');
    expect(page.text).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)/);
    const parts = [...page.text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
    expect(parts.length).toBeGreaterThanOrEqual(5);
    for (const part of parts) {
      expect(part).toMatch(/^\/graphql\//);
      const { status, headers, text } = await send(`${origin}${part}`);
      expect([status, headers.get('content-type'), text.length > 100]).toEqual([
        200,
        expect.stringMatching(part.endsWith('css') ? /css/ : /javascript/),
        true,
      ]);
    }
  });

  test('the explorer’s first query is one that answers', async () => {
    const { text } = await send(`${origin}/graphql/explorer/start.js`);
    const query = JSON.parse(/defaultQuery: ("(?:[^"\\]|\\.)*")/.exec(text)![1]!);
    expect(validate(graph.graph.schema, parse(query))).toEqual([]);
    expect((await post({ query })).body.errors).toBeUndefined();
  });
});
