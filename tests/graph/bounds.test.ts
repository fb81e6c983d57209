import { type GraphQLError, graphqlSync, getIntrospectionQuery, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../server/database/statements.ts';
import { FairQueue } from '../../server/jobs/fair-queue.ts';
import { writeList } from '../../server/graph/compile/write.ts';
import { bounds } from '../../server/http/bounds.ts';
import { Documents } from '../../server/http/documents.ts';
import { networkOf } from '../../server/http/network.ts';
import { Rate, Shared } from '../../server/http/rate.ts';
import { wrongIn } from '../../server/http/validation.ts';
import { codes, serve, type Served } from '../kit/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served?.close());

const times = (many: number, write: (index: number) => string) => Array.from({ length: many }, (_, index) => write(index)).join(' ');
const chain = times(40, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`);
const args = 'args{name type{name ofType{name ofType{name}}}}';
/** What was written to stop a graph, by whoever wrote tests against it. */
const hostile: [what: string, query: string][] = [
  ['1,200 times the same field', `{ ${'pilots { totalCount } '.repeat(1_200)} }`],
  ['fragments that double at every step', `{ ...F0 } ${chain} fragment F40 on Query { cities(first: 1) { totalCount } }`],
  [
    '500 fragments in one place',
    `{ ${times(490, (index) => `...F${index}`)} } ${times(490, (index) => `fragment F${index} on Query { __typename }`)}`,
  ],
  ['a fragment that spreads itself', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }'],
  ['1,600 levels of the schema', `{ __schema { types { ${'ofType { '.repeat(1_600)} name ${'} '.repeat(1_600)} } } }`],
  ['fields of fields of all types', `{ __schema { types { fields { type { fields { type { fields { name ${args} } } } } } } } }`],
  ['the schema 30 times', `{ ${times(30, (index) => `a${index}: __schema { types { fields { name ${args} } } }`)} }`],
  ['the schema beside records', `{ __schema { types { name fields { name ${args} } } } cities { totalCount } }`],
  ['30 searches', `{ ${times(30, (index) => `a${index}: search(query: "woda ${index}") { facets { values { value } } }`)} }`],
  ['2,400 unknown fields', `{ ${times(2_400, (index) => `pilot${index}`)} }`],
  ['a name of 200,000 letters', `{ ${'a'.repeat(200_000)} }`],
  ['400 operations', times(400, (index) => `query Q${index} { __typename }`)],
  ['5,000 tokens and one more', `{ ${'id '.repeat(bounds.tokens)} }`],
  [
    '30 times 100 nodes',
    `query ($ids: [ID!]!) { ${times(30, (index) => `a${index}: nodes(ids: $ids) { ... on City { pilots(first: 100) { nodes { id } } } }`)} }`,
  ],
  ['outlines of everything', `{ ${times(30, (index) => `a${index}: counties(first: 100) { nodes { outline } }`)} }`],
];

describe('Nobody can block others', () => {
  test.each(hostile)('%s: refused by name or answered, and nobody else waits meanwhile', async (_what, query) => {
    let isOver = false;
    let turns = 0;
    const attack = served.post({ query, variables: { ids: Array(100).fill('x') } }, { 'x-forwarded-for': '203.0.113.5' }).finally(() => {
      isOver = true;
    });
    // what this thread itself does in one turn of its loop, whatever else the machine has to do
    let longest = 0;
    while (!isOver) {
      const { user, system } = process.threadCpuUsage();
      await new Promise((resolve) => setImmediate(resolve));
      const spent = process.threadCpuUsage({ user, system });
      longest = Math.max(longest, (spent.user + spent.system) / 1000);
      turns++;
    }
    const answer = await attack;
    expect(answer.status).toBeLessThan(500);
    for (const code of answer.body.errors ? codes(answer) : [])
      expect(['QUERY_TOO_COSTLY', 'QUERY_TOO_LARGE', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']).toContain(
        code,
      );
    expect(answer.text.length).toBeLessThan(bounds.bytes);
    expect(turns).toBeGreaterThan(1);
    // 50 ms where nothing else runs; a cold start and a busy machine take several times as long
    expect(longest, 'the longest hold of the event loop').toBeLessThan(500);
    expect((await served.post({ query: '{ cities { totalCount } }' })).status).toBe(200);
  });

  test('what is written about the schema is what GraphQL itself says of it', async () => {
    for (const source of [
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, schemaDescription: true }),
      '{ again: __schema { queryType { name ...F } } __type(name: "Pilot") { ...F fields { args { defaultValue } } } none: __type(name: "No") { name } } fragment F on __Type { kind __typename possibleTypes { name } interfaces { name } }',
      'query ($name: String!, $not: Boolean = false) { __type(name: $name) { name @include(if: $not) kind } }',
    ]) {
      const variableValues = { name: 'City' };
      const expected = graphqlSync({ schema: served.graph.graph.schema, source, variableValues });
      const { body } = await served.post({ query: source, variables: variableValues });
      expect(body.errors).toBeUndefined();
      expect(body.data).toEqual(JSON.parse(JSON.stringify(expected.data)));
    }
  });

  test.each([
    '{ a: cities { totalCount } a: cities { nodes { id } } }',
    '{ a: cities { totalCount } a: pilots { totalCount } }',
    '{ a: cities(first: 1) { totalCount } a: cities(first: 2) { totalCount } }',
    '{ a: cities(first: 1) { totalCount } ...F } fragment F on Query { a: cities(first: 1) { totalCount } }',
    '{ ...F ...G } fragment F on Query { a: cities { nodes { x: id } } } fragment G on Query { a: cities { nodes { x: slug } } }',
    '{ node(id: "x") { ... on City { x: slug } ... on Pilot { x: id } } }',
    '{ node(id: "x") { ... on City { x: population } ... on Pilot { x: slug } } }',
    '{ node(id: "x") { id ... on City { id: slug } } }',
    '{ node(id: "x") { ... on City { x: title { pl } } ... on Pilot { x: summary { pl } } } }',
    '{ node(id: "x") { ... on City { x: title { y: pl } } ... on Pilot { x: title { y: en } } } }',
    '{ node(id: "x") { ... on City { x: pilots { nodes { y: id } } } ... on Pilot { x: challenges { y: id } } } }',
    '{ node(id: "x") { ... on Record { x: slug } ... on City { x: slug } ... on Pilot { x: id } } }',
    '{ __schema { a: queryType { name } a: queryType { kind } } __type(name: "A") { name } __type(name: "A") { kind } }',
    '{ __type(name: "A") { name } __type(name: "B") { kind } }',
  ])('whether fields can be merged is said as GraphQL says it: %s', async (query) => {
    const { schema } = served.graph.graph;
    const document = parse(query);
    expect(validate(schema, document).length).toBe(validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length);
    expect((await wrongIn(schema, document)).length > 0).toBe(validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length > 0);
  });

  test('brackets are counted as they are nested, those in texts and comments aside', async () => {
    const refused = await served.post({
      query: `{ a: city(slug: "x") { ${'... { '.repeat(bounds.nested)} slug ${'} '.repeat(bounds.nested)} } }`,
    });
    expect(refused.body.errors[0]).toMatchObject({
      message: `Brackets may be nested ${bounds.nested} levels deep at most.`,
      extensions: { code: 'QUERY_TOO_LARGE', maximum: bounds.nested, requested: bounds.nested + 2 },
    });
    const open = '{[('.repeat(bounds.nested);
    const answered = await served.post({
      query: `{ # ${open}\n city(slug: "\\"${open}") { slug } search(query: """${open}""") { totalCount } }`,
    });
    expect(answered.body.errors).toBeUndefined();
  });

  test('an answer that grows too long is cut off with a code of its own', () => {
    const parts = Array.from({ length: 10 }, () => 'x'.repeat(1_000_000));
    expect(writeList(parts.slice(0, 7), (part) => part)).toHaveLength(7_000_008);
    let error: GraphQLError | undefined;
    try {
      writeList(parts, (part) => part);
    } catch (thrown) {
      error = thrown as GraphQLError;
    }
    expect(error?.extensions).toMatchObject({ code: 'ANSWER_TOO_LARGE', maximum: bounds.bytes });
  });

  test('two costly operations of one address are under way at a time, however long they are written', async () => {
    let release = () => {};
    served.hold(new Promise((resolve) => (release = resolve)));
    const before = served.begun();
    const query = (index: number) =>
      `{ a${index}: cities(first: 100, filter: { createdAt: { from: "2000-01-01" } }) { nodes { slug pilots(first: 20) { nodes { slug } } } } } #`;
    const asked = [0, 1, 2, 3].map((index) =>
      served.post({ query: query(index).padEnd(index < 2 ? 0 : 9_000, '-') }, { 'x-forwarded-for': '203.0.113.77' }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = served.begun() - before;
    served.hold(undefined);
    release();
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
    expect(begun).toBe(2);
  });

  test('who asks little is next, however much others have waiting', () => {
    const queue = new FairQueue<string>();
    for (let index = 0; index < 50; index++) queue.add('greedy', `greedy ${index}`);
    expect(queue.next()?.item).toBe('greedy 0');
    queue.had('greedy', 80);
    queue.add('modest', 'modest 0');
    expect(queue.next()?.item).toBe('modest 0');
    queue.had('modest', 1);
    queue.add('modest', 'modest 1');
    expect([queue.next()?.item, queue.next()?.item, queue.size]).toEqual(['modest 1', 'greedy 1', 48]);
  });
  test('documents that somebody asks for again stay known, however many others are asked for once', async () => {
    const documents = new Documents(served.graph.graph.schema);
    const once = (index: number) => `{ a${index}: pilots { totalCount } } # ${'of no use to anybody else '.repeat(20)}`;
    for (let time = 0; time < 2; time++) await documents.check('again', '{ cities { totalCount } }');
    for (let index = 0; index < 1_000; index++) await documents.check(`once ${index}`, once(index));
    expect(documents.has('again')).toBe(true);
    expect(documents.has('once 999')).toBe(true);
    expect(documents.has('once 0')).toBe(false);
  });
  test('what may not be served now is left for later', () => {
    const queue = new FairQueue<number>();
    queue.add('one', 9);
    queue.add('other', 2);
    expect(queue.next((cost) => cost < 5)?.item).toBe(2);
    expect(queue.next((cost) => cost < 5)).toBeNull();
    expect(queue.next()?.item).toBe(9);
  });
  test('who asks for more than there is room for is next all the same: those who ask for less do not always go before', () => {
    const queue = new FairQueue<number>();
    queue.add('greedy', 2);
    queue.had('greedy', 80);
    queue.add('once', 9);
    const fits = (room: number) => (cost: number) => cost <= room;
    expect(queue.next(undefined, fits(5))).toBeNull();
    expect(queue.next(undefined, fits(10))?.item).toBe(9);
    expect(queue.next(undefined, fits(5))?.item).toBe(2);
  });
});

