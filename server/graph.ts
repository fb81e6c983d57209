import type { GraphQLSchema } from 'graphql';
import type { Database } from './db.ts';
import { attach } from './graph/attach.ts';
import { readModel, type Kind } from './graph/model.ts';
import { embeddedReader, postgresReader, type Reader } from './graph/reader.ts';
import { model } from './model.ts';
import { buildGraph } from './schema.ts';

/** The graph over an open database: its kinds, its schema with resolvers, and how rows are read. */
export interface Graph { kinds: Kind[]; schema: GraphQLSchema; read: Reader }

export async function openGraph(db: Database): Promise<Graph> {
  const kinds = readModel(model, db.getMetadata());
  const schema = buildGraph(kinds);
  attach(schema, kinds);
  return { kinds, schema, read: await readerOf(db) };
}

async function readerOf(db: Database): Promise<Reader> {
  const connection = db.em.getConnection();
  const client = await connection.getNativeClient();
  if ('waitReady' in client) return embeddedReader(client);
  const { default: pg } = await import('pg');
  return postgresReader(client, pg.types.getTypeParser);
}
