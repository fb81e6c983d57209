import { parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../server/database/statements.ts';
import { CompiledReads } from '../../server/graph/compiled-reads.ts';
import { Memory } from '../../server/graph/memory/memory.ts';
import { everybody } from '../../server/graph/viewer.ts';
import { tellIndexed } from '../../server/search/postgres/write.ts';
import { weightOf } from '../../server/graph/memory/weight.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

const PILOTS = 3_000;

let graph: TestGraph;
let city: any;
let statements: { text: string; values: unknown[] }[] = [];
const run = (text: string) => graph.db.em.getConnection().execute(text);

beforeAll(async () => {
  graph = await openTestGraph();
  const make = maker(graph.db);
  city = await make.city();
  await make.challenge();
  await run(
    `insert into pilot (slug, title_pl, summary_pl, type, nature, city_id, phase, hypothesis)
     select 'pilotaz-' || i, 'Pilotaż numer ' || i, 'żółw', 'IMPLEMENTATION', 'SERVICE', ${city.id}, 'RUNNING', repeat('Sprawdzamy, czy się uda. ', 40) from generate_series(1, ${PILOTS}) i`,
  );
  await run(`insert into pilot_challenges (pilot_id, challenge_id) select id, (select min(id) from challenge) from pilot`);
});
afterAll(() => graph.close());
const opened: Memory[] = [];
afterEach(async () => {
  for (const memory of opened.splice(0)) await memory.close();
});

/** Reads through a memory of so many bytes, which is told of every change. */
async function reading(bytes?: number) {
  const read = (statement: { text: string; values: unknown[] }) => {
    statements.push(statement);
    return graph.graph.read(statement);
  };
  const { schema, kinds } = graph.graph;
  const memory = new Memory(kinds, read, (await statementsOf(graph.db)).changes, bytes);
  await memory.open();
  opened.push(memory);
  const compiled = new CompiledReads(schema, kinds, memory, 0);
  const ask = async (query: string) => {
    const document = parse(query);
    statements = [];
    const text = await compiled.answer(
      { document, definition: document.definitions[0] as OperationDefinitionNode, key: query, variables: {} },
      { read, pause: () => undefined, viewer: everybody, context: null },
    );
    return { data: JSON.parse(text!), statements: statements.map((each) => each.text) };
  };
  return { memory, ask };
}
const kind = (name: string) => graph.graph.kinds.find((each) => each.name === name)!;

const page = '{ pilots(first: 3) { nodes { slug title { pl } challenges { slug } city { slug } } } }';
const long = '{ pilots(first: 3) { nodes { slug hypothesis } } }';

describe('What is kept in memory has a bound in bytes', () => {
  test('a kind of any size is kept as long as it fits, and then costs no statement', async () => {
    const { ask, memory } = await reading();
    const first = await ask(page);
    expect(await ask(page)).toEqual({ data: first.data, statements: [] });
    expect((await ask(long)).statements).toEqual([]);
    expect(memory.bytes).toBeGreaterThan(PILOTS * 1_000);
  });

  test('where all does not fit, the largest kind leaves its long texts to the database', async () => {
    const whole = await reading();
    const few = await reading(7 * 2 ** 20);
    for (const query of [page, long]) expect((await few.ask(query)).data).toEqual((await whole.ask(query)).data);
    expect((await few.ask(page)).statements).toEqual([]);
    expect((await few.ask(long)).statements).toHaveLength(1);
    expect(few.memory.bytes).toBeLessThan(7 * 2 ** 20);
  });

  test('where that does not help either, it is left to the database, and the smaller ones are kept', async () => {
    const whole = await reading();
    const few = await reading(2 * 2 ** 20);
    for (const query of [page, long]) expect((await few.ask(query)).data).toEqual((await whole.ask(query)).data);
    expect((await few.ask(page)).statements).toHaveLength(1);
    expect([kind('Pilot'), kind('City')].map(few.memory.isAtHand)).toEqual([false, true]);
    expect(few.memory.bytes).toBeLessThan(2 * 2 ** 20);
  });

  test('with no room at all everything is read from the database', async () => {
    const { ask, memory } = await reading(0);
    expect((await ask(page)).data).toEqual((await (await reading()).ask(page)).data);
    expect((await ask(page)).statements.length).toBeGreaterThan(2);
    expect(memory.bytes).toBe(0);
  });

  test('what grows beyond the bound is left to the database from then on', async () => {
    const { ask, memory } = await reading(13 * 2 ** 20);
    await ask(page);
    expect(memory.isAtHand(kind('Pilot'))).toBe(true);
    await run(`update pilot set summary_pl = repeat('ż', 2000) where id % 2 = 0`);
    await ask(page);
    expect(memory.isAtHand(kind('Pilot'))).toBe(false);
    expect(memory.bytes).toBeLessThan(13 * 2 ** 20);
    await run(`update pilot set title_pl = 'Po wszystkim' where slug = 'pilotaz-1'`);
    expect((await ask(page)).data.pilots.nodes[0].title.pl).toBe('Po wszystkim');
  });

  test('what is changed and changed back weighs what it did before', async () => {
    const { ask, memory } = await reading();
    await ask(page);
    const before = memory.bytes;
    for (const title of ['Inna nazwa, dłuższa', 'Pilotaż numer 2']) {
      await run(`update pilot set title_pl = '${title}' where slug = 'pilotaz-2'`);
      await ask(page);
      if (title.startsWith('Inna')) expect(memory.bytes).toBeGreaterThan(before);
    }
    expect(memory.bytes).toBe(before);
  });

  test('letters of Polish are counted as the two bytes that they take, and with them the whole text', () => {
    const bytes = (text: string) => weightOf([[text]]) - weightOf([['']]);
    expect([bytes('zolw'.repeat(100)), bytes('żółw'.repeat(100)), bytes('zolż'.repeat(100))]).toEqual([400, 800, 800]);
  });
});

describe('Of a change only the record that it is about is read again', () => {
  /** What was read of the database since: the keys, or null for all. */
  const keysRead = () => statements.map(({ values }) => values[0] ?? null);

  test('and none when the index of the search was written anew, which is no record', async () => {
    const { ask } = await reading();
    await ask(page);
    await tellIndexed(graph.graph.read);
    expect((await ask(page)).statements).toEqual([]);
  });

  test('its own row', async () => {
    const { ask } = await reading();
    await ask(page);
    await run(`update pilot set title_pl = 'Nowa nazwa' where slug = 'pilotaz-2'`);
    const { data } = await ask(page);
    expect(data.pilots.nodes[1].title.pl).toBe('Nowa nazwa');
    // and the ties of it, which may have changed with it
    expect(keysRead().length).toBeGreaterThan(0);
    for (const keys of keysRead()) expect(keys).toHaveLength(1);
    expect((await ask(page)).statements).toEqual([]);
  });

  test('a record that is hidden and shown again stands where it stood', async () => {
    const { ask } = await reading();
    const before = await ask(page);
    await run(`update pilot set status = 'DRAFT' where slug = 'pilotaz-2'`);
    expect((await ask(page)).data.pilots.nodes[1].slug).toBe('pilotaz-3');
    await run(`update pilot set status = 'PUBLISHED' where slug = 'pilotaz-2'`);
    expect((await ask(page)).data).toEqual(before.data);
    for (const keys of keysRead()) expect(keys).toHaveLength(1);
  });

  test('a tie that moves to another record is gone from the first', async () => {
    const { ask } = await reading();
    const tied = '{ pilots(first: 2) { nodes { challenges { slug } } } }';
    await ask(tied);
    await run(`delete from pilot_challenges where pilot_id = (select id from pilot where slug = 'pilotaz-2')`);
    const count = async () => (await ask(tied)).data.pilots.nodes.map((each: any) => each.challenges.length);
    expect(await count()).toEqual([1, 0]);
    await run(
      `update pilot_challenges set pilot_id = (select id from pilot where slug = 'pilotaz-2') where pilot_id = (select id from pilot where slug = 'pilotaz-1')`,
    );
    expect(await count()).toEqual([0, 1]);
  });

  test('parts that change come in their order, also when one moves to another record', async () => {
    const { ask } = await reading();
    const parts = '{ pilots(first: 2) { nodes { indicators { label { pl } } } } }';
    const labels = async () =>
      (await ask(parts)).data.pilots.nodes.map((each: any) => each.indicators.map((part: any) => part.label.pl).join());
    const of = (slug: string) => `(select id from pilot where slug = '${slug}')`;
    await labels();
    for (const [slug, position, label] of [
      ['pilotaz-1', 2, 'b'],
      ['pilotaz-1', 1, 'a'],
      ['pilotaz-2', 1, 'c'],
    ])
      await run(`insert into indicator (pilot_id, position, label_pl) values (${of(slug as string)}, ${position}, '${label}')`);
    expect(await labels()).toEqual(['a,b', 'c']);
    await run(`update indicator set pilot_id = ${of('pilotaz-2')}, position = 0 where label_pl = 'b'`);
    expect(await labels()).toEqual(['a', 'b,c']);
    await run(`update indicator set position = 3 where label_pl = 'b'`);
    expect(await labels()).toEqual(['a', 'c,b']);
    for (const keys of keysRead()) expect(keys).toHaveLength(1);
  });

  test('when many have changed at once, the kind is read as a whole', async () => {
    const { ask } = await reading();
    await ask(page);
    await run(`update pilot set title_pl = title_pl || '!' where id <= (select id from pilot where slug = 'pilotaz-500')`);
    const { data } = await ask(page);
    expect(data.pilots.nodes.map((each: any) => each.title.pl).every((title: string) => title.endsWith('!'))).toBe(true);
    expect(keysRead()).toContain(null);
  });
});
