import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine does with what nobody confirmed in time. `open` gives a graph over an empty database. */
export function staleContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  let pair: { id: number; slug: string }[];
  let telling: { id: number; slug: string };

  const slugs = async (query: string): Promise<string[]> => {
    await graph.graph.search.drain();
    const { hits, degraded } = (
      await graph.ask('query ($query: String!) { search(query: $query, kinds: [PILOT]) { degraded hits { record { slug } } } }', { query })
    ).search;
    expect(degraded).toBe(false);
    return hits.map(({ record }: { record: { slug: string } }) => record.slug);
  };
  /** These may be out of date, and no others. */
  const stale = async (...ids: number[]) => {
    const listed = `(${[0, ...ids].join(', ')})`;
    await graph.db.em
      .getConnection()
      .execute(
        `update pilot set stale_since = case when id in ${listed} then date '2026-01-01' end where (stale_since is not null) <> (id in ${listed})`,
      );
  };

  beforeAll(async () => {
    graph = await open();
    const make = maker(graph.db);
    const text = (pl: string) => ({ pl, en: null });
    const city = await make.city({ title: text('Kutno') });
    const alike = () =>
      make.pilot({
        title: text('Zbieranie deszczówki z dachów szkolnych'),
        summary: text('Podlewanie boisk bez wody z sieci.'),
        city,
        cities: [city],
      });
    pair = [await alike(), await alike()];
    telling = await make.pilot({ title: text('Zegary słoneczne'), city, cities: [city] });
    await make.pilot({ title: text('Ławki'), summary: text('Obok stoją zegary słoneczne.'), city, cities: [city] });
  });
  afterAll(() => graph.close());

  describe('What nobody confirmed in time', () => {
    test.each([
      ['a word', 'deszczówka'],
      ['two words', 'deszczówka dachy'],
      ['more words than it has', 'deszczówka dachy szkolne fontanny rynek'],
      ['a kind and a word', 'pilotaż deszczówka'],
      ['a town and a word', 'deszczówka w Kutnie'],
      ['nothing', ''],
    ])('comes after what is otherwise alike, by %s, and is found all the same', async (_by, query) => {
      for (const [old, fresh] of [pair, pair.toReversed()]) {
        await stale(old!.id);
        const found = await slugs(query);
        expect(found.filter((slug) => slug === old!.slug || slug === fresh!.slug)).toEqual([fresh!.slug, old!.slug]);
      }
    });

    test('goes on before what says less of what was asked', async () => {
      await stale(telling.id);
      const found = await slugs('zegary słoneczne');
      expect(found).toHaveLength(2);
      expect(found[0]).toBe(telling.slug);
    });
  });
}
