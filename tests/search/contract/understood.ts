import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AdvisoryService } from '../../../server/advisory/advisory-service.ts';
import type { TestGraph } from '../../kit/graph.ts';
import { maker } from '../../kit/make.ts';

/** What every search engine makes of a query that asks for a kind of thing on a topic. */
export function understoodContract(open: () => Promise<TestGraph>) {
  let graph: TestGraph;
  const titles = async (query: string): Promise<string[]> => {
    const { search } = await graph.ask(
      'query ($query: String!) { search(query: $query, first: 20) { degraded hits { record { title { pl } } } } }',
      {
        query,
      },
    );
    expect(search.degraded).toBe(false);
    return search.hits.map(({ record }: any) => record.title.pl);
  };

  beforeAll(async () => {
    graph = await open();
    const { make, organisation, challenge, guidance } = maker(graph.db);
    const text = (pl: string) => ({ pl, en: null });
    const service = (title: string, challenges: unknown[]) =>
      organisation().then((provider) =>
        make(AdvisoryService, {
          slug: title.toLowerCase().replaceAll(' ', '-'),
          title: text(title),
          provider,
          forms: ['HELPDESK'],
          audiences: ['MEDIUM_CITIES'],
          howToAsk: text('list'),
          price: 'FREE',
          availability: 'OPEN',
          challenges,
        }),
      );
    const sound = await challenge({ title: text('Akustyka') });
    const screens = await challenge({ title: text('Ekrany dźwiękochłonne'), broader: sound });
    const light = await challenge({ title: text('Iluminacja') });
    const lamps = await challenge({ title: text('Latarnie parkowe'), broader: light });
    await service('Pogotowie ciszy', [sound]);
    await service('Pracownia opraw', [lamps]);
    await service('Pracownia wystaw', [light]);
    for (const number of [1, 2, 3]) {
      await guidance({ title: text(`Zeszyt ${number}`), challenges: [screens] });
      await guidance({ title: text(`Skrypt ${number}`), challenges: [lamps] });
    }
    await graph.graph.search.drain();
  });
  afterAll(() => graph.close());

  describe('A kind of thing that is asked for on a topic', () => {
    test('is found on the theme where the sub-topic has none', async () => {
      expect((await titles('kto doradza: ekrany dźwiękochłonne'))[0]).toBe('Pogotowie ciszy');
      expect(await titles('ekrany dźwiękochłonne')).not.toContain('Pogotowie ciszy');
    });

    test('goes first on the sub-topic, then on its theme, and hides nothing of the topic', async () => {
      const found = await titles('kto doradza: latarnie parkowe');
      expect(found.slice(0, 2)).toEqual(['Pracownia opraw', 'Pracownia wystaw']);
      expect(found).toEqual(expect.arrayContaining(['Skrypt 1', 'Skrypt 2', 'Skrypt 3']));
    });
  });
}
