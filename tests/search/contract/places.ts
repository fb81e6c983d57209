import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coordinates } from '../../../server/city/coordinates.ts';
import { Solution } from '../../../server/pilot/solution.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine must do with places. `open` gives a graph over an empty database. */
export function placesContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  let make: ReturnType<typeof maker>;
  let plockCoordinates: any;

  const document = `query Near($query: String! = "", $kinds: [RecordKind!], $filter: SearchFilter, $near: Circle, $sort: SearchSort! = RELEVANCE, $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, near: $near, sort: $sort, first: $first, after: $after) {
      hits { kilometres record { slug } } totalCount kinds { kind count } facets { name values { value count } } degraded pageInfo { hasNextPage endCursor }
    }
  }`;
  const search = async (variables: Record<string, unknown>) => {
    await graph.graph.search.drain();
    const result = (await graph.ask(document, variables)).search;
    expect(result.degraded).toBe(false);
    return result;
  };
  const refusal = async (query: string, variables: Record<string, unknown> = {}) =>
    ((await graph.answer(query, variables)).errors as any)?.[0].extensions.code;
  const slugs = (result: any): string[] => result.hits.map(({ record }: any) => record.slug);
  const text = (pl: string) => ({ pl, en: null });

  const inLodz = { latitude: 51.7592, longitude: 19.456 };
  const inPlock = { latitude: 52.5463, longitude: 19.7065 };
  const inGdansk = { latitude: 54.352, longitude: 18.6466 };
  /** As other people measure it. */
  const fromLodzToPlock = 89.2;
  const fromLodzToGdansk = 293;

  beforeAll(async () => {
    graph = await open();
    make = maker(graph.db);
    const cityAt = async (slug: string, title: string, { latitude, longitude }: typeof inLodz) => {
      const city = await make.city({ slug, title: text(title) });
      return { city, coordinates: await make.make(Coordinates, { city, lat: latitude, lon: longitude, method: 'CITY_CENTRE_POINT' }) };
    };
    const { city: lodz } = await cityAt('lodz', 'Łódź', inLodz);
    const { city: plock, coordinates } = await cityAt('plock', 'Płock', inPlock);
    const { city: gdansk } = await cityAt('gdansk', 'Gdańsk', inGdansk);
    plockCoordinates = coordinates;
    const nowhere = await make.city({ slug: 'nigdzie', title: text('Nigdzie') });
    await make.pilot({ slug: 'laki-w-lodzi', title: text('Łąki w Łodzi'), city: lodz, cities: [gdansk, lodz], phase: 'RUNNING' });
    await make.pilot({ slug: 'laki-w-plocku', title: text('Łąki w Płocku'), city: plock, cities: [plock], phase: 'STOPPED' });
    await make.pilot({ slug: 'laki-w-gdansku', title: text('Łąki w Gdańsku'), city: gdansk, cities: [gdansk], phase: 'STOPPED' });
    await make.pilot({ slug: 'laki-nigdzie', title: text('Łąki nigdzie'), city: nowhere, cities: [nowhere] });
    await make.make(Solution, {
      slug: 'ogrod-w-plocku',
      title: text('Ogród społeczny'),
      nature: 'SERVICE',
      phase: 'IN_USE',
      cities: [plock],
    });
    await make.guidance({ slug: 'o-lakach', title: text('Poradnik o łąkach') });
  });
  afterAll(() => graph.close());

  describe('What lies near', () => {
    test('a circle holds its towns and what was done in them, and nothing that lies in no town', async () => {
      expect(slugs(await search({ near: { ...inLodz, kilometres: 10 } })).sort()).toEqual(['laki-w-lodzi', 'lodz']);
      expect(slugs(await search({ near: { ...inLodz, kilometres: 100 } })).sort()).toEqual([
        'laki-w-lodzi',
        'laki-w-plocku',
        'lodz',
        'ogrod-w-plocku',
        'plock',
      ]);
      expect(slugs(await search({ near: { ...inGdansk, kilometres: 10 } })).sort()).toEqual(['gdansk', 'laki-w-gdansku']);
    });

    test('a circle ends where it says, to a few hundred metres', async () => {
      expect(slugs(await search({ near: { ...inLodz, kilometres: fromLodzToPlock - 0.5 }, kinds: ['CITY'] }))).toEqual(['lodz']);
      expect(slugs(await search({ near: { ...inLodz, kilometres: fromLodzToPlock + 0.5 }, kinds: ['CITY'] })).sort()).toEqual([
        'lodz',
        'plock',
      ]);
    });

    test('each result tells how far it lies, and none does without a circle', async () => {
      const { hits } = await search({ near: { ...inLodz, kilometres: 400 }, sort: 'NEAREST', kinds: ['CITY'] });
      expect(hits.map(({ record, kilometres }: any) => [record.slug, Math.round(kilometres)])).toEqual([
        ['lodz', 0],
        ['plock', Math.round(fromLodzToPlock)],
        ['gdansk', fromLodzToGdansk],
      ]);
      expect((await search({ query: 'łąki' })).hits.map(({ kilometres }: any) => kilometres)).toEqual([null, null, null, null, null]);
    });

    test('the nearest goes first when asked for, else the best match', async () => {
      const asked = { query: 'łąki', kinds: ['PILOT'], sort: 'NEAREST' };
      expect(slugs(await search({ ...asked, near: { ...inGdansk, kilometres: 1_000 } }))).toEqual([
        'laki-w-gdansku',
        'laki-w-plocku',
        'laki-w-lodzi',
      ]);
      expect(slugs(await search({ ...asked, near: { ...inLodz, kilometres: 1_000 } }))).toEqual([
        'laki-w-lodzi',
        'laki-w-plocku',
        'laki-w-gdansku',
      ]);
      expect(slugs(await search({ query: 'łąki płock', near: { ...inGdansk, kilometres: 1_000 }, kinds: ['PILOT'] }))[0]).toBe(
        'laki-w-plocku',
      );
    });

    test('totals, kinds and facets are counted inside the circle', async () => {
      const result = await search({ query: 'łąki', near: { ...inLodz, kilometres: 100 }, filter: { phase: ['STOPPED'] } });
      expect(slugs(result)).toEqual(['laki-w-plocku']);
      expect(result.totalCount).toBe(1);
      expect(result.kinds).toEqual([{ kind: 'PILOT', count: 1 }]);
      expect(result.facets.find(({ name }: any) => name === 'PHASE').values).toEqual([
        { value: 'RUNNING', count: 1 },
        { value: 'STOPPED', count: 1 },
      ]);
    });

    test('a town that turns out to lie elsewhere takes its records along', async () => {
      plockCoordinates.lat = 50;
      plockCoordinates.lon = 22;
      await make.em.flush();
      expect(slugs(await search({ near: { ...inPlock, kilometres: 20 } }))).toEqual([]);
      expect(slugs(await search({ near: { latitude: 50, longitude: 22, kilometres: 20 } })).sort()).toEqual([
        'laki-w-plocku',
        'ogrod-w-plocku',
        'plock',
      ]);
      plockCoordinates.lat = inPlock.latitude;
      plockCoordinates.lon = inPlock.longitude;
      await make.em.flush();
    });

    test('every record comes once over all pages, the nearest first', async () => {
      for (const query of ['', 'łąki', 'łąki hipopotam']) {
        const asked = { query, near: { ...inPlock, kilometres: 500 }, sort: 'NEAREST' };
        const whole = slugs(await search({ ...asked, first: 100 }));
        const paged: string[] = [];
        for (let after: string | null = null; ;) {
          const page: any = await search({ ...asked, first: 2, after });
          paged.push(...slugs(page));
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(whole.length).toBeGreaterThan(2);
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(paged.length);
      }
    });

    test('a cursor of another order, or a broken one, is refused', async () => {
      const near = { ...inLodz, kilometres: 100 };
      const other = (await search({ near, first: 1 })).pageInfo.endCursor;
      for (const after of [
        other,
        '',
        Buffer.from('["NEAREST",null,1]').toString('base64url'),
        Buffer.from('["NEAREST",-1,1e99]').toString('base64url'),
        Buffer.from('["NEAREST"]').toString('base64url'),
      ]) {
        expect(await refusal(document, { near, sort: 'NEAREST', after }), after).toBe('BAD_USER_INPUT');
      }
    });

    test('the nearest to nowhere is refused', async () => {
      expect(await refusal(document, { sort: 'NEAREST' })).toBe('BAD_USER_INPUT');
    });

    test.each([
      'latitude: 90.1, longitude: 0, kilometres: 1',
      'latitude: -91, longitude: 0, kilometres: 1',
      'latitude: 0, longitude: 180.5, kilometres: 1',
      'latitude: 0, longitude: -1e9, kilometres: 1',
      'latitude: 1e999, longitude: 0, kilometres: 1',
      'latitude: 0, longitude: -1e999, kilometres: 1',
      'latitude: 0, longitude: 0, kilometres: 0',
      'latitude: 0, longitude: 0, kilometres: -5',
      'latitude: 0, longitude: 0, kilometres: 1000.1',
      'latitude: 0, longitude: 0, kilometres: 1e999',
    ])('a circle that is none is refused: %s', async (circle) => {
      for (const field of [`search(near: { ${circle} }) { totalCount }`, `facetValues(facet: CITY, near: { ${circle} }) { value }`])
        expect(await refusal(`{ ${field} }`)).toBe('BAD_USER_INPUT');
    });

    test.each([
      [90, 180, 1_000],
      [-90, -180, 1_000],
      [0, 180, 5e-324],
      [51.7, 19.4, 1e-7],
      [-0, -0, 1e-300],
    ])('a circle at %d, %d of %d kilometres is answered', async (latitude, longitude, kilometres) => {
      for (const sort of ['RELEVANCE', 'NEAREST'])
        expect((await search({ near: { latitude, longitude, kilometres }, sort, kinds: ['PILOT'], query: 'łąki w gdańsku' })).hits).toEqual(
          [],
        );
    });
  });
}
