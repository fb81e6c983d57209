import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { maker } from '../kit/make.ts';
import { codes, json, send, serve } from '../kit/serve.ts';

const { graph, origin, address, post, hold, close } = await serve();
afterAll(close);
const make = maker(graph.db);
await make.pilot({ city: await make.city() });

describe('Nothing internal leaks', () => {
  const home = fileURLToPath(new URL('../..', import.meta.url));
  const internal = new RegExp(
    [
      home,
      'node_modules',
      'server/',
      '\\.ts\\b',
      '\\bat \\w+ \\(',
      'node:',
      'select .* from',
      'syntax error at',
      'violates',
      'invalid byte sequence',
      'pglite',
      'postgres',
      'stacktrace',
      'TypeError',
      'undefined',
      'Cannot read',
    ].join('|'),
    'i',
  );
  const hostile: [what: string, options: RequestInit, path?: string][] = [
    ['no body', { method: 'POST', headers: json }],
    ['an empty body', { method: 'POST', headers: json, body: '' }],
    ['half a body', { method: 'POST', headers: json, body: '{"query": "{ __type' }],
    ['a body that is a list', { method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' }],
    ['a body that is a text', { method: 'POST', headers: json, body: '"{__typename}"' }],
    ['a body that is null', { method: 'POST', headers: json, body: 'null' }],
    ['a query that is a number', { method: 'POST', headers: json, body: '{"query": 5}' }],
    ['a query that is an object', { method: 'POST', headers: json, body: '{"query": {"toString": 1}}' }],
    ['variables that are a text', { method: 'POST', headers: json, body: '{"query": "{__typename}", "variables": "x"}' }],
    ['variables that are a list', { method: 'POST', headers: json, body: '{"query": "query($a: [Int]){__typename}", "variables": [1]}' }],
    [
      'a prototype among the variables',
      {
        method: 'POST',
        headers: json,
        body: '{"query": "query($slug: String){ city(slug: $slug) { id } }", "variables": {"__proto__": {"slug": "x"}, "constructor": 1}}',
      },
    ],
    ['an unknown operation name', { method: 'POST', headers: json, body: '{"query": "query A {__typename}", "operationName": "B"}' }],
    [
      'an operation name that is an object',
      { method: 'POST', headers: json, body: '{"query": "query A {__typename}", "operationName": {}}' },
    ],
    ['a subscription', { method: 'POST', headers: json, body: '{"query": "subscription { x }"}' }],
    ['a mutation', { method: 'POST', headers: json, body: '{"query": "mutation { x }"}' }],
    ['a file type', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<x/>' }],
    ['a strange charset', { method: 'POST', headers: { 'content-type': 'application/json; charset=klingon' }, body: '{}' }],
    [
      'UTF-16',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-16le' },
        body: Buffer.from('{"query":"{__typename}"}', 'utf16le'),
      },
    ],
    ['a body said to be zipped', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: 'not zipped' }],
    ['an unknown encoding', { method: 'POST', headers: { ...json, 'content-encoding': 'klingon' }, body: '{}' }],
    [
      'bytes that are no text',
      { method: 'POST', headers: json, body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x22, 0x3a, 0x31, 0x7d]) },
    ],
    ['another method', { method: 'PUT', headers: json, body: '{}' }],
    ['a deletion', { method: 'DELETE', headers: json }],
    ['variables in the address that are no JSON', { headers: json }, '?query={__typename}&variables={{'],
    ['two queries in the address', { headers: json }, '?query={__typename}&query={a}'],
    ['extensions in the address that are no JSON', { headers: json }, '?extensions=x'],
    ['a broken address', { headers: json }, '?query=%E0%A4%A'],
    ['a broken path', { headers: json }, '/%E0%A4%A'],
    ['a file of the explorer that is none', {}, '/explorer/..%2f..%2fpackage.json'],
    ['a file of the explorer named like a property', {}, '/explorer/constructor'],
    ['a file of the explorer named like a prototype', {}, '/explorer/__proto__'],
  ];
  test.each(hostile)('in the answer to %s', async (_what, options, path = '') => {
    const answer = await send(`${address}${path}`, options);
    expect(answer.text.replaceAll(/"(pilot|[a-z]+)s?"/g, '')).not.toMatch(internal);
    expect(answer.status).not.toBe(500);
    if (answer.body?.errors) for (const code of codes(answer)) expect(code).toMatch(/^[A-Z_]+$/);
  });

  const texts = [
    'a\0b',
    '\u0001',
    '\u001f',
    '\u007f',
    '\ud800',
    '\udfff\ud800',
    '\ufffe',
    "' or 1=1 --",
    '"; drop table city; --',
    '$1',
    '${1}',
    '\\',
    '%',
    '{{',
    '\u202e',
    'x'.repeat(50_000),
  ];
  const places: [what: string, query: string][] = [
    ['a slug', 'query ($text: String) { city(slug: $text) { id } }'],
    ['a global id', 'query ($text: ID) { city(id: $text) { id } }'],
    ['a node', 'query ($text: ID!) { node(id: $text) { id } nodes(ids: [$text]) { id } }'],
    ['a cursor', 'query ($text: String) { cities(after: $text, orderBy: { by: TITLE }) { nodes { id } } }'],
    [
      'a filter by link',
      'query ($text: ID!) { pilots(filter: { city: [$text], challenges: [$text], voivodeship: [$text] }) { totalCount nodes { id } } }',
    ],
    ['a filter by text', 'query ($text: String!) { cities(filter: { slug: [$text], teryt: [$text] }) { totalCount nodes { id } } }'],
    ['a day', 'query ($text: Date) { pilots(filter: { startsOn: { from: $text } }) { totalCount } }'],
    ['a search', 'query ($text: String!) { search(query: $text) { totalCount hits { cursor } } }'],
    ['a search’s period', 'query ($text: DateTime) { search(query: "", changed: { since: $text }) { totalCount } }'],
    ['a search for all words', 'query ($text: String!) { search(query: $text, allWords: true) { totalCount } }'],
    ['a search’s filter', 'query ($text: String!) { search(query: "", filter: { challenge: [$text], year: [$text] }) { totalCount } }'],
    [
      'the name of a facet’s value',
      'query ($text: String!) { facetValues(facet: CITY, text: $text, query: $text, filter: { city: [$text] }) { value count } }',
    ],
    ['what others are like', 'query ($text: ID!) { similar(id: $text) { words { text } } }'],
    [
      'the city that others are like',
      'query ($text: ID!) { similarCities(id: $text) { reasons } search(query: "", similarTo: $text, sort: SIMILAR_CITIES) { totalCount } }',
    ],
    ['a search’s cursor', 'query ($text: String) { search(query: "", after: $text) { totalCount } }'],
  ];
  test.each(places)('through strange text in %s', async (_what, query) => {
    for (const text of texts) {
      const answer = await post({ query, variables: { text } });
      expect(answer.text.slice(0, 5_000).replaceAll(JSON.stringify(text).slice(1, -1).slice(0, 4_000), '')).not.toMatch(internal);
      expect(answer.status).toBeLessThan(500);
      if (answer.body.errors)
        for (const code of codes(answer))
          expect(code, JSON.stringify(answer.body.errors).slice(0, 500)).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|TIMED_OUT)$/);
    }
  });

  test('when something of ours fails: the caller gets a number to name, the log gets the rest', async () => {
    hold(Promise.reject(new Error(`connection to ${home} lost: select secret from city`)));
    try {
      const answer = await post({ query: '{ cities(filter: { createdAt: { from: "2000-01-01" } }) { totalCount } }' });
      expect(answer.text).not.toMatch(/secret|connection to/);
      expect(answer.body.errors).toEqual([
        {
          message: expect.stringContaining('Something failed on our side'),
          path: ['cities'],
          locations: expect.anything(),
          extensions: { code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ]);
    } finally {
      hold(undefined);
    }
  });

  test('a site that is not there is simply not found', async () => {
    const answer = await send(`${origin}/.env`);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(internal);
  });
});
