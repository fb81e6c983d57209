import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { SearchAnswer, SearchRequest } from '../../server/search/engine.ts';
import { KeptEngine } from '../../server/search/kept-engine.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const usedMb = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

test('what is kept of a search is what it shows, not the texts that it was cut from', async () => {
  const longText = (query: string) => `${query} ${'o mieście '.repeat(100_000)}`;
  const engine = {
    search: async ({ query }: SearchRequest) => {
      const fragment = { text: longText(query).slice(0, 40), hit: false };
      return { hits: [{ highlights: [{ field: 'summary', lang: 'pl', fragments: [fragment] }] }] } as unknown as SearchAnswer;
    },
  };
  const kept = new KeptEngine(engine, async () => 1);
  const ask = (query: string) => kept.search({ query, first: 20 } as SearchRequest, async () => []);
  const before = usedMb();
  const first = await ask('pytanie 0');
  for (let one = 1; one < 50; one++) await ask(`pytanie ${one}`);
  expect(usedMb() - before).toBeLessThan(10);
  expect(await ask('pytanie 0')).toBe(first);
});
