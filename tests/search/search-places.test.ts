import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coordinates } from '../../server/city/coordinates.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let make: ReturnType<typeof maker>;
const regions: any[] = [];
const towns: any[] = [];

const places = async (variables: Record<string, unknown> = {}) =>
  (
    await graph.ask(
      `query ($query: String!, $kinds: [RecordKind!], $filter: SearchFilter) {
        searchPlaces(query: $query, kinds: $kinds, filter: $filter) { by totalCount withoutPlace places { value label { pl } latitude longitude count } }
      }`,
      { query: '', ...variables },
    )
  ).searchPlaces;
/** How many results a search says that there are. */
const total = async (variables: Record<string, unknown>) =>
  (
    await graph.ask(
      'query ($query: String!, $kinds: [RecordKind!], $filter: SearchFilter) { search(query: $query, kinds: $kinds, filter: $filter, first: 0) { totalCount } }',
      { query: '', ...variables },
    )
  ).search.totalCount;

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  // two regions with twenty towns each, which are more than a map of the country has room for
  for (let region = 0; region < 2; region++) {
    const voivodeship = await make.voivodeship({ slug: `region-${region}` });
    regions.push(voivodeship);
    const county = await make.county({ voivodeship });
    for (let at = 0; at < 20; at++) {
      const town = await make.city({ county, slug: `miasto-${region}-${at}` });
      towns.push(town);
      await make.make(Coordinates, { city: town.id, lat: 50 + region, lon: 17 + at / 10, method: 'OSM_BBOX_CENTRE' });
    }
  }
  await make.pilot({ cities: [towns[0].id], title: { pl: 'Zielony rynek', en: null } });
  await make.pilot({ cities: [towns[0].id, towns[1].id, towns[20].id], title: { pl: 'Zielony plac', en: null } });
  await make.pilot({ title: { pl: 'Zielony nigdzie', en: null } });
  await graph.graph.search.drain();
});
afterAll(() => graph.close());

describe('Where the results of a search are', () => {
  test('is told by towns where they are few, each with as many results as are found there', async () => {
    const found = await places({ kinds: ['PILOT'] });
    expect(found).toMatchObject({ by: 'CITY', totalCount: 3, withoutPlace: 1 });
    expect(found.places.map(({ value, count }: any) => [value, count])).toEqual([
      ['miasto-0-0', 2],
      ['miasto-0-1', 1],
      ['miasto-1-0', 1],
    ]);
    for (const { value, count } of found.places) expect(await total({ kinds: ['PILOT'], filter: { city: [value] } })).toBe(count);
    expect(found.places[0]).toMatchObject({ latitude: 50, longitude: 17, label: { pl: towns[0].title.pl } });
  });

  test('is told by regions where towns are many, and by towns again within one of them', async () => {
    const found = await places({ kinds: ['CITY'] });
    expect(found).toMatchObject({ by: 'VOIVODESHIP', totalCount: 40, withoutPlace: 0 });
    expect(found.places.map(({ value, count }: any) => [value, count]).sort()).toEqual([
      ['region-0', 20],
      ['region-1', 20],
    ]);
    const within = await places({ kinds: ['CITY'], filter: { voivodeship: ['region-1'] } });
    expect(within).toMatchObject({ by: 'CITY', totalCount: 20, withoutPlace: 0 });
    expect(within.places).toHaveLength(20);
  });

  test('follows the words and the filters of the search, and shows no town that they leave out', async () => {
    expect((await places({ query: 'rynek', kinds: ['PILOT'] })).places.map(({ value }: any) => value)).toEqual(['miasto-0-0']);
    const chosen = await places({ kinds: ['PILOT'], filter: { city: ['miasto-0-1'] } });
    expect(chosen).toMatchObject({ totalCount: 1, withoutPlace: 0, places: [{ value: 'miasto-0-1', count: 1 }] });
    const inRegion = await places({ kinds: ['PILOT'], filter: { voivodeship: ['region-1'] } });
    expect(inRegion.places.map(({ value }: any) => value)).toEqual(['miasto-1-0']);
    expect(await places({ query: 'xyzzyqwerty' })).toMatchObject({ totalCount: 0, withoutPlace: 0, places: [] });
  });

  test('takes as many statements for forty towns as for three', async () => {
    const count = async (variables: Record<string, unknown>) => {
      graph.statements.length = 0;
      await places(variables);
      return graph.statements.length;
    };
    const [few, many] = [await count({ kinds: ['PILOT'] }), await count({ kinds: ['CITY'] })];
    expect(many).toBeLessThanOrEqual(few);
  });
});
