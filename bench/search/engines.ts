import { openDatabase } from '../../server/database/db.ts';
import type { SearchAnswer, SearchDocument, SearchRequest } from '../../server/search/engine.ts';
import { noMeilisearch, startMeilisearch } from '../../tests/meilisearch/server.ts';
import { KnownWords } from '../../server/search/query/known-words.ts';
import { MeilisearchIndex } from '../../server/search/meilisearch/client.ts';
import { meilisearchDocuments } from '../../server/search/meilisearch/document.ts';
import { MeilisearchEngine } from '../../server/search/meilisearch/engine.ts';
import { PostgresEngine } from '../../server/search/postgres/engine.ts';
import { lockWriters, writeDocuments } from '../../server/search/postgres/write.ts';
import { Vocabularies } from '../../server/search/understood/vocabulary.ts';
import { QueryReader } from '../../server/search/query/query-reader.ts';
import { statementsOf } from '../../server/database/statements.ts';

const BATCH = 100;
const MEILISEARCH_BATCH = 2_000;

/** An engine with documents in it. */
export interface Filled {
  search: (request: SearchRequest) => Promise<SearchAnswer>;
  indexMs: number;
  close: () => Promise<void>;
}

/** The named engine, filled. @throws when there is no such engine */
export async function fill(name: string, documents: SearchDocument[], database?: string): Promise<Filled> {
  if (name === 'postgres') return fillPostgres(documents, database);
  if (name === 'meilisearch') return fillMeilisearch(documents, database);
  if (name === 'meilisearch-plain') return fillPlain(documents);
  throw new Error(`There is no engine ${name}: take postgres, meilisearch or meilisearch-plain.`);
}

/** The PostgreSQL engine on an empty database of its own: PGlite in memory, or a PostgreSQL database that may be wiped. */
async function fillPostgres(documents: SearchDocument[], url?: string): Promise<Filled> {
  const { statements, queries, indexMs, close } = await fillDatabase(documents, url);
  const engine = new PostgresEngine(queries);
  return { search: (request) => engine.search(request, statements.read), indexMs, close };
}

async function fillDatabase(documents: SearchDocument[], url?: string) {
  const db = await openDatabase(url ? { url } : {});
  await db.migrator.up();
  const statements = await statementsOf(db);
  for (const table of ['search_document', 'search_term']) await statements.run({ text: `delete from ${table}`, values: [] });
  const start = performance.now();
  for (let at = 0; at < documents.length; at += BATCH) {
    await statements.transaction(async ({ run }) => {
      await lockWriters(run);
      await writeDocuments(run, documents.slice(at, at + BATCH), () => true);
    });
  }
  await statements.run({ text: 'analyze search_document, search_term', values: [] });
  const queries = new QueryReader(new KnownWords(statements.run), new Vocabularies(statements.run, []));
  return { statements, queries, indexMs: performance.now() - start, close: () => db.close(true) };
}

/** The Meilisearch engine on a server of its own, or the one that MEILI_URL names. The time to index is Meilisearch's alone. */
async function fillMeilisearch(documents: SearchDocument[], url?: string): Promise<Filled> {
  const { statements, queries, close } = await fillDatabase(documents, url);
  const { server, index } = await openIndex();
  await index.prepare();
  const start = performance.now();
  for (let at = 0; at < documents.length; at += MEILISEARCH_BATCH)
    await index.write(await meilisearchDocuments(statements.run, documents.slice(at, at + MEILISEARCH_BATCH)));
  const engine = new MeilisearchEngine(index, queries);
  return {
    search: (request) => engine.search(request, statements.read),
    indexMs: performance.now() - start,
    close: async () => {
      await index.drop();
      await server.close();
      await close();
    },
  };
}

const nothingUnderstood = {
  text: '',
  tokens: [],
  topics: [],
  places: [],
  kinds: [],
  phrases: [],
  leftOut: [],
  leftOutPlaces: [],
  noContent: new Set<number>(),
};

/** Meilisearch as it comes: texts as they are, no settings, the client's defaults. */
async function fillPlain(documents: SearchDocument[]): Promise<Filled> {
  const { server, index } = await openIndex();
  const start = performance.now();
  for (let at = 0; at < documents.length; at += MEILISEARCH_BATCH) {
    await index.write(
      documents.slice(at, at + MEILISEARCH_BATCH).map(({ kind, key, rev, texts }) => ({
        id: `${kind}-${key}`,
        rev,
        kind,
        changed: 0,
        words: 0,
        stale: 0,
        _geo: null,
        title: texts.title.pl,
        text: texts.body.pl,
      })),
    );
  }
  const search: Filled['search'] = async ({ query, first }) => {
    const { ids } = await index.ask([{ q: query }], { offset: 0, limit: first }, []);
    const hits = ids.map((id) => ({
      kind: 'Document',
      key: Number(id.slice(id.lastIndexOf('-') + 1)),
      cursor: '',
      highlights: [],
      kilometres: null,
    }));
    return {
      hits,
      totalCount: hits.length,
      totalIsExact: false,
      withAllWords: null,
      kinds: [],
      facets: [],
      corrections: [],
      alsoShown: [],
      offers: [],
      understanding: nothingUnderstood,
      obstacles: [],
      degraded: false,
      hasNextPage: false,
    };
  };
  return {
    search,
    indexMs: performance.now() - start,
    close: async () => {
      await index.drop();
      await server.close();
    },
  };
}

async function openIndex() {
  const missing = noMeilisearch();
  if (missing) throw new Error(missing);
  const server = await startMeilisearch();
  return { server, index: new MeilisearchIndex(server.url, server.key, `bench_${process.pid}`) };
}
