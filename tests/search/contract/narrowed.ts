import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine must do when only what changed lately, or what has all words, is wanted. `open` gives a graph over an empty database. */
export function narrowedContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  let make: ReturnType<typeof maker>;

  const document = `query Narrowed($query: String! = "", $kinds: [RecordKind!], $filter: SearchFilter, $changed: Period, $allWords: Boolean! = false, $sort: SearchSort! = RELEVANCE, $exact: Boolean! = false, $first: Int = 100, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, changed: $changed, allWords: $allWords, sort: $sort, exact: $exact, first: $first, after: $after) {
      hits { record { slug } } totalCount kinds { kind count } facets { name values { value count } } corrections { used } alsoShown obstacles { leaveOut facet count } degraded pageInfo { hasNextPage endCursor }
    }
  }`;
  const search = async (variables: Record<string, unknown>) => {
    await graph.graph.search.drain();
    const result = (await graph.ask(document, variables)).search;
    expect(result.degraded).toBe(false);
    return result;
  };
  const slugs = (result: any): string[] => result.hits.map(({ record }: any) => record.slug);
  const found = async (variables: Record<string, unknown>) => slugs(await search(variables)).sort();
  const refusal = async (query: string, variables: Record<string, unknown> = {}) =>
    ((await graph.answer(query, variables)).errors as any)?.[0].extensions.code;
  const text = (pl: string) => ({ pl, en: null });
  const noon = (day: number) => `2031-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;

  beforeAll(async () => {
    graph = await open();
    make = maker(graph.db);
    const changedOn = (day: number, slug: string, title: string, facts: Record<string, unknown> = {}) =>
      make.pilot({ slug, title: text(title), updatedAt: new Date(noon(day)), ...facts });
    await changedOn(1, 'laki', 'Łąki kwietne na dachu', { phase: 'RUNNING' });
    await changedOn(2, 'laki-przerwane', 'Łąki kwietne przy torach', { phase: 'STOPPED' });
    await changedOn(3, 'dach', 'Zielony dach szkoły', { phase: 'STOPPED' });
    await changedOn(4, 'plan', 'Miejski plan adaptacji z dachami', { phase: 'RUNNING' });
    for (let at = 0; at < 20; at += 1) await changedOn(10, `stare-${at}`, `Kasztanowa aleja ${at}`);
    await changedOn(11, 'nowe', 'Kasztanowa zagroda');
    await changedOn(
      12,
      'liczone',
      'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście'.replaceAll(' ', 'owy '),
    );
    await changedOn(
      12,
      'niedoliczone',
      'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście trzynaście'.replaceAll(' ', 'owy '),
    );
  });
  afterAll(() => graph.close());

  describe('What changed lately', () => {
    test('a period takes in its first moment and not the one after its last', async () => {
      expect(await found({ changed: { since: noon(1), before: noon(3) } })).toEqual(['laki', 'laki-przerwane']);
      expect(await found({ changed: { since: '2031-03-01T12:00:00.001Z', before: '2031-03-03T12:00:00.001Z' } })).toEqual([
        'dach',
        'laki-przerwane',
      ]);
      expect(await found({ changed: { since: '2031-03-01T13:00:00+01:00', before: '2031-03-01T13:00:00.001+01:00' } })).toEqual(['laki']);
    });

    test('it may be open at either end, or at both', async () => {
      expect(await found({ changed: { since: noon(11) } })).toEqual(['liczone', 'niedoliczone', 'nowe']);
      expect(await found({ changed: { before: noon(2) }, kinds: ['PILOT'] })).toEqual(['laki']);
      const all = await found({});
      for (const changed of [{}, null, { since: null, before: null }]) expect(await found({ changed })).toEqual(all);
    });

    test('facets and kinds are counted within it', async () => {
      const changed = { since: noon(2), before: noon(5) };
      const result = await search({ query: 'dach', changed, filter: { phase: ['STOPPED'] } });
      expect(slugs(result)).toEqual(['dach']);
      expect(result.totalCount).toBe(1);
      expect(result.kinds).toEqual([{ kind: 'PILOT', count: 1 }]);
      expect(result.facets.find(({ name }: any) => name === 'PHASE').values).toEqual([
        { value: 'RUNNING', count: 1 },
        { value: 'STOPPED', count: 1 },
      ]);
      const { facetValues } = await graph.ask(
        'query ($changed: Period) { facetValues(facet: PHASE, query: "dach", changed: $changed) { value count } }',
        { changed },
      );
      expect(facetValues).toEqual([
        { value: 'RUNNING', count: 1 },
        { value: 'STOPPED', count: 1 },
      ]);
    });

    test('a period only takes away: where enough has all words, it brings in nothing that has some of them', async () => {
      const whole = await found({ query: 'kasztanowa aleja' });
      for (const changed of [{ since: noon(11) }, { before: noon(11) }])
        for (const slug of await found({ query: 'kasztanowa aleja', changed })) expect(whole).toContain(slug);
    });

    test('the filter in the way is named with what there would be without it in the same period, and the period itself', async () => {
      const result = await search({
        query: 'łąki',
        changed: { since: noon(2), before: noon(5) },
        filter: { phase: ['RUNNING'] },
        allWords: true,
      });
      expect(result).toMatchObject({
        totalCount: 0,
        obstacles: [
          { leaveOut: 'FACET', facet: 'PHASE', count: 1 },
          { leaveOut: 'CHANGED', facet: null, count: 1 },
        ],
      });
    });

    test('every record comes once over all pages', async () => {
      for (const sort of ['RELEVANCE', 'NEWEST']) {
        const asked = { query: 'kasztanowa', changed: { since: noon(10), before: noon(12) }, sort };
        const whole = slugs(await search(asked));
        expect(whole).toHaveLength(21);
        const first = await search({ ...asked, first: 8 });
        const second = await search({ ...asked, first: 8, after: first.pageInfo.endCursor });
        const third = await search({ ...asked, first: 8, after: second.pageInfo.endCursor });
        expect([first, second, third].flatMap(slugs)).toEqual(whole);
        expect(third.pageInfo.hasNextPage).toBe(false);
      }
    });

    test('a period that ends before it begins, or as it begins, is refused', async () => {
      for (const changed of [
        { since: noon(2), before: noon(1) },
        { since: noon(2), before: noon(2) },
      ]) {
        expect(await refusal(document, { changed })).toBe('BAD_USER_INPUT');
        expect(await refusal('query ($changed: Period) { facetValues(facet: CITY, changed: $changed) { value } }', { changed })).toBe(
          'BAD_USER_INPUT',
        );
      }
    });

    test.each([
      '',
      '2031-03-01',
      'yesterday',
      '2031-02-30T12:00:00Z',
      '2031-03-01T25:00:00Z',
      '\0',
      "' or 1=1 --",
      'ł'.repeat(5_000),
      1e300,
      -1,
      true,
      [],
      {},
    ])('%j is no moment, and refused', async (since) => {
      expect(await refusal(document, { changed: { since } })).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    });

    test.each([
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999Z',
      '1969-12-31T23:59:59.999Z',
      '2031-03-01T12:00:00.123456789Z',
    ])('a period from or until %s is answered', async (moment) => {
      for (const query of ['', 'kasztanowa']) {
        expect(
          (await search({ query, changed: { since: moment } })).totalCount +
            (await search({ query, changed: { before: moment } })).totalCount,
        ).toBe((await search({ query })).totalCount);
      }
    });
  });

  describe('All words', () => {
    const withAll = (query: string, more: Record<string, unknown> = {}) => found({ query, allWords: true, ...more });

    test('what has but some of the words is left out, however little is found', async () => {
      expect(await found({ query: 'łąki kwietne dach' })).toEqual(expect.arrayContaining(['laki', 'laki-przerwane']));
      expect(await withAll('łąki kwietne dach')).toEqual(['laki']);
      expect(await withAll('łąki hipopotam', { exact: true })).toEqual([]);
    });

    test('words are found in any inflected form, and the last one as it is being typed', async () => {
      expect(await withAll('łąka dachy ')).toEqual(['laki']);
      expect(await withAll('łąka dac')).toEqual(['laki']);
      expect(await withAll('łąka kwietna tor')).toEqual(['laki-przerwane']);
      expect(await withAll('dach')).toEqual(['dach', 'laki', 'plan']);
    });

    test('corrected words and other names count as the words themselves', async () => {
      const corrected = await search({ query: 'łąki kwietnee przy torach', allWords: true });
      expect(corrected.corrections).toEqual([{ used: 'kwietne' }]);
      expect(slugs(corrected)).toEqual(['laki-przerwane']);
      const named = await search({ query: 'MPA dach', allWords: true });
      expect(named.alsoShown).toEqual(['miejski plan adaptacji']);
      expect(slugs(named)).toEqual(['plan']);
      expect(await withAll('MPA dac')).toEqual(['plan']);
      expect(await withAll('dachy MPA')).toEqual(['plan']);
    });

    test('a question of many words asks for every one of them', async () => {
      const words = 'jedenowy dwaowy trzyowy czteryowy pięćowy sześćowy siedemowy osiemowy dziewięćowy dziesięćowy jedenaścieowy';
      expect(await withAll(`${words} dwanaście`)).toEqual(['liczone']);
      expect(await withAll(words)).toEqual(['liczone', 'niedoliczone']);
    });

    test('facets, kinds and the values of a facet count what has all words', async () => {
      const result = await search({ query: 'łąki dach', allWords: true });
      expect(result).toMatchObject({ totalCount: 1, kinds: [{ kind: 'PILOT', count: 1 }] });
      expect(result.facets.find(({ name }: any) => name === 'PHASE').values).toEqual([{ value: 'RUNNING', count: 1 }]);
      expect((await graph.ask('{ facetValues(facet: PHASE, query: "łąki dach", allWords: true) { value count } }')).facetValues).toEqual([
        { value: 'RUNNING', count: 1 },
      ]);
    });

    test.each([
      '',
      ' ',
      'i oraz',
      'Ł',
      'ł',
      '"',
      '""',
      '-łąki',
      "'",
      '\\',
      '\0',
      '😀',
      '&|!',
      'MPA '.repeat(100),
      'MPA OSR GPR MOF SCT TBS PPP MID CUS GZM EUI ',
      'słowo '.repeat(2_000),
      'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    ])('%j is answered', async (query) => {
      expect((await search({ query: query.slice(0, 3_000), allWords: true })).totalCount).toBeGreaterThanOrEqual(0);
    });
  });
}
