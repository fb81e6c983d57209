import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { Condition } from '../../server/pilot/condition.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let make: ReturnType<typeof maker>;
let pilot: any;
let towns: Record<'small' | 'large' | 'first', any>;

const document = `query ($id: ID!, $city: ID!) {
  transferCheck(id: $id, city: $city) { city { slug } verdicts met notMet unknown likeness { city { slug } reasons } }
}`;
const checked = async (city: string, id = globalId('Pilot', pilot.id)) => (await graph.ask(document, { id, city })).transferCheck;
const needs = async (...conditions: Record<string, unknown>[]) => {
  pilot = await make.pilot({ city: towns.first.id, cities: [towns.first.id] });
  let position = 0;
  for (const facts of conditions)
    await make.make(Condition, { pilot: pilot.id, position: position++, text: { pl: 'Warunek.', en: null }, basis: 'STATED', ...facts });
  await graph.graph.search.drain();
};

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  const region = await make.voivodeship({ teryt: '24' });
  towns = {
    small: await make.city({ teryt: '2401011', population: 18_000, kind: 'TOWN_IN_MIXED_COMMUNE' }),
    large: await make.city({ teryt: '1465011', population: 150_000, kind: 'CAPITAL' }),
    first: await make.city({ teryt: '2402011', population: 20_000, kind: 'TOWN_IN_MIXED_COMMUNE', voivodeship: region }),
  };
});
afterAll(() => graph.close());

describe('Would it work here?', () => {
  test('the size of a town is known, so it meets a limit or does not', async () => {
    await needs({ type: 'POPULATION', minimum: 100_000 }, { type: 'POPULATION', maximum: 18_000 }, { type: 'POPULATION', minimum: 0 });
    expect(await checked(towns.small.slug)).toMatchObject({ verdicts: ['NOT_MET', 'MET', 'MET'], met: 2, notMet: 1, unknown: 0 });
    expect(await checked(towns.large.slug)).toMatchObject({ verdicts: ['MET', 'NOT_MET', 'MET'] });
  });

  test('the kind of a town and its region are known', async () => {
    await needs({ type: 'KIND', cityKind: 'COUNTY_RIGHTS' }, { type: 'LEGAL_BASIS', voivodeshipTeryt: '24' });
    expect((await checked(towns.small.slug)).verdicts).toEqual(['NOT_MET', 'MET']);
    expect((await checked(towns.large.slug)).verdicts).toEqual(['MET', 'NOT_MET']);
  });

  test('what nobody has recorded of a town is never guessed: money, staff, owners and words are unknown', async () => {
    await needs(
      { type: 'BUDGET', minimum: 1, maximum: 2, currency: 'PLN' },
      { type: 'STAFF' },
      { type: 'ASSET_OWNER' },
      { type: 'POPULATION' },
      { type: 'KIND' },
    );
    expect(await checked(towns.small.slug)).toMatchObject({ met: 0, notMet: 0, unknown: 5 });
  });

  test('it says which of the towns that did it is most like this one, and why', async () => {
    await needs({ type: 'STAFF' });
    const { likeness } = await checked(towns.small.slug);
    expect(likeness.city.slug).toBe(towns.first.slug);
    expect(likeness.reasons).toContain('SIMILAR_SIZE');
    expect((await checked(towns.first.slug)).likeness.city.slug).toBe(towns.first.slug);
  });

  test('there is no answer about a draft, another kind of record or a town that is not there', async () => {
    await needs({ type: 'STAFF' });
    expect(await checked('nie-ma-takiego')).toBeNull();
    expect(await checked(towns.small.slug, globalId('City', towns.first.id))).toBeNull();
    const draft = await make.pilot({ status: 'DRAFT' });
    expect(await checked(towns.small.slug, globalId('Pilot', draft.id))).toBeNull();
  });
});
