import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { Database } from './db.ts';
import { EmbeddedDatabase } from './embedded/database.ts';
import { attach } from './graph/attach.ts';
import { embeddedChanges, postgresChanges } from './graph/changes.ts';
import { Memory, type Changes } from './graph/memory.ts';
import { readModel, type Kind } from './graph/model.ts';
import { embeddedReader, postgresReader, type Reader } from './graph/reader.ts';
import { model } from './model.ts';
import { buildGraph } from './schema.ts';
import { attachSearchesInVain } from './search/in-vain.resolver.ts';
import { openSearch, type MeilisearchAt, type Search } from './search/open-search.ts';
import { attachSearch } from './search/search.resolver.ts';
import { attachSimilar } from './search/similar.resolver.ts';

/** The graph over an open database: its kinds, its schema with resolvers, how rows are read and which are kept in memory, and search. */
export interface Graph { kinds: Kind[]; schema: GraphQLSchema; read: Reader; memory: Memory; search: Search }

/** Opens the graph; searches are answered by Meilisearch where one is named, else by the database. */
export async function openGraph(db: Database, meilisearch?: MeilisearchAt): Promise<Graph> {
  const kinds = readModel(model, db.getMetadata());
  const schema = buildGraph(kinds);
  attach(schema, kinds);
  const { read, changes } = await reading(db);
  const memory = new Memory(kinds, read, changes);
  await memory.open();
  const search = await openSearch(db, kinds, meilisearch);
  attachSearch(schema, kinds, search, read);
  attachSimilar(schema, kinds, read);
  attachSearchesInVain(schema);
  return { kinds, schema, read, memory, search };
}

async function reading(db: Database): Promise<{ read: Reader; changes: Changes }> {
  const client: unknown = await db.em.getConnection().getNativeClient();
  if (client instanceof EmbeddedDatabase) return { read: embeddedReader(client), changes: embeddedChanges(client) };
  const pool = client as pg.Pool;
  const connect = async () => {
    const listener = new pg.Client(pool.options);
    await listener.connect();
    return listener;
  };
  return { read: postgresReader(pool, pg.types.getTypeParser), changes: postgresChanges(connect) };
}
