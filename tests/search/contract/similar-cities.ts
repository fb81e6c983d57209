import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../../server/graph/global-id.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search must do when what cities like one's own did is wanted first. `open` gives a graph over an empty database. */
export function similarCitiesContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  let make: ReturnType<typeof maker>;
  let plock: any, wloclawek: any;

  const document = `query Like($query: String! = "", $kinds: [RecordKind!] = [PILOT], $filter: SearchFilter, $changed: Period, $allWords: Boolean! = false, $similarTo: ID = "plock", $sort: SearchSort! = SIMILAR_CITIES, $first: Int = 100, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, changed: $changed, allWords: $allWords, similarTo: $similarTo, sort: $sort, first: $first, after: $after) {
      hits { record { slug } likeness { city { slug } reasons } } totalCount kinds { kind count } facets { name values { value count } } degraded pageInfo { hasNextPage endCursor }
    }
  }`;
  const search = async (variables: Record<string, unknown> = {}) => {
    await graph.graph.search.drain();
    const result = (await graph.ask(document, variables)).search;
    expect(result.degraded).toBe(false);
    return result;
  };
  const slugs = (result: any): string[] => result.hits.map(({ record }: any) => record.slug);
  const refusal = async (variables: Record<string, unknown>) => ((await graph.answer(document, variables)).errors as any)?.[0];
  const text = (pl: string) => ({ pl, en: null });

  beforeAll(async () => {
    graph = await open();
    make = maker(graph.db);
    const region = await make.voivodeship();
    const county = await make.county({ voivodeship: region });
    const elsewhere = await make.county();
    const city = (slug: string, population: number, facts: Record<string, unknown> = {}) =>
      make.city({ slug, title: text(slug), population, areaHa: 9_000, county: elsewhere, ...facts });
    plock = await city('plock', 111_000, { teryt: '1462011', county });
    wloclawek = await city('wloclawek', 101_000, { teryt: '0464011' });
    const sierpc = await city('sierpc', 16_000, { areaHa: 1_900, teryt: '1427011', county });
    const warszawa = await city('warszawa', 1_860_000, { areaHa: 51_700, teryt: '1465011', kind: 'CAPITAL', county });
    const draft = await city('brudnopis', 111_000, { teryt: '1462011'.replace('11', '21'), status: 'DRAFT' });
    const pilot = (slug: string, title: string, cities: any[], facts: Record<string, unknown> = {}) =>
      make.pilot({ slug, title: text(title), city: cities[0], cities, ...facts });
    await pilot('z-warszawy', 'Łąki kwietne', [warszawa], { phase: 'STOPPED' });
    await pilot('z-sierpca', 'Łąki kwietne', [sierpc]);
    await pilot('z-wloclawka', 'Łąki kwietne w parku nad rzeką', [wloclawek], { phase: 'STOPPED' });
    await pilot('z-wloclawka-tez', 'Łąki', [wloclawek]);
    await pilot('z-plocka', 'Łąki kwietne', [plock]);
    await pilot('z-dwoch', 'Łąki kwietne', [warszawa, wloclawek]);
    await pilot('z-brudnopisu', 'Łąki kwietne', [draft]);
    await pilot('znikad', 'Łąki kwietne', []);
    await make.guidance({ slug: 'poradnik', title: text('Poradnik o łąkach') });
  });
  afterAll(() => graph.close());

  describe('What cities like one’s own did', () => {
    test('goes by how like the city is, of several the likest; the city itself first, what comes from no city last', async () => {
      const found = slugs(await search());
      expect(found[0]).toBe('z-plocka');
      expect(found.slice(1, 4).sort()).toEqual(['z-dwoch', 'z-wloclawka', 'z-wloclawka-tez']);
      expect(found.slice(4, 6)).toEqual(['z-sierpca', 'z-warszawy']);
      expect(found.slice(6).sort()).toEqual(['z-brudnopisu', 'znikad']);
    });

    test('cities themselves come in the order of their likeness', async () => {
      expect(slugs(await search({ kinds: ['CITY'] }))).toEqual(['plock', 'wloclawek', 'sierpc', 'warszawa']);
    });

    test('each result says which city and why, in any order', async () => {
      for (const sort of ['SIMILAR_CITIES', 'RELEVANCE', 'NEWEST']) {
        const told = new Map(
          (await search({ sort, kinds: ['PILOT', 'GUIDANCE'] })).hits.map(({ record, likeness }: any) => [record.slug, likeness]),
        );
        expect(told.get('z-plocka')).toEqual({
          city: { slug: 'plock' },
          reasons: ['SIMILAR_SIZE', 'SIMILAR_DENSITY', 'SAME_KIND', 'SAME_VOIVODESHIP'],
        });
        expect(told.get('z-wloclawka')).toEqual({ city: { slug: 'wloclawek' }, reasons: ['SIMILAR_SIZE', 'SIMILAR_DENSITY', 'SAME_KIND'] });
        expect(told.get('z-dwoch')).toEqual(told.get('z-wloclawka'));
        expect(told.get('z-sierpca')).toEqual({ city: { slug: 'sierpc' }, reasons: ['SIMILAR_DENSITY', 'SAME_VOIVODESHIP'] });
        for (const slug of ['znikad', 'z-brudnopisu', 'poradnik']) expect(told.get(slug), slug).toBeNull();
      }
    });

    test('without a city nothing is compared', async () => {
      expect((await search({ similarTo: null, sort: 'RELEVANCE' })).hits.every(({ likeness }: any) => likeness === null)).toBe(true);
    });

    test('a city goes by its slug or by its global id', async () => {
      const bySlug = await search();
      expect(await search({ similarTo: globalId('City', plock.id) })).toEqual(bySlug);
      expect(
        slugs(await search({ similarTo: 'warszawa' }))
          .slice(0, 2)
          .sort(),
      ).toEqual(['z-dwoch', 'z-warszawy']);
    });

    test('among records of one city those whose titles say it best go first, also when not all words are found', async () => {
      expect(slugs(await search({ query: 'łąki', filter: { city: ['wloclawek'] } })).at(-1)).toBe('z-wloclawka');
      const some = slugs(await search({ query: 'łąki hipopotam' }));
      expect(some[0]).toBe('z-plocka');
      expect(some).toHaveLength(8);
    });

    test('it goes with every other way to narrow a search, and is counted as ever', async () => {
      const result = await search({ query: 'łąki', filter: { phase: ['STOPPED'] } });
      expect(slugs(result)).toEqual(['z-wloclawka', 'z-warszawy']);
      expect(result).toMatchObject({ totalCount: 2, kinds: expect.arrayContaining([{ kind: 'PILOT', count: 2 }]) });
      expect(result.facets.find(({ name }: any) => name === 'PHASE').values).toEqual([
        { value: 'RUNNING', count: 6 },
        { value: 'STOPPED', count: 2 },
      ]);
      expect((await search({ changed: { since: '2999-01-01T00:00:00Z' } })).hits).toEqual([]);
      expect(slugs(await search({ query: 'łąki rzeka', allWords: true }))).toEqual(['z-wloclawka']);
    });

    test('every record comes once over all pages', async () => {
      for (const query of ['', 'łąki', 'łąki hipopotam']) {
        const whole = slugs(await search({ query, kinds: [] }));
        const paged: string[] = [];
        for (let after: string | null = null; ;) {
          const page: any = await search({ query, kinds: [], first: 2, after });
          paged.push(...slugs(page));
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(whole.length).toBeGreaterThan(7);
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(paged.length);
      }
    });

    test('a city that turns out to be larger takes its records along', async () => {
      wloclawek.population = 1_900_000;
      await make.em.flush();
      expect(slugs(await search()).slice(0, 2)).toEqual(['z-plocka', 'z-sierpca']);
      wloclawek.population = 101_000;
      await make.em.flush();
    });

    test('an order by no city, an unknown city or one that is not public is refused, and told why', async () => {
      expect(await refusal({ similarTo: null })).toMatchObject({
        message: expect.stringContaining('`similarTo`'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
      for (const similarTo of [
        'atlantyda',
        'brudnopis',
        '',
        '\0',
        '\ud800',
        "' or 1=1 --",
        globalId('City', 999_999),
        globalId('Pilot', 1),
        'ł'.repeat(5_000),
      ]) {
        for (const sort of ['SIMILAR_CITIES', 'RELEVANCE'])
          expect(await refusal({ similarTo, sort }), similarTo).toMatchObject({
            message: expect.stringContaining('names no city'),
            extensions: { code: 'BAD_USER_INPUT' },
          });
      }
      const asked = await graph.answer(document, { similarTo: 'brudnopis' }, { role: 'SECRETARIAT' });
      expect((asked.errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
    });

    test('a cursor of another order, or a broken one, is refused', async () => {
      const other = (await search({ sort: 'NEWEST', first: 1 })).pageInfo.endCursor;
      for (const after of [
        other,
        '',
        Buffer.from('["SIMILAR_CITIES",null,1]').toString('base64url'),
        Buffer.from('["SIMILAR_CITIES"]').toString('base64url'),
      ])
        expect((await refusal({ after })).extensions.code, after).toBe('BAD_USER_INPUT');
    });
  });
}
