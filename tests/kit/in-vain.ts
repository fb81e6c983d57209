import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { maker } from './make.ts';
import { serve } from './serve.ts';

/** Addresses as they are reserved for documents; each is somebody else's. */
export const [anna, bartek, celina, daria] = ['192.0.2.14', '198.51.100.7', '203.0.113.20', '203.0.113.99'] as const;
export const everyone = [anna, bartek, celina];

/** What the secretariat asks. */
export const document =
  'query ($from: Date, $to: Date, $first: Int) { searchesInVain(from: $from, to: $to, first: $first) { query kinds filters { facet values } hits askers times firstOn lastOn } }';

/** A served graph in which people search, on 25 November 2026 at first. Each test begins with nothing searched in vain. */
export async function servedSearches() {
  const served = await serve();
  const { graph, post, close } = served;
  const { inVain } = graph.graph.search;
  const run = (sql: string, values: unknown[] = []): Promise<any[]> => graph.db.em.getConnection().execute(sql, values as never);
  const searching =
    'query ($query: String!, $kinds: [RecordKind!], $filter: SearchFilter, $after: String) { search(query: $query, kinds: $kinds, filter: $filter, after: $after) { totalCount } }';
  const later = (seconds: number) => {
    vi.setSystemTime(Date.now() + seconds * 1_000);
  };
  /** Time goes on until no search can be a half-typed one. */
  const settle = async () => {
    later(10);
    await inVain.flush();
  };

  beforeAll(async () => {
    const make = maker(graph.db);
    for (const name of ['Retencja wody', 'Retencja na osiedlu', 'Retencja w parku', 'Tężnia'])
      await make.pilot({ title: { pl: name, en: null } });
    // the date alone is set; whatever waits goes on waiting
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  beforeEach(async () => {
    await settle();
    await run('delete from search_in_vain');
    vi.setSystemTime(new Date('2026-11-25T09:00:00Z'));
  });
  afterAll(async () => {
    vi.useRealTimers();
    await close();
  });

  return {
    ...served,
    inVain,
    run,
    later,
    settle,
    /** Searches as somebody at an address does, behind a proxy; tells how many results there were. */
    search: async (address: string, query: string, more: Record<string, unknown> = {}): Promise<number> => {
      const { body } = await post({ query: searching, variables: { query, ...more } }, { 'x-forwarded-for': address });
      expect(body.errors).toBeUndefined();
      return body.data.search.totalCount;
    },
    /** What the database holds. */
    kept: () =>
      run(
        'select day::text, keys, filters, query, hits, times, bit_count(askers)::int as bits from search_in_vain order by day, keys, filters',
      ),
    /** What the secretariat is shown, the same whichever way it is answered. */
    shown: async (period: Record<string, unknown> = {}): Promise<any[]> => {
      const secretariat = { role: 'SECRETARIAT' } as const;
      const { searchesInVain } = await graph.ask(document, period, secretariat);
      expect(await graph.ordinary(document, period, secretariat)).toEqual({ data: { searchesInVain } });
      return searchesInVain;
    },
  };
}
