import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { City } from '../../server/city/city.ts';
import { globalId } from '../../server/graph/global-id.ts';
import { slugOf } from '../../server/graph/slug.ts';
import { Solution } from '../../server/pilot/solution.ts';
import { SeedFiles } from '../../server/seed/files.ts';
import { cityRow } from '../../server/seed/shapes/known.ts';
import { openTestGraph, type TestGraph } from '../kit/graph.ts';
import { maker } from '../kit/make.ts';

let graph: TestGraph;
let make: ReturnType<typeof maker>;
let pacanow: any;

const document = 'query ($id: ID!, $first: Int! = 5) { similarCities(id: $id, first: $first) { city { slug title { pl } } reasons } }';
const similar = async (id: string, first = 5): Promise<any[] | null> => (await graph.ask(document, { id, first })).similarCities;
const names = async (...asked: Parameters<typeof similar>): Promise<string[]> =>
  (await similar(...asked))!.map(({ city }) => city.title.pl);

/** What the register calls a town. */
const kinds = {
  'gmina miejska': 'URBAN_COMMUNE',
  'miasto na prawach powiatu': 'URBAN_COMMUNE',
  'miasto w gminie miejsko-wiejskiej': 'TOWN_IN_MIXED_COMMUNE',
} as const;

beforeAll(async () => {
  graph = await openTestGraph();
  make = maker(graph.db);
  const towns = await new SeedFiles(fileURLToPath(new URL('../../server/seed/data', import.meta.url))).table('cities/cities.csv', cityRow);
  const counties = new Map<string, any>();
  for (const {
    data: { teryt, name, population, area_ha: areaHa, kind },
  } of towns) {
    const region = teryt.slice(0, 2);
    if (!counties.has(region)) counties.set(region, await make.county({ voivodeship: await make.voivodeship() }));
    const county = counties.get(region);
    const town = make.em.create(City, {
      slug: `${slugOf(name)}-${teryt}`,
      title: { pl: name, en: null },
      teryt,
      kind: kinds[kind],
      population,
      areaHa,
      populationOn: '2023-12-31',
      populationBand: City.bandOf(population),
      county: county.id,
      voivodeship: county.voivodeship.id,
    } as never);
    if (name === 'Pacanów') pacanow = town;
  }
  await make.em.flush();
}, 120_000);
afterAll(() => graph.close());

/** The slug of a town, by its name and code. */
const plock = 'plock-1462011';
const radom = 'radom-1463011';
const warszawa = 'warszawa-1465011';
const sopot = 'sopot-2264011';
const zakopane = 'zakopane-1217011';

describe('Cities like mine', () => {
  test('a town is told its peers as people who know them would', async () => {
    expect(await names(plock)).toEqual(expect.arrayContaining(['Gorzów Wielkopolski', 'Włocławek', 'Elbląg']));
    expect(await names(radom)).toEqual(expect.arrayContaining(['Toruń', 'Kielce', 'Rzeszów']));
    expect(await names(warszawa, 4)).toEqual(['Kraków', 'Wrocław', 'Łódź', 'Poznań']);
    expect(await names(sopot)).toEqual(expect.arrayContaining(['Krosno', 'Skierniewice']));
    expect(await names(zakopane)).toEqual(expect.arrayContaining(['Lubliniec', 'Augustów']));
    expect(await names(pacanow.slug)).toEqual(expect.arrayContaining(['Skalbmierz', 'Wodzisław', 'Nowy Korczyn']));
  });

  test('reasons are given as far as they hold', async () => {
    const told = new Map((await similar(plock, 20))!.map(({ city, reasons }) => [city.title.pl, reasons]));
    expect(told.get('Włocławek')).toEqual(['SIMILAR_SIZE', 'SIMILAR_DENSITY', 'SAME_KIND']);
    expect((await similar(warszawa, 1))![0]).toMatchObject({
      city: { title: { pl: 'Kraków' } },
      reasons: ['SIMILAR_DENSITY', 'SAME_KIND'],
    });
    expect((await similar(pacanow.slug, 1))![0].reasons).toEqual(['SIMILAR_SIZE', 'SIMILAR_DENSITY', 'SAME_KIND', 'SAME_VOIVODESHIP']);
  });

  test('likeness goes both ways: whoever comes first for a town has it among its own peers', async () => {
    for (const slug of [plock, radom, sopot, zakopane]) {
      const [first] = (await similar(slug, 1))!;
      expect(
        (await similar(first.city.slug, 20))!.map(({ city }) => city.slug),
        slug,
      ).toContain(slug);
    }
  });

  test('as many as asked for, never the town itself, the same ones first', async () => {
    const all = await names(plock, 20);
    expect(all).toHaveLength(20);
    expect(all).not.toContain('Płock');
    expect(await names(plock, 3)).toEqual(all.slice(0, 3));
    expect(await names(plock, 0)).toEqual([]);
    expect((await graph.ask('query ($id: ID!) { similarCities(id: $id) { city { id } } }', { id: plock })).similarCities).toHaveLength(5);
  });

  test('a town that is no longer public is nobody’s peer', async () => {
    expect(await names(pacanow.slug, 20)).toContain('Skalbmierz');
    await graph.db.em.getConnection().execute("update city set status = 'ARCHIVED' where title_pl = 'Skalbmierz'");
    expect(await names(pacanow.slug, 20)).not.toContain('Skalbmierz');
    await graph.db.em.getConnection().execute("update city set status = 'DRAFT' where title_pl = 'Pacanów'");
    for (const id of [pacanow.slug, globalId('City', pacanow.id)])
      expect((await graph.ask(document, { id }, { role: 'SECRETARIAT' })).similarCities).toBeNull();
  });

  test('on demand only towns of which something is recorded are told, however far down they come', async () => {
    const doers = async (id: string): Promise<string[]> =>
      (await graph.ask('query ($id: ID!) { similarCities(id: $id, withDeeds: true) { city { title { pl } } } }', { id })).similarCities.map(
        ({ city }: any) => city.title.pl,
      );
    expect(await doers(plock)).toEqual([]);
    const town = async (name: string) => (await make.em.findOneOrFail(City, { title: { pl: name } } as never)) as any;
    const [mine, kolo, elblag, gniezno] = [await town('Płock'), await town('Koło'), await town('Elbląg'), await town('Gniezno')];
    const solution = (slug: string, facts: object) =>
      make.make(Solution, { slug, title: { pl: slug, en: null }, nature: 'SERVICE', phase: 'IN_USE', ...facts });
    await solution('z-kola', { cities: [kolo] });
    await make.pilot({ city: elblag, cities: [elblag] });
    await make.pilot({ cities: [mine] });
    await solution('z-gniezna', { cities: [gniezno], status: 'DRAFT' });
    expect(await doers(plock)).toEqual(['Elbląg', 'Koło']);
  });

  test('there is none like a town that is not there', async () => {
    for (const id of ['atlantyda', '', '\0', '\ud800', "' or 1=1", globalId('City', 999_999), globalId('Pilot', 1), 'ł'.repeat(5_000)])
      expect(await similar(id), id).toBeNull();
  });

  test.each([-1, 21, 1_000])('%d of them are refused', async (first) => {
    const { errors } = await graph.answer(document, { id: plock, first });
    expect((errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
