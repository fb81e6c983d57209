import type { GraphQLSchema } from 'graphql';
import { attachSimilarCities } from './city/similar-cities.resolver.ts';
import type { Database } from './db.ts';
import { attach } from './graph/attach.ts';
import { Memory } from './graph/memory.ts';
import { readModel, type Kind } from './graph/model.ts';
import type { Reader } from './graph/reader.ts';
import { model } from './model.ts';
import { buildGraph } from './schema.ts';
import { attachSearchesInVain } from './search/in-vain.resolver.ts';
import { openSearch, type MeilisearchAt, type Search } from './search/open-search.ts';
import { attachSearch } from './search/search.resolver.ts';
import { attachSimilar } from './search/similar.resolver.ts';
import { sessionOf } from './session.ts';

/** The graph over an open database: its kinds, its schema with resolvers, how rows are read and which are kept in memory, and search. */
export interface Graph { kinds: Kind[]; schema: GraphQLSchema; read: Reader; memory: Memory; search: Search }

/** Opens the graph; searches are answered by Meilisearch where one is named, else by the database. */
export async function openGraph(db: Database, meilisearch?: MeilisearchAt): Promise<Graph> {
  const kinds = readModel(model, db.getMetadata());
  const schema = buildGraph(kinds);
  attach(schema, kinds);
  const session = await sessionOf(db);
  const { read, changes } = session;
  const memory = new Memory(kinds, read, changes);
  await memory.open();
  const search = await openSearch(db, session, kinds, meilisearch);
  attachSearch(schema, kinds, search);
  attachSimilar(schema, kinds);
  attachSimilarCities(schema, kinds);
  attachSearchesInVain(schema);
  return { kinds, schema, read, memory, search };
}
