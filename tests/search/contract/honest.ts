import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coordinates } from '../../../server/city/coordinates.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine must tell of its results: how many have all words, and what keeps them away. `open` gives a graph over an empty database. */
export function honestContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;

  const document = `query Honest($query: String! = "", $kinds: [RecordKind!], $filter: SearchFilter, $near: Circle, $changed: Period, $exact: Boolean! = false, $allWords: Boolean! = false, $sort: SearchSort! = RELEVANCE, $first: Int = 20, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, near: $near, changed: $changed, exact: $exact, allWords: $allWords, sort: $sort, first: $first, after: $after) {
      totalCount withAllWords obstacles { leaveOut facet count } degraded pageInfo { endCursor }
    }
  }`;
  const search = async (query: string, more: Record<string, unknown> = {}) => {
    const result = (await graph.ask(document, { query, ...more })).search;
    expect(result.degraded).toBe(false);
    return result;
  };
  const withAllWords = async (query: string, more: Record<string, unknown> = {}) => (await search(query, more)).withAllWords;
  const obstacles = async (query: string, more: Record<string, unknown>) => {
    const result = await search(query, more);
    expect(result.totalCount).toBe(0);
    return result.obstacles;
  };
  const around = (latitude: number, longitude: number, kilometres = 20) => ({ latitude, longitude, kilometres });
  const warsaw = around(52.23, 21.01);
  const long = 'jedenowy dwaowy trzyowy czteryowy pięćowy sześćowy siedemowy osiemowy dziewięćowy dziesięćowy jedenaścieowy';

  beforeAll(async () => {
    graph = await open();
    const { make, city, pilot } = maker(graph.db);
    const text = (pl: string) => ({ pl, en: null });
    const plock = await city({ slug: 'plock', title: text('Płock') });
    await make(Coordinates, { city: plock, lat: 52.5463, lon: 19.7065, method: 'CITY_CENTRE_POINT' });
    const there = { city: plock, cities: [plock] };
    const old = { updatedAt: new Date('2031-03-01T12:00:00Z') };
    await pilot({ title: text('Fontanna przy ratuszu'), phase: 'RUNNING', ...there, ...old });
    await pilot({ title: text('Fontanna na skwerze'), phase: 'STOPPED', ...there, ...old });
    await pilot({ title: text('Ławka na skwerze'), phase: 'RUNNING', ...there, ...old });
    await pilot({ title: text('Miejski plan adaptacji dla skweru'), phase: 'RUNNING', ...old });
    await pilot({ title: text('Huśtawka przy szkole'), phase: 'RUNNING', ...old });
    for (const place of ['na rynku', 'w parku'])
      await pilot({ title: text(`Huśtawka ${place}`), phase: 'STOPPED', updatedAt: new Date('2031-04-01T12:00:00Z') });
    await pilot({ title: text(`Liczone ${long}`) });
    await graph.graph.search.drain();
  });
  afterAll(() => graph.close());

  describe('The search tells how many results have all the words', () => {
    test('none, where results have but some of them', async () => {
      const result = await search('ratusz ławka');
      expect(result.totalCount).toBeGreaterThan(0);
      expect(result.withAllWords).toBe(0);
    });

    test('as many as are left when all words are asked for, in any form, corrected or by another name', async () => {
      for (const [query, count] of [
        ['fontanny skwery', 1],
        ['fontnna ławka ratusz', 0],
        ['fontnna skwer', 1],
        ['MPA skwer', 1],
        ['fontanna skw', 1],
        ['fontanna przy ratuszu', 1],
        ['fontanna plocka', 2],
        [`${long} liczone`, 1],
        [`${long} nieliczone`, 0],
      ] as const) {
        expect([query, await withAllWords(query)]).toEqual([query, count]);
        expect(await search(query, { allWords: true })).toMatchObject({ totalCount: count, withAllWords: count });
      }
    });

    test('a phrase in quotes is found with the small words inside it', async () => {
      expect((await search('"Fontanna przy ratuszu"')).totalCount).toBe(1);
      expect((await search('„plan adaptacji dla skweru”')).totalCount).toBe(1);
      expect((await search('"ratusz przy fontannie"')).totalCount).toBe(0);
    });

    test('among what is left of them by filters, places and periods', async () => {
      expect(await withAllWords('fontanna płock')).toBe(2);
      expect(await withAllWords('fontanna płock', { filter: { phase: ['STOPPED'] } })).toBe(1);
      expect(await withAllWords('fontanna płock', { kinds: ['GUIDANCE'] })).toBe(0);
      expect(await withAllWords('fontanna płock', { near: warsaw })).toBe(0);
      expect(await withAllWords('fontanna płock', { changed: { since: '2031-03-02T00:00:00Z' } })).toBe(0);
      expect(await withAllWords(long, { filter: { city: ['plock'] } })).toBe(0);
      for (const sort of ['NEWEST', 'RELEVANCE']) expect(await withAllWords('fontanna płock', { sort })).toBe(2);
    });

    test('nothing is told of one word or none, nor again on further pages', async () => {
      for (const query of ['', ' ', 'fontanna', 'i oraz', 'Ł', 'fontanna fontanny', '😀'])
        expect([query, await withAllWords(query)]).toEqual([query, null]);
      const first = await search('fontanna skwer', { first: 1 });
      expect(first.withAllWords).toBe(1);
      expect(await withAllWords('fontanna skwer', { first: 1, after: first.pageInfo.endCursor })).toBe(null);
    });
  });

  describe('When nothing is found, what keeps it away is named', () => {
    test('the place, the period, all words and the exact spelling, each with what there would be without it', async () => {
      expect(await obstacles('fontanna', { near: warsaw })).toEqual([{ leaveOut: 'NEAR', facet: null, count: 2 }]);
      expect(await obstacles('fontanna', { near: warsaw, sort: 'NEAREST' })).toEqual([{ leaveOut: 'NEAR', facet: null, count: 2 }]);
      expect(await obstacles('fontanna', { changed: { since: '2031-03-02T00:00:00Z' } })).toEqual([
        { leaveOut: 'CHANGED', facet: null, count: 2 },
      ]);
      // with some of the words each engine finds more or less
      expect(await obstacles('ratusz ławka', { allWords: true })).toEqual([
        { leaveOut: 'ALL_WORDS', facet: null, count: (await search('ratusz ławka')).totalCount },
      ]);
      expect(await obstacles('fontnna', { exact: true })).toEqual([{ leaveOut: 'EXACT', facet: null, count: 2 }]);
    });

    test('a facet and the kinds as before, by what they are', async () => {
      expect(await obstacles('ławka', { filter: { phase: ['STOPPED'] } })).toEqual([{ leaveOut: 'FACET', facet: 'PHASE', count: 1 }]);
      expect(await obstacles('ławka', { kinds: ['GUIDANCE'] })).toEqual([{ leaveOut: 'KINDS', facet: null, count: 1 }]);
    });

    test('of several, those that help alone, the most helpful first', async () => {
      expect(await obstacles('huśtawka', { filter: { phase: ['RUNNING'] }, changed: { since: '2031-03-02T00:00:00Z' } })).toEqual([
        { leaveOut: 'FACET', facet: 'PHASE', count: 2 },
        { leaveOut: 'CHANGED', facet: null, count: 1 },
      ]);
    });

    test('when none helps alone, what there would be without any', async () => {
      expect(await obstacles('fontanna', { near: warsaw, kinds: ['GUIDANCE'] })).toEqual([{ leaveOut: 'ALL', facet: null, count: 2 }]);
      expect(await obstacles('fontanna', { near: warsaw, changed: { since: '2031-03-02T00:00:00Z' } })).toEqual([
        { leaveOut: 'ALL', facet: null, count: 2 },
      ]);
      expect(await obstacles('fontanna', { kinds: ['GUIDANCE'], filter: { outcome: ['CONFIRMED'] } })).toEqual([
        { leaveOut: 'ALL', facet: null, count: 2 },
      ]);
    });

    test('as often as somebody asks in one question', async () => {
      const { search: result } = await graph.ask(
        '{ search(query: "fontnna", exact: true) { one: obstacles { leaveOut } other: obstacles { count } } }',
      );
      expect(result).toEqual({ one: [{ leaveOut: 'EXACT' }], other: [{ count: 2 }] });
    });

    test('nothing, when there is nothing to leave out or nothing to be found at all', async () => {
      expect(await obstacles('xyzzyqwerty', {})).toEqual([]);
      expect(await obstacles('xyzzyqwerty', { near: warsaw, kinds: ['PILOT'], exact: true })).toEqual([]);
      expect(await search('fontanna', { near: around(52.5468, 19.7064) })).toMatchObject({ totalCount: 2, obstacles: [] });
    });
  });
}
