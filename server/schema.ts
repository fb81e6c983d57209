import 'reflect-metadata';
import type { MetadataStorage } from '@mikro-orm/core';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { attach } from './graph/attach.ts';
import type { Kind } from './graph/model.ts';
import { declareWritten } from './graph/query.ts';
import { declareTypes } from './graph/types.ts';
import { declareVerbs } from './graph/verb.ts';
import { queries } from './queries.ts';
import { verbs } from './verbs.ts';

/** The whole public schema, with its resolvers. Built once in a process. */
export function buildGraph(kinds: Kind[], metadata: MetadataStorage): GraphQLSchema {
  const resolvers = [declareTypes(kinds, metadata), declareWritten(queries), declareVerbs(verbs)];
  const schema = buildSchemaSync({ resolvers, validate: false, autoRegisterTypes: true } as never);
  attach(schema, kinds, [...queries, ...verbs]);
  return schema;
}

/** The schema as it stands in `schema.graphql`. */
export const printGraph = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`;

/** The names of the written queries whose answers change with public records alone. */
export const followingRecords = queries.filter(({ followsRecords }) => followsRecords).map(({ name }) => name);