test('a record of any kind costs what the costliest kind asked of it costs, however its kind is named', async () => {
  const costOf = async (selection: string) => {
    const { body } = await served.post({ query: `{ search(query: "woda", first: 20) { hits { record { ${selection} } } } }` });
    return body.extensions.cost.requested as number;
  };
  const pilot = '... on Pilot { slug updatedAt createdAt }';
  const city = '... on City { pilots(first: 5) { nodes { id } } }';
  const [dear, cheap] = [await costOf(city), await costOf(pilot)].sort((a, b) => b - a) as [number, number];
  expect(await costOf(`${pilot} ${city}`)).toBe(dear);
  expect(dear).toBeGreaterThan(cheap);
  // what one kind is asked for in two places adds up, also where it hides in fragments on fragments
  const twice = await costOf('... on City { pilots(first: 5) { nodes { id } } more: pilots(first: 5) { nodes { id } } }');
  for (const hidden of [
    '... on City { more: pilots(first: 5) { nodes { id } } }',
    '... on Record { ... on City { more: pilots(first: 5) { nodes { id } } } }',
    '... on City { ... on Record { ... on City { more: pilots(first: 5) { nodes { id } } } } }',
  ])
    expect(await costOf(`${city} ${hidden}`)).toBe(twice);
});

describe('What one address may ask for in a minute', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  /** One list of items with parameters, as RFC 9651 writes them. */
  const structured = /^"[\x20-\x21\x23-\x5b\x5d-\x7e]+"(;[a-z*][a-z0-9_.*-]*=\d{1,15})+$/;

  test('stands in the headers of each answer, in the form of the draft', async () => {
    const { headers, body } = await served.post({ query: '{ cities { totalCount } }' }, from('198.51.100.1'));
    expect(headers.get('ratelimit-policy')).toBe(`"cost";q=${bounds.costAMinute};w=60`);
    expect(headers.get('ratelimit')).toMatch(structured);
    expect(headers.get('ratelimit-policy')).toMatch(structured);
    const [, left] = /;r=(\d+)/.exec(headers.get('ratelimit')!)!;
    expect(bounds.costAMinute - Number(left)).toBeGreaterThanOrEqual(body.extensions.cost.requested);
  });

  test('is refused with 429 and when to come back, to that address alone', async () => {
    const query = `{ ${times(7, (index) => `a${index}: counties(first: 100) { nodes { outline } }`)} }`;
    let answer = await served.post({ query }, from('198.51.100.2'));
    const most = Math.ceil(bounds.costAMinute / answer.body.extensions.cost.requested) + 100;
    for (let asked = 0; asked < most && answer.status === 200; asked++) answer = await served.post({ query }, from('198.51.100.2'));
    expect([answer.status, codes(answer)]).toEqual([429, ['TOO_MANY_REQUESTS']]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(answer.headers.get('ratelimit')).toMatch(structured);
    expect(answer.body.errors[0].message).toContain(`${bounds.costAMinute}`);
    expect((await served.post({ query }, from('198.51.100.3'))).status).toBe(200);
  });

  test('counts a household or an office of IPv6 as one, however it changes its address', () => {
    expect(networkOf('2001:db8:1:ab12::1', 56)).toBe(networkOf('2001:0db8:0001:abff:1:2:3:4', 56));
    expect(networkOf('2001:db8:1:ab12::1', 56)).not.toBe(networkOf('2001:db8:1:ac12::1', 56));
    expect(networkOf('::1', 56)).toBe(networkOf('0:0:0:0:0:0:0:2', 56));
    expect(networkOf('::ffff:192.0.2.1', 56)).toBe('192.0.2.1');
    expect(networkOf('fe80::1%eth0', 64)).toBe('fe80:0:0:0');
    expect(networkOf('nobody', 56)).toBeNull();
  });

  test('is shared by processes on one database, in which no address is kept', async () => {
    const session = await statementsOf(served.graph.db);
    const [one, other] = [new Rate(new Shared(session)), new Rate(new Shared(session))];
    const spend = bounds.costAMinute * 0.4;
    await one.pay('192.0.2.9', spend);
    await expect.poll(async () => (await session.run({ text: 'select points from spent', values: [] })).length).toBe(1);
    await other.pay('192.0.2.9', spend);
    await expect.poll(() => other.pay('192.0.2.9', 1).then(({ cost }) => cost)).toBeLessThan(bounds.costAMinute * 0.25);
    await expect(other.pay('192.0.2.9', spend)).rejects.toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
    const [row] = await session.run({ text: 'select key from spent', values: [] });
    expect(row![0]).not.toContain('192');
  });
});
