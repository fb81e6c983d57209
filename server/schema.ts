import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { declareSimilarCities } from './city/similar-cities.types.ts';
import type { Kind } from './graph/model.ts';
import { declareTypes } from './graph/types.ts';
import { declareSavedSearches } from './saved-search/saved-search.types.ts';
import { declareSearch } from './search/search.types.ts';

/** The whole public schema. Built once in a process. */
export function buildGraph(kinds: Kind[]): GraphQLSchema {
  const { root, record, typeOf } = declareTypes(kinds);
  const similarCities = declareSimilarCities(typeOf('City'));
  const search = declareSearch(kinds, { record, challenge: typeOf('Challenge'), likeness: similarCities.likeness });
  return buildSchemaSync({
    resolvers: [root, similarCities.root, search.root, ...declareSavedSearches(search.types)],
    validate: false,
    autoRegisterTypes: true,
  } as never);
}

/** The schema as it stands in `schema.graphql`. */
export const printGraph = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`;
