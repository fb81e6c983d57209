import type { GraphQLError } from 'graphql';
import { type DocumentNode, type GraphQLSchema, Kind as Node, OverlappingFieldsCanBeMergedRule, specifiedRules, validate } from 'graphql';
import { fragmentsOf } from '../graph/compile/operation.ts';
import { bounds } from './bounds.ts';
import { beyondBounds } from './document-size.ts';
import { notMergeable } from './mergeable.ts';
import { inSlices } from './turns.ts';

/** GraphQL's rules in parts, each of which takes a moment for the longest document; the one of fields that merge is our own. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);
const PARTS = 5;
const parts = Array.from({ length: PARTS }, (_, part) => rules.filter((_, index) => index % PARTS === part));

/** What is wrong with a document, by GraphQL's rules and our bounds; empty when nothing. A long one is looked at in slices. */
export const wrongIn = (schema: GraphQLSchema, document: DocumentNode, lane?: string): Promise<readonly GraphQLError[]> =>
  inSlices(lookThrough(schema, document), lane);

function* lookThrough(schema: GraphQLSchema, document: DocumentNode): Generator<void, readonly GraphQLError[]> {
  const beyond = beyondBounds(document);
  if (beyond.length > 0) return beyond;
  for (const part of parts) {
    yield;
    const errors = validate(schema, document, part, { maxErrors: bounds.errors });
    if (errors.length > 0) return errors;
  }
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Node.OPERATION_DEFINITION) continue;
    const error = yield* notMergeable(schema, definition, fragments);
    if (error) return [error];
  }
  return [];
}
