// npm run reindex: builds the search index anew, in the database and in Meilisearch where there is one, without a gap.
import { openDataFolder } from '../server/database/data-folder.ts';
import { openDatabase } from '../server/database/db.ts';
import { readEnv, type Env } from '../server/env.ts';
import { Refusal } from '../server/errors.ts';
import { readModel } from '../server/graph/model.ts';
import { model } from '../server/model.ts';
import { MeilisearchIndex } from '../server/search/meilisearch/client.ts';
import { openSearch } from '../server/search/open-search.ts';
import { reindex } from '../server/search/documents/reindex.ts';
import { statementsOf } from '../server/database/statements.ts';
import { problemOf } from '../server/search/meilisearch/meilisearch-health.ts';

async function rebuild(env: Env) {
  const folder = env.DATABASE_URL ? null : await openDataFolder(env.DATA_DIR);
  const db = await openDatabase(env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: folder!.database });
  try {
    const statements = await statementsOf(db);
    const search = await openSearch(db, statements, readModel(model, db.getMetadata()));
    console.log('Indexing in the database …');
    await search.rebuild();
    if (env.MEILI_URL) {
      const records = await reindex(statements, new MeilisearchIndex(env.MEILI_URL, env.MEILI_KEY), (done) =>
        console.log(`  Meilisearch: ${done}`),
      );
      console.log(`Meilisearch has ${records} records.`);
    }
    console.log('Done.');
  } finally {
    await db.close(true);
    folder?.release();
  }
}

try {
  await rebuild(readEnv());
} catch (error) {
  console.error(error instanceof Refusal ? error.message : (problemOf(error) ?? error));
  process.exitCode = 1;
}
