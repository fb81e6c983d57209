import { Migrator } from '@mikro-orm/migrations';
import type { MetadataStorage } from '@mikro-orm/core';
import { bounds } from '../http/bounds.ts';
import { Spent } from '../http/rate.table.ts';
import { OldSlug } from '../graph/old-slug.ts';
import { RecordChange } from '../graph/record-change.ts';
import { Job } from '../jobs/job.ts';
import { migrations } from './migrations/index.ts';
import { model } from '../model.ts';
import { peopleTables } from '../people/tables.ts';
import { plannerSettings } from './planner.ts';
import { SavedSearch } from '../saved-search/saved-search.ts';
import { SearchEntry, SearchInVain, SearchTerm } from '../search/search.tables.ts';
import { State } from './state.ts';
import { writingTables } from '../writing/record-work.ts';

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/**
 * Links are read from both ends. Many-to-many tables get an index for the far end too; the index of another link also
 * holds the order of entry, so that the first page of what leads to a record is read from it without looking at the rest.
 */
function indexLinks(metadata: MetadataStorage) {
  for (const meta of metadata.getAll().values()) {
    if (meta.pivotTable)
      meta.indexes.push({
        properties: meta.relations.map((relation) => relation.name).reverse() as never,
        name: `${meta.tableName}_back_index`,
      });
    else
      for (const link of meta.relations) {
        if (link.kind !== 'm:1') continue;
        link.index = false;
        meta.indexes.push({ properties: [link.name, ...meta.primaryKeys] as never, name: `${meta.tableName}_${link.fieldNames[0]}_index` });
      }
  }
}

/** Opens the database: PostgreSQL when an address is given, else the embedded PGlite in a folder (or in memory). Only the one that is opened is loaded. */
export async function openDatabase(where: { url?: string; folder?: string }) {
  const options = {
    entities: [
      ...model.map((declaration) => declaration.entity),
      OldSlug,
      RecordChange,
      State,
      SearchEntry,
      SearchTerm,
      SearchInVain,
      SavedSearch,
      Job,
      Spent,
      ...peopleTables,
      ...writingTables,
    ],
    extensions: [Migrator],
    discovery: { afterDiscovered: indexLinks },
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
    forceUtcTimezone: true,
  };
  if (where.url) {
    const { MikroORM } = await import('@mikro-orm/postgresql');
    // rows are read as they are written: moments in UTC, whatever the server's own zone
    const settings = Object.entries({ timezone: 'UTC', datestyle: 'ISO', ...plannerSettings })
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' ');
    return Object.assign(await MikroORM.init({ ...options, clientUrl: where.url, driverOptions: { options: settings } }), {
      embedded: null,
    });
  }
  const [{ MikroORM }, { EmbeddedDatabase }] = await Promise.all([import('@mikro-orm/pglite'), import('./embedded/database.ts')]);
  const embedded = new EmbeddedDatabase(where.folder ?? 'memory://', bounds.seconds * 1000);
  const db = await MikroORM.init({ ...options, dbName: 'postgres', driverOptions: { pglite: () => embedded } });
  const close = db.close.bind(db);
  // the ORM leaves a database that it was given open
  return Object.assign(db, {
    embedded,
    close: async (force?: boolean) => {
      await close(force);
      await embedded.close();
    },
  });
}
