import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { answerTooLarge } from '../errors.ts';
import { bounds } from './bounds.ts';
import { inSlices } from './turns.ts';

type Variables = Record<string, unknown>;
interface Asked {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Variables;
}

const metaFields = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

/**
 * The JSON text of `data` of a query that asks about the schema alone, written in slices so that nobody waits for it;
 * null for any other operation.
 * @throws ANSWER_TOO_LARGE when the text would be longer than an answer may be
 */
export async function answerAboutSchema({ schema, operation, fragments, variables }: Asked, lane?: string): Promise<string | null> {
  const query = schema.getQueryType();
  if (operation.operation !== 'query' || !query) return null;
  const fields = collectFields(schema, fragments, variables, query, operation.selectionSet);
  if (![...fields.values()].every(([node]) => node!.name.value in metaFields)) return null;
  return inSlices(writeRoot(new Writer(schema, fragments, variables), fields), lane);
}

function* writeRoot(writer: Writer, fields: Map<string, readonly FieldNode[]>): Generator<void, string> {
  let text = '{';
  for (const [key, nodes] of fields) {
    const field = metaFields[nodes[0]!.name.value as keyof typeof metaFields];
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:`;
    text += yield* writer.field(field, undefined, nodes);
    checkLength(text);
  }
  return `${text}}`;
}

function checkLength({ length }: string) {
  if (length > bounds.bytes) throw answerTooLarge(bounds.bytes);
}

/** Writes what GraphQL's own resolvers say of a schema. They are never asynchronous, and no type among theirs is abstract. */
class Writer {
  readonly #asked: [GraphQLSchema, Record<string, FragmentDefinitionNode>, Variables];
  /** Fields selected at a place, which many objects stand at. */
  readonly #selected = new Map<readonly FieldNode[], Map<string, readonly FieldNode[]>>();

  constructor(...asked: [GraphQLSchema, Record<string, FragmentDefinitionNode>, Variables]) {
    this.#asked = asked;
  }

  *field(
    field: { type: GraphQLOutputType; resolve?: unknown; args: readonly unknown[] },
    source: unknown,
    nodes: readonly FieldNode[],
  ): Generator<void, string> {
    const [schema, , variables] = this.#asked;
    const args = field.args.length === 0 ? {} : getArgumentValues(field as never, nodes[0]!, variables);
    const resolve = field.resolve as (source: unknown, args: object, context: unknown, info: Partial<GraphQLResolveInfo>) => unknown;
    return yield* this.#value(field.type, resolve(source, args, undefined, { schema }), nodes);
  }

  *#value(type: GraphQLOutputType, value: unknown, nodes: readonly FieldNode[]): Generator<void, string> {
    if (isNonNullType(type)) {
      if (value == null) throw new TypeError('The schema tells null where it may not.');
      return yield* this.#value(type.ofType, value, nodes);
    }
    if (value == null) return 'null';
    if (isLeafType(type)) return JSON.stringify(type.serialize(value));
    if (isListType(type)) {
      let text = '[';
      for (const item of value as Iterable<unknown>) {
        text += `${text === '[' ? '' : ','}${yield* this.#value(type.ofType, item, nodes)}`;
        checkLength(text);
        yield;
      }
      return `${text}]`;
    }
    return yield* this.#object(type as GraphQLObjectType, value, nodes);
  }

  *#object(type: GraphQLObjectType, source: unknown, nodes: readonly FieldNode[]): Generator<void, string> {
    const declared = type.getFields();
    let text = '{';
    for (const [key, below] of this.#fieldsAt(type, nodes)) {
      const { value: name } = below[0]!.name;
      text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:`;
      text += name === '__typename' ? JSON.stringify(type.name) : yield* this.field(declared[name]!, source, below);
    }
    return `${text}}`;
  }

  #fieldsAt(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    let selected = this.#selected.get(nodes);
    if (!selected) this.#selected.set(nodes, (selected = collectSubfields(...this.#asked, type, nodes as FieldNode[])));
    return selected;
  }
}
