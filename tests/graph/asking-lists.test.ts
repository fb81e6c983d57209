import { afterAll, describe, expect, test } from 'vitest';
import { LARGEST_PAGE } from '../../server/graph/page.ts';
import { openTestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';
import { randomOf } from '../kit/random.ts';
import { randomWorld } from '../kit/world.ts';

const graph = await openTestGraph();
await randomWorld(graph.db, graph.graph.kinds, randomOf(7), 12);
afterAll(() => graph.close());

/** Asks both ways, which must agree, and fails on errors. */
async function ask(query: string, variables: Record<string, unknown> = {}) {
  const answer = await graph.ask(query, variables);
  expect((await graph.ordinary(query, variables)).data).toEqual(answer);
  return answer;
}

/** The refusal of a query, the same both ways. */
async function refusal(query: string, variables: Record<string, unknown> = {}) {
  const { errors, data } = await graph.answer(query, variables);
  expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  expect(errors).toHaveLength(1);
  expect((await graph.ordinary(query, variables)).errors?.[0]?.message).toBe(errors![0]!.message.split(' Allowed:')[0]);
  return { code: errors![0]!.extensions?.code, message: errors![0]!.message };
}

describe('What a list can be asked', () => {
  test('titles run in Polish alphabetical order, capitals and small letters alike', async () => {
    const make = maker(graph.db);
    const titles = [
      'Żory',
      'Zabrze',
      'Źrebce',
      'Łódź',
      'Lublin',
      'lubin',
      'Ćmielów',
      'Cieszyn',
      'Czersk',
      'Świdnica',
      'Suwałki',
      'Ąka',
      'Aa',
      'Opole',
      'Ósemka',
      'Ełk',
      'Ęcie',
      'Elbląg',
      'Nysa',
      'Ńiwa',
      'Białystok',
      'Mława',
      'Łomża',
    ];
    const organisation = await make.organisation();
    for (const pl of titles)
      await make.organisation({ title: { pl }, kind: 'METROPOLIS', contact: { website: `https://example.org/${organisation.id}` } });
    const { organisations } = await ask(
      '{ organisations(first: 100, filter: { kind: [METROPOLIS] }, orderBy: { by: TITLE, direction: ASC }) { nodes { title { pl } } } }',
    );
    const found = organisations.nodes.map((node: any) => node.title.pl).filter((title: string) => titles.includes(title));
    expect(found).toEqual(titles.toSorted(new Intl.Collator('pl').compare));
  });

  test('a theme finds what is filed under its sub-themes, a sub-theme only its own', async () => {
    const make = maker(graph.db);
    const theme = await make.challenge();
    const [narrow, other] = [await make.challenge({ broader: theme }), await make.challenge({ broader: theme })];
    const onTheme = await make.pilot({ challenges: [theme.id] });
    const onNarrow = await make.pilot({ challenges: [narrow.id] });
    await make.pilot({ challenges: [other.id] });
    const find = async (challenge: string) =>
      (await ask('query ($named: [ID!]) { pilots(filter: { challenges: $named }) { totalCount nodes { slug } } }', { named: [challenge] }))
        .pilots;
    expect((await find(theme.slug)).totalCount).toBe(3);
    expect((await find(theme.slug)).nodes.map((node: any) => node.slug)).toEqual(expect.arrayContaining([onTheme.slug, onNarrow.slug]));
    expect((await find(narrow.slug)).nodes).toEqual([{ slug: onNarrow.slug }]);
  });

  test('a page is twenty records when no size is given, and may be empty or a hundred', async () => {
    const make = maker(graph.db);
    for (let index = 0; index < 25; index++) await make.organisation({ kind: 'BANK' });
    const { usual, none, most } = await ask(
      '{ usual: organisations(filter: { kind: [BANK] }) { nodes { id } pageInfo { hasNextPage } } none: organisations(first: 0) { nodes { id } edges { cursor } totalCount pageInfo { hasNextPage startCursor endCursor } } most: organisations(first: 100) { totalCount } }',
    );
    expect(usual.nodes).toHaveLength(20);
    expect(usual.pageInfo.hasNextPage).toBe(true);
    expect(none).toEqual({
      nodes: [],
      edges: [],
      totalCount: most.totalCount,
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
  });

  const refused: [what: string, query: string, says: RegExp][] = [
    ['a thousand at once', '{ pilots(first: 1000) { totalCount } }', /`first` must be between 0 and 100; it was 1000/],
    ['fewer than none', '{ pilots(first: -1) { nodes { id } } }', /`first` must be between 0 and 100; it was -1/],
    ['a thousand from the end', '{ pilots(last: 1000) { nodes { id } } }', /`last` must be between 0 and 100/],
    ['the first and the last together', '{ pilots(first: 1, last: 1) { nodes { id } } }', /`first` or `last`, not both/],
    ['the first before a cursor', '{ pilots(first: 1, before: "x") { nodes { id } } }', /`after` goes with `first`/],
    ['the last after a cursor', '{ pilots(last: 1, after: "x") { nodes { id } } }', /`before` goes with `last`/],
    [
      'a page size of its own in a link',
      '{ cities(first: 1) { nodes { pilots(first: 101) { nodes { id } } } } }',
      /between 0 and 100; it was 101/,
    ],
    [
      'a range of days that ends before it begins',
      '{ pilots(filter: { startsOn: { from: "2024-02-01", to: "2024-01-01" } }) { totalCount } }',
      /range of `startsOn` ends before it begins/,
    ],
    [
      'a range of numbers that ends before it begins',
      '{ cities(filter: { population: { min: 2, max: 1 } }) { totalCount } }',
      /range of `population` ends before it begins/,
    ],
    [
      'the id of another kind in a filter',
      `{ pilots(filter: { city: ["${Buffer.from('Pilot:1').toString('base64url')}"] }) { totalCount } }`,
      /is the id of a Pilot, not of a City/,
    ],
    ['more than a hundred names in a filter', `{ pilots(filter: { city: [${'"x",'.repeat(101)}] }) { totalCount } }`, /at most 100 values/],
    ['more than a hundred ids', `{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`, /at most 100 ids; there were 101/],
    ['a record by slug and id together', '{ pilot(slug: "a", id: "b") { id } }', /either `slug` or `id`/],
    ['a record by nothing', '{ pilot { id } }', /either `slug` or `id`/],
  ];
  test.each(refused)('refuses %s', async (_what, query, says) => {
    const { code, message } = await refusal(query);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toMatch(says);
  });

  const encoded = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const cursors: [what: string, cursor: string, order: string][] = [
    ['no cursor at all', 'nonsense', 'ENTRY'],
    ['an empty one', '', 'ENTRY'],
    ['one cut short', encoded(['ENTRY', 'ASC', null, 1]).slice(0, -4), 'ENTRY'],
    ['one of another order', encoded(['TITLE', 'ASC', 'a', 1]), 'ENTRY'],
    ['one of the other direction', encoded(['ENTRY', 'DESC', null, 1]), 'ENTRY'],
    ['a number instead of a list', encoded('7'), 'ENTRY'],
    ['an object instead of a list', encoded({ 0: 'ENTRY', length: 4 }), 'ENTRY'],
    ['one with a part too many', encoded(['ENTRY', 'ASC', null, 1, 1]), 'ENTRY'],
    ['one with a text for the id', encoded(['ENTRY', 'ASC', null, '1 or 1=1']), 'ENTRY'],
    ['one with half an id', encoded(['ENTRY', 'ASC', null, 1.5]), 'ENTRY'],
    ['one with an id too large', encoded(['ENTRY', 'ASC', null, 2 ** 40]), 'ENTRY'],
    ['one with a value where none belongs', encoded(['ENTRY', 'ASC', 'x', 1]), 'ENTRY'],
    ['one with no value where one belongs', encoded(['TITLE', 'ASC', null, 1]), 'TITLE'],
    ['one with NUL in its text', encoded(['TITLE', 'ASC', 'a\0b', 1]), 'TITLE'],
    ['one with a number for a text', encoded(['TITLE', 'ASC', 5, 1]), 'TITLE'],
    ['one with words for a day', encoded(['STARTS_ON', 'ASC', 'tomorrow', 1]), 'STARTS_ON'],
    ['one with a day that does not exist', encoded(['STARTS_ON', 'ASC', '2024-02-31', 1]), 'STARTS_ON'],
    ['one with a day written in another way', encoded(['STARTS_ON', 'ASC', '2024-1-5', 1]), 'STARTS_ON'],
    ['one with a day of no calendar', encoded(['STARTS_ON', 'ASC', '+275760-09-13', 1]), 'STARTS_ON'],
    ['one with a moment for a day', encoded(['STARTS_ON', 'ASC', 'Thu, 01 Jan 1970 00:00:00 GMT+0300', 1]), 'STARTS_ON'],
    ['one with a moment that does not exist', encoded(['CREATED_AT', 'ASC', '2024-02-31T10:00:00.000Z', 1]), 'CREATED_AT'],
    ['one with a moment in another zone’s writing', encoded(['CREATED_AT', 'ASC', '2024-01-01T00:00:00+99:99', 1]), 'CREATED_AT'],
    ['one with a list for a moment', encoded(['CREATED_AT', 'ASC', ['2024-01-01'], 1]), 'CREATED_AT'],
    ['a very long one', encoded(['TITLE', 'ASC', 'x'.repeat(100_000), 1]), 'TITLE'],
  ];
  test.each(cursors)('takes no cursor but its own: %s', async (_what, cursor, order) => {
    for (const argument of ['first: 2, after', 'last: 2, before']) {
      const { code, message } = await refusal(
        `query ($cursor: String) { pilots(${argument}: $cursor, orderBy: { by: ${order} }) { nodes { id } } }`,
        { cursor },
      );
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toMatch(/is not a cursor of this list/);
    }
  });

  test('a cursor of another kind’s list leads at most to places of this one', async () => {
    const { cities } = await ask('{ cities(first: 1) { edges { cursor } } }');
    const { pilots } = await ask('query ($cursor: String) { pilots(first: 3, after: $cursor) { nodes { __typename } } }', {
      cursor: cities.edges[0].cursor,
    });
    expect(pilots.nodes).toEqual([{ __typename: 'Pilot' }, { __typename: 'Pilot' }, { __typename: 'Pilot' }]);
  });

  test('an unknown value of an enum is refused with those that are allowed', async () => {
    for (const [query, variables] of [
      ['{ pilots(filter: { phase: [BEGUN] }) { totalCount } }', {}],
      ['query ($phase: [PilotPhase!]) { pilots(filter: { phase: $phase }) { totalCount } }', { phase: ['BEGUN'] }],
    ] as const) {
      const { code, message } = await refusal(query, variables);
      expect(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']).toContain(code);
      expect(message).toContain('PLANNED, RUNNING, COMPLETED, STOPPED, UNKNOWN');
    }
  });

  test('an unknown ordering is refused with those that are allowed', async () => {
    const { message } = await refusal('{ pilots(orderBy: { by: COLOUR }) { totalCount } }');
    expect(message).toMatch(/ENTRY, TITLE, .*STARTS_ON/);
  });

  test('a filter by something unknown is refused with what can be filtered by', async () => {
    const { message } = await refusal('{ pilots(filter: { colour: "red" }) { totalCount } }');
    expect(message).toMatch(/phase.*voivodeship/);
  });

  test('a day that does not exist is refused', async () => {
    for (const query of [
      '{ pilots(filter: { startsOn: { from: "2024-02-31" } }) { totalCount } }',
      '{ pilots(filter: { startsOn: { from: "yesterday" } }) { totalCount } }',
    ]) {
      expect((await refusal(query)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  test('a day in a filter is that day, whatever the clock of the machine', async () => {
    const make = maker(graph.db);
    const pilot = await make.pilot({ startsOn: '1989-06-04' });
    const zone = process.env.TZ;
    try {
      for (const TZ of ['America/Los_Angeles', 'Europe/Warsaw', 'Pacific/Auckland']) {
        process.env.TZ = TZ;
        expect(
          (await ask('{ pilots(filter: { startsOn: { from: "1989-06-04", to: "1989-06-04" } }) { nodes { slug startsOn } } }')).pilots
            .nodes,
        ).toEqual([{ slug: pilot.slug, startsOn: '1989-06-04' }]);
      }
    } finally {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    }
  });

  test('names that nobody bears find nothing', async () => {
    for (const named of ['nie-ma-takiego', '', 'a\0b', '\ud800', '%', Buffer.from('City:999999').toString('base64url')]) {
      expect(
        (await ask('query ($named: [ID!]) { pilots(filter: { city: $named }) { totalCount } }', { named: [named] })).pilots.totalCount,
      ).toBe(0);
      expect((await ask('query ($named: String!) { city(slug: $named) { id } }', { named })).city).toBeNull();
    }
    for (const code of ['x\0y', '\ud800', '😀'])
      expect(
        (await ask('query ($code: [String!]) { editions(filter: { code: $code }) { totalCount } }', { code: [code] })).editions.totalCount,
      ).toBe(0);
  });

  test(`a link brings at most ${LARGEST_PAGE} records a page, each owner its own page`, async () => {
    const make = maker(graph.db);
    const [city, other] = [await make.city(), await make.city()];
    for (let index = 0; index < 3; index++) for (const each of [city, other]) await make.pilot({ cities: [each.id] });
    const { a, b } = await ask(
      'query ($a: String!, $b: String!) { a: city(slug: $a) { pilots(first: 2) { totalCount nodes { slug } pageInfo { hasNextPage } } } b: city(slug: $b) { pilots(first: 2) { totalCount nodes { slug } pageInfo { hasNextPage } } } }',
      { a: city.slug, b: other.slug },
    );
    for (const each of [a, b]) expect(each.pilots).toMatchObject({ totalCount: 3, nodes: { length: 2 }, pageInfo: { hasNextPage: true } });
    expect(a.pilots.nodes).not.toEqual(b.pilots.nodes);
  });
});
