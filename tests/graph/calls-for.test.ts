import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateOf, todayInPoland } from '../../web/lib/calls/state.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let make: ReturnType<typeof maker>;
let regions: Record<'ours' | 'other', any>;
let town: any;

const today = todayInPoland();
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const asked = async (city = town.slug, first = 50) =>
  (
    await graph.ask(
      'query ($city: ID!, $first: Int!) { callsFor(city: $city, first: $first) { open announced calls { title { pl } availability opensOn closesOn } } }',
      { city, first },
    )
  ).callsFor;
const titles = async () => (await asked()).calls.map(({ title }: any) => title.pl);

const call = (title: string, facts: Record<string, unknown> = {}, voivodeships: any[] = []) =>
  make.fundingCall({ title: { pl: title, en: null }, voivodeships, ...facts });

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  regions = { ours: await make.voivodeship(), other: await make.voivodeship() };
  town = await make.city({ county: await make.county({ voivodeship: regions.ours }) });
  await call('bez terminu');
  await call('jutro koniec', { opensOn: inDays(-9), closesOn: inDays(1) });
  await call('dziś koniec', { opensOn: inDays(-9), closesOn: today });
  await call('za tydzień', { availability: 'ANNOUNCED', opensOn: inDays(7), closesOn: inDays(30) });
  await call('od dziś', { availability: 'ANNOUNCED', opensOn: today, closesOn: inDays(60) });
  await call('kiedyś', { availability: 'ANNOUNCED' });
  await call('wczoraj zamknięty', { closesOn: inDays(-1) });
  await call('zamknięty', { availability: 'CLOSED', closesOn: inDays(20) });
  await call('nie wiadomo', { availability: 'UNKNOWN' });
  await call('nasz region', { closesOn: inDays(90) }, [regions.ours, regions.other]);
  await call('inny region', { closesOn: inDays(90) }, [regions.other]);
  await call('szkic', { status: 'DRAFT' });
});
afterAll(() => graph.close());

describe('The calls that a town may apply for', () => {
  test('are open ones that close soonest, then announced ones that open soonest; none for other regions alone', async () => {
    expect(await titles()).toEqual(['dziś koniec', 'jutro koniec', 'od dziś', 'nasz region', 'bez terminu', 'za tydzień', 'kiedyś']);
    expect(await asked(town.slug, 2)).toMatchObject({ open: 5, announced: 2, calls: [{}, {}] });
  });

  test('are open or announced by the same rule as pages show', async () => {
    const { calls, open } = await asked();
    expect(calls.map((each: any) => stateOf(each, today))).toEqual([...Array(open).fill('OPEN'), 'ANNOUNCED', 'ANNOUNCED']);
    const { fundingCalls } = await graph.ask('{ fundingCalls(first: 100) { nodes { title { pl } availability opensOn closesOn } } }');
    const shown = fundingCalls.nodes.filter((each: any) => ['OPEN', 'ANNOUNCED'].includes(stateOf(each, today)));
    expect(shown.map(({ title }: any) => title.pl).sort()).toEqual([...(await titles()), 'inny region'].sort());
  });

  test('are told of public towns alone, by slug or by id', async () => {
    const { city } = await graph.ask('query ($slug: String!) { city(slug: $slug) { id } }', { slug: town.slug });
    expect((await asked(city.id)).open).toBe(5);
    expect(await asked('nie-ma-takiego')).toBeNull();
  });
});
