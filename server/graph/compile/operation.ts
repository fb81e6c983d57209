import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind as Node,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Kind } from '../model.ts';
import type { Run } from './level.ts';

/** An operation being compiled, with GraphQL's own rules for what is selected. */
export interface Operation {
  schema: GraphQLSchema;
  definition: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Values of the variables that `@include` and `@skip` depend on. */ switches: Record<string, unknown>;
  /** Whether the rows of a kind are at hand as soon as their keys are known. */ isAtHand: (kind: Kind) => boolean;
}
/** A field asked for: its name in the answer, and all places that ask for it. */
export interface Selected {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
}

/** Thrown while compiling when an operation, or a part of it, has to run the ordinary way. */
export class NotCompiled extends Error {}

const selected = (fields: Map<string, readonly FieldNode[]>): Selected[] =>
  [...fields].map(([key, nodes]) => ({ key, name: nodes[0]!.name.value, nodes }));

export const rootType = ({ schema, definition }: Operation): GraphQLObjectType => schema.getRootType(definition.operation)!;

export function rootFields(operation: Operation): Selected[] {
  const { schema, definition, fragments, switches } = operation;
  return selected(collectFields(schema, fragments, switches, rootType(operation), definition.selectionSet));
}

export function subfields({ schema, fragments, switches }: Operation, type: string, nodes: readonly FieldNode[]): Selected[] {
  return selected(collectSubfields(schema, fragments, switches, schema.getType(type) as GraphQLObjectType, nodes as FieldNode[]));
}

const hasVariable = (value: ValueNode): boolean =>
  value.kind === Node.VARIABLE ||
  (value.kind === Node.LIST && value.values.some(hasVariable)) ||
  (value.kind === Node.OBJECT && value.fields.some((field) => hasVariable(field.value)));

/** The arguments of a field: worked out once when they hold no variables, else in each run. */
export function argumentsOf<Args>({ schema }: Operation, type: string, { name, nodes }: Selected): (run: Run) => Args {
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
  const node = nodes[0]!;
  if (node.arguments?.some((argument) => hasVariable(argument.value)))
    return (run) => getArgumentValues(field, node, run.variables) as Args;
  const fixed = getArgumentValues(field, node) as Args;
  return () => fixed;
}

/** The fragments of a document by their names. */
export const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(document.definitions.flatMap((each) => (each.kind === Node.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));

/** The names of the variables that decide what is selected: those in `@include` and `@skip`. */
export function switchNames(definition: OperationDefinitionNode, fragments: Record<string, FragmentDefinitionNode>): string[] {
  const names = new Set<string>();
  const visit = (selections: OperationDefinitionNode['selectionSet'] | undefined) =>
    selections?.selections.forEach((selection) => {
      for (const directive of selection.directives ?? [])
        for (const { value } of directive.arguments ?? []) if (value.kind === Node.VARIABLE) names.add(value.name.value);
      if (selection.kind !== Node.FRAGMENT_SPREAD) visit(selection.selectionSet);
    });
  visit(definition.selectionSet);
  for (const fragment of Object.values(fragments)) visit(fragment.selectionSet);
  return [...names].sort();
}
