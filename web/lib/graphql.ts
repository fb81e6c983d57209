import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.d.ts';

/** Types a document by schema.graphql. Fragments are not masked: a component names the fields it shows, its page may show them too. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; Date: string; PartialDate: string; DateTime: string; JSON: unknown };
}>();

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';
