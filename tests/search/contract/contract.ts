import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Network } from '../../../server/network/network.ts';
import { Edition } from '../../../server/network/edition.ts';
import { Update } from '../../../server/network/update.ts';
import { Solution } from '../../../server/pilot/solution.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';
import { contracts } from './index.ts';

/** What every search engine must do, in the product owner's words. `open` gives a graph over an empty database. */
export function searchContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  let make: ReturnType<typeof maker>;
  let lodz: any, zielen: any, mazowieckie: any, plock: any, theme: any, subtheme: any;

  const document = `query Search($query: String! = "", $kinds: [RecordKind!], $filter: SearchFilter, $sort: SearchSort! = RELEVANCE, $exact: Boolean! = false, $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, sort: $sort, exact: $exact, first: $first, after: $after) {
      hits { cursor kind record { slug title { pl } } highlights { field lang fragments { text hit } } }
      totalCount totalIsExact kinds { kind count } facets { name values { value label { pl en } parent count selected } }
      corrections { given used } alsoShown obstacles { facet count } degraded pageInfo { hasNextPage endCursor }
    }
  }`;
  /** Asks when every change so far is indexed. */
  const search = async (query: string, more: Record<string, unknown> = {}) => {
    await graph.graph.search.drain();
    const result = (await graph.ask(document, { query, ...more })).search;
    expect(result.degraded).toBe(false);
    return result;
  };
  const titles = (result: any): string[] => result.hits.map(({ record }: any) => record.title.pl);
  const values = (result: any, name: string): any[] => result.facets.find((facet: any) => facet.name === name)?.values ?? [];
  const marked = (result: any): string[] =>
    result.hits[0].highlights.flatMap(({ fragments }: any) => fragments.filter(({ hit }: any) => hit).map(({ text }: any) => text));
  const text = (pl: string, en: string | null = null) => ({ pl, en });

  const solution = (facts: Record<string, unknown>) =>
    make.make(Solution, { slug: `rozwiazanie-${++solutions}`, nature: 'SERVICE', phase: 'IN_USE', ...facts });
  let solutions = 0;

  beforeAll(async () => {
    graph = await open();
    make = maker(graph.db);
    const lodzkie = await make.voivodeship({ slug: 'lodzkie', title: text('województwo łódzkie') });
    mazowieckie = await make.voivodeship({ slug: 'mazowieckie', title: text('województwo mazowieckie') });
    lodz = await make.city({
      slug: 'lodz',
      title: text('Łódź'),
      county: await make.county({ voivodeship: lodzkie }),
      populationBand: 'FROM_500K',
    });
    plock = await make.city({ slug: 'plock', title: text('Płock'), county: await make.county({ voivodeship: mazowieckie }) });
    theme = await make.challenge({ slug: 'klimat', title: text('Klimat', 'Climate') });
    subtheme = await make.challenge({ slug: 'retencja', title: text('Retencja', 'Retention'), broader: theme });
    zielen = await make.pilot({
      title: text('Utrzymanie zieleni miejskiej bez koszenia'),
      summary: text('Łąki zamiast trawników.'),
      city: lodz,
      cities: [lodz],
      challenges: [subtheme],
      outcome: 'CONFIRMED',
      phase: 'COMPLETED',
      startsOn: '2019-05-01',
      endsOn: '2021-04-30',
    });
    await make.pilot({
      title: text('Mieszkania chronione'),
      summary: text('Dla seniorów, przy okazji także zieleń.'),
      city: plock,
      cities: [plock],
      phase: 'RUNNING',
      outcome: null,
    });
    await make.pilot({ title: text('Pilotaż rewitalizacji podwórek'), city: plock, cities: [plock], outcome: 'STOPPED', phase: 'STOPPED' });
    await solution({ title: text('Rewitalizacja śródmieścia'), cities: [lodz] });
    await solution({ title: text('Miejski plan adaptacji w praktyce'), cities: [plock] });
    await solution({ title: text('Warsztaty o MPA'), cities: [lodz] });
  });
  afterAll(() => graph.close());

  describe('City staff search as they write', () => {
    test('"lodz" finds Łódź, the city itself first', async () => {
      const result = await search('lodz');
      expect(titles(result)[0]).toBe('Łódź');
      expect(result.hits[0].kind).toBe('CITY');
      expect(marked(result)).toContain('Łódź');
    });

    test('"zielen miejska" finds "zieleni miejskiej" and marks the words whole', async () => {
      const result = await search('zielen miejska');
      expect(titles(result)[0]).toBe('Utrzymanie zieleni miejskiej bez koszenia');
      expect(result.hits[0].highlights[0]).toMatchObject({ field: 'title', lang: 'pl' });
      expect(marked(result)).toEqual(expect.arrayContaining(['zieleni', 'miejskiej']));
    });

    test('the word still being typed is found by its beginning', async () => {
      expect(titles(await search('mieszkan'))).toContain('Mieszkania chronione');
      expect(titles(await search('podw'))).toContain('Pilotaż rewitalizacji podwórek');
    });

    test('one or two letters begin titles', async () => {
      expect(titles(await search('Ł'))).toContain('Łódź');
      expect(titles(await search('pł'))).toContain('Płock');
    });

    test('what is in the title goes before what is in the text', async () => {
      const found = titles(await search('zieleń'));
      expect(found.indexOf('Utrzymanie zieleni miejskiej bez koszenia')).toBeLessThan(found.indexOf('Mieszkania chronione'));
      expect(found).toContain('Mieszkania chronione');
    });

    test('a record is found by the names of its city and its challenges, in English too', async () => {
      expect(titles(await search('koszenie Łódź'))[0]).toBe('Utrzymanie zieleni miejskiej bez koszenia');
      expect(titles(await search('retention łąki')).slice(0, 2)).toContain('Utrzymanie zieleni miejskiej bez koszenia');
    });

    test('one typo is forgiven, and the page is told', async () => {
      const result = await search('rewitlizacja');
      expect(result.corrections).toEqual([{ given: 'rewitlizacja', used: expect.stringMatching(/^rewitalizacj/) }]);
      expect(titles(result)).toEqual(expect.arrayContaining(['Rewitalizacja śródmieścia', 'Pilotaż rewitalizacji podwórek']));
      const exact = await search('rewitlizacja', { exact: true });
      expect(exact).toMatchObject({ totalCount: 0, corrections: [], hits: [] });
    });

    test('abbreviations and what they stand for find each other, and the page is told', async () => {
      const short = await search('MPA');
      expect(titles(short)).toEqual(expect.arrayContaining(['Warsztaty o MPA', 'Miejski plan adaptacji w praktyce']));
      expect(short.alsoShown).toContain('miejski plan adaptacji');
      const long = await search('miejski plan adaptacji');
      expect(titles(long)).toEqual(expect.arrayContaining(['Warsztaty o MPA', 'Miejski plan adaptacji w praktyce']));
      expect(long.alsoShown).toContain('MPA');
    });

    test('when no record has all the words, those with the rarest of them follow', async () => {
      expect(titles(await search('chronione seniorów hipopotam'))).toContain('Mieszkania chronione');
      expect(titles(await search('jak kosić łąki na dachu zieleni'))).toContain('Utrzymanie zieleni miejskiej bez koszenia');
    });
  });

  describe('Results are counted and narrowed', () => {
    test('each kind is counted, the selection of kinds left aside', async () => {
      const all = await search('rewitalizacja');
      const pilots = await search('rewitalizacja', { kinds: ['PILOT'] });
      expect(all.kinds).toEqual(
        expect.arrayContaining([
          { kind: 'PILOT', count: 1 },
          { kind: 'SOLUTION', count: 1 },
        ]),
      );
      expect(pilots.kinds).toEqual(all.kinds);
      expect(pilots.totalCount).toBe(1);
      expect(pilots.totalIsExact).toBe(true);
    });

    test('a facet counts without its own selection, and with all the others', async () => {
      const result = await search('', { kinds: ['PILOT'], filter: { city: ['plock'] } });
      expect(values(result, 'CITY')).toEqual(
        expect.arrayContaining([
          { value: 'plock', label: { pl: 'Płock', en: null }, parent: null, count: 2, selected: true },
          { value: 'lodz', label: { pl: 'Łódź', en: null }, parent: null, count: 1, selected: false },
        ]),
      );
      expect(values(result, 'OUTCOME').map(({ value }) => value)).toEqual(['STOPPED']);
      expect(result.totalCount).toBe(2);
    });

    test('values of one facet widen, several facets narrow', async () => {
      expect((await search('', { kinds: ['PILOT'], filter: { city: ['plock', 'lodz'] } })).totalCount).toBe(3);
      expect(titles(await search('', { kinds: ['PILOT'], filter: { city: ['plock', 'lodz'], outcome: ['CONFIRMED'] } }))).toEqual([
        'Utrzymanie zieleni miejskiej bez koszenia',
      ]);
    });

    test('a theme includes its sub-themes, which say whose they are', async () => {
      const result = await search('', { kinds: ['PILOT'], filter: { challenge: ['klimat'] } });
      expect(titles(result)).toEqual(['Utrzymanie zieleni miejskiej bez koszenia']);
      expect(values(result, 'CHALLENGE')).toContainEqual({
        value: 'retencja',
        label: { pl: 'Retencja', en: 'Retention' },
        parent: 'klimat',
        count: 1,
        selected: false,
      });
    });

    test('a region includes what lies in its cities; years run from the first to the last', async () => {
      expect(titles(await search('', { kinds: ['PILOT'], filter: { voivodeship: ['lodzkie'], year: ['2020'] } }))).toEqual([
        'Utrzymanie zieleni miejskiej bez koszenia',
      ]);
    });

    test('an unknown value gives nothing, and is shown with a count of zero', async () => {
      const result = await search('', { filter: { city: ['atlantyda'] } });
      expect(result.totalCount).toBe(0);
      expect(values(result, 'CITY')).toContainEqual({ value: 'atlantyda', label: null, parent: null, count: 0, selected: true });
    });

    test('when nothing is found, the filter in the way is named with what there would be without it', async () => {
      const result = await search('rewitalizacja', { kinds: ['PILOT'], filter: { voivodeship: ['lodzkie'], phase: ['STOPPED'] } });
      expect(result.totalCount).toBe(0);
      expect(result.obstacles).toEqual([{ facet: 'VOIVODESHIP', count: 1 }]);
      const kind = await search('śródmieście', { kinds: ['GUIDANCE'] });
      expect(kind.obstacles).toEqual([{ facet: null, count: 1 }]);
    });

    test('with an empty query everything public is listed, with facets and without highlights', async () => {
      const result = await search('');
      expect(result.totalCount).toBeGreaterThan(10);
      expect(result.hits.every(({ highlights }: any) => highlights.length === 0)).toBe(true);
      expect(values(result, 'CITY').length).toBe(2);
    });
  });

  describe('The index keeps in step', () => {
    test('what is written is found at once, what is changed under its new words only', async () => {
      const pilot = await make.pilot({ title: text('Parkowanie kwarantannowe') });
      expect(titles(await search('kwarantannowe'))).toEqual(['Parkowanie kwarantannowe']);
      pilot.title.pl = 'Parkowanie objazdowe';
      await make.em.flush();
      expect(titles(await search('objazdowe', { exact: true }))).toEqual(['Parkowanie objazdowe']);
      expect((await search('kwarantannowe', { exact: true })).totalCount).toBe(0);
    });

    test('drafts and archived records are never found, also when they were public before', async () => {
      const draft = await make.pilot({ title: text('Brudnopisowy zamysł'), status: 'DRAFT' });
      expect((await search('brudnopisowy', { exact: true })).totalCount).toBe(0);
      draft.status = 'PUBLISHED';
      await make.em.flush();
      expect((await search('brudnopisowy')).totalCount).toBe(1);
      draft.status = 'ARCHIVED';
      await make.em.flush();
      expect((await search('brudnopisowy', { exact: true })).totalCount).toBe(0);
      expect((await search('zamysł', { exact: true })).totalCount).toBe(0);
    });

    test('what was deleted is gone', async () => {
      const pilot = await make.pilot({ title: text('Ulotny przystanek') });
      expect((await search('ulotny')).totalCount).toBe(1);
      await make.em.remove(pilot).flush();
      expect((await search('ulotny', { exact: true })).totalCount).toBe(0);
    });

    test('a renamed city is found by its new name in everything that lies in it', async () => {
      const city = await make.city({ title: text('Starogródek') });
      await make.pilot({ title: text('Most pontonowy'), city, cities: [city] });
      expect(titles(await search('pontonowy starogródek'))[0]).toBe('Most pontonowy');
      city.title.pl = 'Nowowierzbno';
      await make.em.flush();
      expect(titles(await search('nowowierzbno', { exact: true }))).toEqual(expect.arrayContaining(['Most pontonowy', 'Nowowierzbno']));
      expect((await search('starogródek', { exact: true })).totalCount).toBe(0);
    });

    test('a network that leaves public view leaves no name behind', async () => {
      const edition = await make.make(Edition, { slug: 'pim9', title: text('PIM9'), code: 'PIM9', startYear: 2030, endYear: 2031 });
      const network = await make.make(Network, {
        slug: 'pim9-x',
        title: text('Sieć tajemnicza'),
        code: 'PIM9-X',
        edition,
        type: 'ACTION_PLANNING',
        membersComplete: false,
      });
      await make.make(Update, { slug: 'wiesc', title: text('Wieść'), postedOn: '2030-02-03', network });
      expect(titles(await search('tajemnicza'))).toEqual(expect.arrayContaining(['Sieć tajemnicza', 'Wieść']));
      network.status = 'DRAFT';
      await make.em.flush();
      expect((await search('tajemnicza', { exact: true })).totalCount).toBe(0);
    });

    test('changes made past the program are found after the next look', async () => {
      await graph.db.em.getConnection().execute(`update pilot set title_pl = 'Zmienione po cichu' where id = ${zielen.id}`);
      await graph.graph.search.drain();
      expect(titles(await search('cichu'))).toEqual(['Zmienione po cichu']);
      await graph.db.em
        .getConnection()
        .execute(`update pilot set title_pl = 'Utrzymanie zieleni miejskiej bez koszenia' where id = ${zielen.id}`);
      await graph.graph.search.drain();
    });
  });

  describe('Pages are stable', () => {
    test.each(['RELEVANCE', 'NEWEST'])('every record comes once over all pages, by %s', async (sort) => {
      for (const query of ['', 'rewitalizacja łódź płock zieleń', 'miasto']) {
        const whole = (await search(query, { sort, first: 100 })).hits.map(({ record }: any) => record.slug);
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page: any = await search(query, { sort, first: 3, after });
          paged.push(...page.hits.map(({ record }: any) => record.slug));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after);
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(paged.length);
      }
    });

    test('the newest goes first when asked for', async () => {
      const pilot = await make.pilot({ title: text('Rewitalizacja najnowsza'), updatedAt: new Date(Date.now() + 60_000) });
      expect((await search('rewitalizacja', { sort: 'NEWEST' })).hits[0].record.slug).toBe(pilot.slug);
    });

    test.each([
      '',
      'x',
      'W10=',
      Buffer.from('["NEWEST",1,1]').toString('base64url'),
      Buffer.from('["RELEVANCE","a",1]').toString('base64url'),
      Buffer.from('["RELEVANCE",1,1e99]').toString('base64url'),
      '\0',
      'ł'.repeat(5_000),
    ])('a broken cursor is refused and not a failure: %j', async (after) => {
      const { errors } = await graph.answer(document, { after });
      expect((errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
    });

    test.each([-1, 101, 1_000])('a page of %d is refused', async (first) => {
      const { errors } = await graph.answer(document, { first });
      expect((errors as any)[0].extensions.code).toBe('BAD_USER_INPUT');
    });

    test('a page of none still counts', async () => {
      expect(await search('rewitalizacja', { first: 0 })).toMatchObject({ hits: [], pageInfo: { endCursor: null } });
    });
  });

  describe('Nothing that anybody writes is an error', () => {
    const hostile = [
      ' ',
      '\t\n',
      'a',
      'Ł',
      '1',
      'i oraz na w z',
      'ż'.repeat(10_000),
      'słowo '.repeat(2_000),
      '😀',
      '👩‍👩‍👧‍👦 rewitalizacja',
      'مدينة שלום',
      '\u202erewitalizacja',
      '"',
      "'",
      "'; drop table pilot; --",
      '"zieleń miejska',
      '-zieleń',
      'zieleń*',
      ':*',
      'a:*',
      '!',
      '&',
      '|',
      '& | !',
      '<->',
      '(',
      ')',
      '((',
      '\\',
      "\\'",
      "\\' | 'x",
      '%',
      '_',
      '$1',
      '{}',
      '[]',
      '\0',
      'a\0b',
      '\u0001\u0002',
      '\ud800',
      '\ufeff',
      '<b>zieleń</b>',
      '<script>alert(1)</script>',
      '=rewit',
      "'=a':*A",
      'AND OR NOT',
      '１２３',
      'ﬁnanse',
      'ß',
      'İ',
      '0'.repeat(400),
      'a-b-c',
      'P+R',
      'm.in.',
      'https://example.org/?q=1&x=2',
      '..',
      'city:plock',
    ];
    test.each(hostile.map((query) => [JSON.stringify(query).slice(0, 60), query]))('%s is answered', async (_, query) => {
      for (const more of [{}, { kinds: ['PILOT'], filter: { city: [query.slice(0, 200)] } }, { sort: 'NEWEST' }]) {
        const result = await search(query, more);
        expect(result.totalCount).toBeGreaterThanOrEqual(0);
        expect(result.hits.length).toBeLessThanOrEqual(20);
      }
    });

    test('markup in a record stays text', async () => {
      await make.pilot({ title: text('Znacznik <b>gruby</b> & "cytat"') });
      const [hit] = (await search('gruby')).hits;
      expect(hit.highlights[0].fragments.map(({ text: piece }: any) => piece).join('')).toBe('Znacznik <b>gruby</b> & "cytat"');
      expect(hit.highlights[0].fragments).toContainEqual({ text: 'gruby', hit: true });
    });
  });

  for (const contract of contracts) contract(open);
}
