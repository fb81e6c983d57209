import { openDatabase } from '../../server/db.ts';
import type { SearchDocument, SearchEngine } from '../../server/search/engine.ts';
import { KnownWords } from '../../server/search/known-words.ts';
import { PostgresEngine } from '../../server/search/postgres-engine.ts';
import { lockWriters, writeDocuments } from '../../server/search/postgres-write.ts';
import { QueryReader } from '../../server/search/query-reader.ts';
import { sessionOf } from '../../server/search/session.ts';

/** An engine with documents in it. */
export interface Filled { name: string; engine: SearchEngine; indexMs: number; close: () => Promise<void> }

/** The named engine, filled. @throws when there is no such engine */
export async function fill(name: string, documents: SearchDocument[], database?: string): Promise<Filled> {
  if (name === 'postgres') return fillPostgres(documents, database);
  throw new Error(`There is no engine ${name}: take postgres, meilisearch or meilisearch-plain.`);
}

/** The PostgreSQL engine on an empty database of its own: PGlite in memory, or a PostgreSQL database that may be wiped. */
export async function fillPostgres(documents: SearchDocument[], url?: string): Promise<Filled> {
  const db = await openDatabase(url ? { url } : {});
  await db.migrator.up();
  const session = await sessionOf(db);
  for (const table of ['search_document', 'search_term']) await session.run({ text: `delete from ${table}`, values: [] });
  const start = performance.now();
  for (let at = 0; at < documents.length; at += 100) {
    await session.transaction(async (run) => {
      await lockWriters(run);
      await writeDocuments(run, documents.slice(at, at + 100));
    });
  }
  const indexMs = performance.now() - start;
  await session.run({ text: 'analyze search_document, search_term', values: [] });
  return { name: 'postgres', engine: new PostgresEngine(session.run, new QueryReader(session.run, new KnownWords(session.run))), indexMs, close: () => db.close(true) };
}
