import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { City } from '../../../server/city/city.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine must do when a value of a long facet is looked for. `open` gives a graph over an empty database. */
export function facetValuesContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  const MANY = 205;

  const document = `query Values($facet: FacetName!, $text: String! = "", $query: String! = "", $kinds: [RecordKind!], $filter: SearchFilter, $near: Circle, $exact: Boolean! = false, $first: Int! = 10) {
    facetValues(facet: $facet, text: $text, query: $query, kinds: $kinds, filter: $filter, near: $near, exact: $exact, first: $first) { value label { pl en } parent count selected }
  }`;
  const values = async (facet: string, text: string, more: Record<string, unknown> = {}): Promise<any[]> => {
    await graph.graph.search.drain();
    return (await graph.ask(document, { facet, text, ...more })).facetValues;
  };
  const named = async (...asked: Parameters<typeof values>) => (await values(...asked)).map(({ value }) => value);
  const refusal = async (variables: Record<string, unknown>) =>
    ((await graph.answer(document, variables)).errors as any)?.[0].extensions.code;
  const text = (pl: string, en: string | null = null) => ({ pl, en });

  beforeAll(async () => {
    graph = await open();
    const make = maker(graph.db);
    const county = await make.county({
      voivodeship: await make.voivodeship({ slug: 'lodzkie', title: text('województwo łódzkie', 'Łódź Voivodeship') }),
    });
    const facts = {
      kind: 'URBAN_COMMUNE' as const,
      county,
      voivodeship: county.voivodeship,
      population: 30_000,
      populationOn: '2023-12-31',
      populationBand: 'FROM_20K' as const,
      areaHa: 900,
    };
    for (let at = 0; at < MANY; at += 1)
      make.em.create(City, {
        ...facts,
        slug: `a-miasto-${1_000 + at}`,
        title: text(`Osada ${1_000 + at}`),
        teryt: `${3_000_000 + at}`,
      } as never);
    await make.em.flush();
    // by the alphabet these come after all the others
    const lodz = await make.city({ slug: 'z-lodz', title: text('Łódź'), county, populationBand: 'FROM_500K' });
    const gora = await make.city({ slug: 'z-zielona-gora', title: text('Zielona Góra', 'Green Mountain'), county });
    await make.city({ slug: 'z-lodygowice', title: text('Łodygowice'), county });
    const theme = await make.challenge({ slug: 'klimat', title: text('Klimat', 'Climate') });
    const retention = await make.challenge({ slug: 'retencja', title: text('Retencja wody', 'Water retention'), broader: theme });
    for (const at of [1, 2])
      await make.pilot({ title: text(`Ogród deszczowy ${at}`), city: gora, cities: [gora], challenges: [retention], phase: 'RUNNING' });
    await make.pilot({ title: text('Ogród społeczny'), city: lodz, cities: [lodz], phase: 'STOPPED' });
  });
  afterAll(() => graph.close());

  describe('A value of a long facet is found by its name', () => {
    test('also when there are too many to be told with the results', async () => {
      await graph.graph.search.drain();
      const { facets } = (await graph.ask('{ search(kinds: [CITY]) { facets { name values { value } } } }')).search;
      const told = facets.find(({ name }: any) => name === 'CITY').values.map(({ value }: any) => value);
      expect(told).toHaveLength(200);
      expect(told).not.toContain('z-lodz');
      expect(await values('CITY', 'lodz', { kinds: ['CITY'] })).toEqual([
        { value: 'z-lodz', label: text('Łódź'), parent: null, count: 1, selected: false },
      ]);
    });

    test('by the beginning of any word of it, in Polish or English, with or without diacritics', async () => {
      expect(await named('CITY', 'łod')).toEqual(['z-lodz', 'z-lodygowice']);
      expect(await named('CITY', 'GORA')).toEqual(['z-zielona-gora']);
      expect(await named('CITY', 'zielona  gó')).toEqual(['z-zielona-gora']);
      expect(await named('CITY', 'mount')).toEqual(['z-zielona-gora']);
      expect(await named('VOIVODESHIP', 'lodz')).toEqual(['lodzkie']);
      expect(await named('CITY', 'ielona')).toEqual([]);
      expect(await named('CITY', 'z-lodz'), 'records go by their names, not by their slugs').toEqual([]);
    });

    test('a value that is no record goes by itself', async () => {
      expect(await named('POPULATION_BAND', '500k')).toEqual(['FROM_500K']);
      expect(await named('PHASE', 'stop')).toEqual(['STOPPED']);
    });

    test('without a text the most frequent are told, as many as asked for', async () => {
      expect(await values('CITY', '', { first: 2 })).toMatchObject([
        { value: 'z-zielona-gora', count: 3 },
        { value: 'z-lodz', count: 2 },
      ]);
      expect(await values('CITY', ' ')).toHaveLength(10);
      expect(await values('CITY', '', { first: 100 })).toHaveLength(100);
      expect(await values('CITY', '', { first: 0 })).toEqual([]);
    });

    test('it is counted among the results of the same search, its own selection left aside', async () => {
      const narrowed = { query: 'ogród', kinds: ['PILOT'], filter: { city: ['z-lodz'], phase: ['STOPPED', 'RUNNING'] } };
      expect(await values('CITY', '', narrowed)).toMatchObject([
        { value: 'z-zielona-gora', count: 2, selected: false },
        { value: 'z-lodz', count: 1, selected: true },
      ]);
      expect(await values('CITY', '', { ...narrowed, filter: { phase: ['STOPPED'] } })).toMatchObject([{ value: 'z-lodz', count: 1 }]);
      expect(await values('CITY', 'lodz', { ...narrowed, query: 'deszczowy', exact: true })).toMatchObject([
        { value: 'z-lodz', count: 0, selected: true },
      ]);
    });

    test('a sub-theme says whose it is', async () => {
      expect(await values('CHALLENGE', 'water', { kinds: ['PILOT'] })).toEqual([
        { value: 'retencja', label: text('Retencja wody', 'Water retention'), parent: 'klimat', count: 2, selected: false },
      ]);
    });

    test.each([-1, 101, 1e6])('%d values are refused', async (first) => {
      expect(await refusal({ facet: 'CITY', first })).toBe('BAD_USER_INPUT');
    });

    test.each(
      ['%', '_', "'", '"', '\\', '\0', '\ud800', '😀', '.*', '(', 'ł'.repeat(10_000), '<script>', '- -'].map(
        (hostile) => [JSON.stringify(hostile).slice(0, 60), hostile] as const,
      ),
    )('%s finds nothing and harms nothing', async (_, hostile) => {
      expect(await named('CITY', hostile)).toEqual([]);
    });
  });
}
