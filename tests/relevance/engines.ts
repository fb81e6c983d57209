import { setTimeout as pause } from 'node:timers/promises';
import type { Reader } from '../../server/database/reader.ts';
import { everything } from '../../server/search/engine.ts';
import { MeilisearchIndex } from '../../server/search/meilisearch/client.ts';
import { openSearch, type Search } from '../../server/search/open-search.ts';
import { statementsOf } from '../../server/database/statements.ts';
import { loadSeed } from '../../server/seed/load.ts';
import { openTestGraph } from '../kit/graph.ts';
import { noMeilisearch, startMeilisearch } from '../meilisearch/server.ts';

/** Why Meilisearch cannot be asked here; null when it can. */
export const missing = noMeilisearch();
export const engineNames = missing ? (['postgres'] as const) : (['postgres', 'meilisearch'] as const);
export type EngineName = 'postgres' | 'meilisearch';

/** The shipped data in a database, and the engines over it. */
export interface Engines {
  /** The first ten records that an engine finds, as Kind/slug. */
  find: (engine: EngineName, query: string) => Promise<string[]>;
  /** Every record that is searched, as Kind/slug. */
  records: Set<string>;
  /** The codes of the challenges of each record that has any, by Kind/slug: a theme only where it has none of its sub-topics. */
  topicsOf: () => Promise<Map<string, string[]>>;
  close: () => Promise<void>;
}

/** Loads the shipped data once, for every engine that can be had. */
export async function openEngines(): Promise<Engines> {
  const { db, graph, close } = await openTestGraph();
  await loadSeed(db);
  await graph.search.start();
  const server = missing ? null : await startMeilisearch();
  const index = server && new MeilisearchIndex(server.url, server.key, `relevance_${process.pid}`);
  const meilisearch =
    index &&
    (await openSearch(db, await statementsOf(db), graph.kinds, { meilisearch: { url: server.url, key: server.key, index: index.name } }));
  await meilisearch?.drain();

  const rows = await graph.read({ text: 'select kind, record_id, slug from search_document', values: [] });
  const names = new Map(rows.map(([kind, key, slug]) => [`${kind}-${key}`, `${kind}/${slug}`]));
  const searches: Record<EngineName, Search | null> = { postgres: graph.search, meilisearch };
  return {
    records: new Set(names.values()),
    find: async (engine, query) =>
      (await answerOf(searches[engine]!, query, graph.read)).hits.map(({ kind, key }) => names.get(`${kind}-${key}`)!),
    topicsOf: async () => {
      const ask = (text: string) => graph.read({ text, values: [] });
      const codes = new Map((await ask(`select slug, code from challenge`)).map(([slug, code]): [string, string] => [slug, code]));
      const entries = await ask(`select kind, slug, facets from search_document`);
      return new Map(
        entries.map(([kind, slug, facets]): [string, string[]] => {
          const own = (facets as string[]).flatMap((entry) => codes.get(entry.replace(/^challenge:/, '')) ?? []);
          return [`${kind}/${slug}`, own.filter((code) => !own.some((other) => other.startsWith(`${code}.`)))];
        }),
      );
    },
    close: async () => {
      await graph.search.stop();
      await index?.drop();
      await server?.close();
      await close();
    },
  };
}

/** On a busy machine Meilisearch may answer too late, and the database instead: then it is asked again. */
async function answerOf({ engine }: Search, query: string, read: Reader) {
  for (let turn = 0; turn < 30; turn += 1) {
    const answer = await engine.search({ ...everything, query, first: 10 }, read);
    if (!answer.degraded) return answer;
    await pause(1_000);
  }
  throw new Error('Meilisearch did not answer in time, asked thirty times.');
}
