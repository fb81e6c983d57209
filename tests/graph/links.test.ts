import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../../bench/read/canonical.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let challenge: any;
beforeAll(async () => {
  graph = await openTestGraph();
  const make = maker(graph.db);
  const theme = await make.challenge();
  challenge = await make.challenge({ broader: theme });
});
afterAll(() => graph.close());

async function addPilots(count: number) {
  const make = maker(graph.db);
  const organisation = await make.organisation();
  const city = await make.city();
  for (let index = 0; index < count; index++) {
    const pilot = await make.pilot({ city, cities: [city], challenges: [challenge.id] });
    await make.guidance({ organisation, pilots: [pilot.id], challenges: [challenge.id] });
  }
}

describe('The statements of a query depend on its depth, not on the number of records', () => {
  test('the canonical query takes as many statements for one pilot as for twenty', async () => {
    await addPilots(1);
    graph.statements.length = 0;
    const one = await graph.ask(canonical, { challenge: [challenge.slug] });
    const forOne = graph.statements.length;
    await addPilots(25);
    graph.statements.length = 0;
    const many = await graph.ask(canonical, { challenge: [challenge.slug] });
    expect(one.pilots.nodes).toHaveLength(1);
    expect(many.pilots.nodes).toHaveLength(20);
    expect(many.pilots.nodes[5].guidance[0].organisation.title.pl).toMatch(/^organizacja/);
    expect(graph.statements.length).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(6);
  });

  test('the ordinary way batches its links as well', async () => {
    graph.statements.length = 0;
    const answer = await graph.ordinary(canonical, { challenge: [challenge.slug] });
    expect(answer.errors).toBeUndefined();
    expect(graph.statements.length).toBeLessThanOrEqual(6);
  });

  test('connections below connections take one statement a level', async () => {
    const query =
      '{ challenges(first: 50) { nodes { pilots(first: 5) { totalCount nodes { challenges { slug } city { pilots(first: 2) { nodes { slug } } } } } } } }';
    graph.statements.length = 0;
    await graph.ask(query);
    expect(graph.statements.length).toBeLessThanOrEqual(6);
  });

  test('many who ask at once get what each gets alone', async () => {
    const make = maker(graph.db);
    const challenges = await Promise.all(Array.from({ length: 6 }, () => make.challenge()));
    for (const [index, each] of challenges.entries())
      for (let count = 0; count <= index; count++)
        await make.guidance({ pilots: [(await make.pilot({ challenges: [each.id, challenges[0]!.id] })).id] });
    const variables = [challenge, ...challenges].map(({ slug }) => ({ challenge: [slug] }));
    const alone: unknown[] = [];
    for (const each of variables) alone.push(await graph.ask(canonical, each));
    const asked = Array.from({ length: 10 }, () => variables).flat();
    expect(await Promise.all(asked.map((each) => graph.ask(canonical, each)))).toEqual(asked.map((each) => alone[variables.indexOf(each)]));
  });

  test('both ways of answering give the same', async () => {
    const variables = { challenge: [challenge.slug] };
    expect((await graph.answer(canonical, variables)).data).toEqual((await graph.ordinary(canonical, variables)).data);
  });
});
