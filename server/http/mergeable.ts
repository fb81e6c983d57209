import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind as Node,
  type OperationDefinitionNode,
  print,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { notValid, tooLarge } from '../errors.ts';

/** A field as it is selected somewhere, with the type it is selected on. */
interface Selected {
  node: FieldNode;
  parent: GraphQLNamedType;
  type: GraphQLOutputType;
}

/** Looking at more selected fields than this is refused; those of one document are at most `bounds.fields`, looked at a few times. */
const MOST_LOOKED_AT = 50_000;

/**
 * GraphQL's rule that fields of one name in an answer can be merged, for operations that keep to all other rules. Where
 * GraphQL's own implementation compares all pairs of fields, this one compares each with the first of its name: a document of
 * many like fields takes as long as any other of its length.
 */
export function* notMergeable(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
): Generator<void, GraphQLError | null> {
  const root = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[
    operation.operation
  ];
  if (!root) return null;
  const printed = new WeakMap<FieldNode, string>();
  let looked = 0;

  const collect = (set: SelectionSetNode | undefined, parent: GraphQLNamedType, into: Map<string, Selected[]>, spread: Set<string>) => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Node.FIELD) {
        looked++;
        const type = typeOf(schema, parent, selection.name.value);
        if (!type) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const same = into.get(key);
        if (same) same.push({ node: selection, parent, type });
        else into.set(key, [{ node: selection, parent, type }]);
      } else {
        const fragment = selection.kind === Node.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
        if (!fragment) continue;
        if (selection.kind === Node.FRAGMENT_SPREAD) {
          if (spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
        }
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        collect(fragment.selectionSet, condition ?? parent, into, spread);
      }
    }
  };
  const below = (fields: Selected[]) => {
    const into = new Map<string, Selected[]>();
    const spread = new Map<string, Set<string>>();
    for (const { node, type } of fields) {
      const { name } = getNamedType(type);
      if (!spread.has(name)) spread.set(name, new Set());
      if (node.selectionSet) collect(node.selectionSet, getNamedType(type), into, spread.get(name)!);
    }
    return into;
  };
  const says = (node: FieldNode) => {
    let text = printed.get(node);
    if (text === undefined) printed.set(node, (text = `${node.name.value}(${(node.arguments ?? []).map(print).sort().join(', ')})`));
    return text;
  };
  const conflict = (key: string, why: string, nodes: FieldNode[]) =>
    notValid(`Fields "${key}" conflict because ${why}. Use different aliases on the fields to fetch both if this was intentional.`, {
      nodes,
    });

  /** `shapeOnly`: fields of which never two stand in one object need only look alike. */
  function* compare(groups: Map<string, Selected[]>, shapeOnly: boolean): Generator<void, GraphQLError | null> {
    for (const [key, fields] of groups) {
      yield;
      if (looked > MOST_LOOKED_AT) return tooLarge('The operation selects the same fields too often. Select each once.');
      const [first] = fields;
      if (fields.length === 1 && !first!.node.selectionSet) continue;
      for (const { node, type } of fields)
        if (!isSameShape(first!.type, type))
          return conflict(key, `they return conflicting types "${first!.type}" and "${type}"`, [first!.node, node]);
      // in an object of one type stand the fields selected on it, and those selected on its interfaces
      const onInterfaces = fields.filter(({ parent }) => isInterfaceType(parent));
      const onTypes = Map.groupBy(
        fields.filter(({ parent }) => !isInterfaceType(parent)),
        ({ parent }) => parent.name,
      );
      const together = shapeOnly
        ? []
        : onTypes.size === 0
          ? [onInterfaces]
          : [...onTypes.values()].map((each) => [...onInterfaces, ...each]);
      for (const each of together) {
        looked += each.length;
        const meant = says(each[0]!.node);
        const other = each.find(({ node }) => says(node) !== meant);
        if (other)
          return conflict(
            key,
            each[0]!.node.name.value === other.node.name.value
              ? 'they have differing arguments'
              : `"${each[0]!.node.name.value}" and "${other.node.name.value}" are different fields`,
            [each[0]!.node, other.node],
          );
        if (!isLeafType(getNamedType(first!.type))) {
          const found = yield* compare(below(each), false);
          if (found) return found;
        }
      }
      if ((shapeOnly || together.length > 1) && !isLeafType(getNamedType(first!.type))) {
        const found = yield* compare(below(fields), true);
        if (found) return found;
      }
    }
    return null;
  }
  const top = new Map<string, Selected[]>();
  collect(operation.selectionSet, root, top, new Set());
  return yield* compare(top, false);
}

function typeOf(schema: GraphQLSchema, parent: GraphQLNamedType, name: string): GraphQLOutputType | undefined {
  if (name === '__typename') return TypeNameMetaFieldDef.type;
  if (name === '__schema' && parent === schema.getQueryType()) return SchemaMetaFieldDef.type;
  if (name === '__type' && parent === schema.getQueryType()) return TypeMetaFieldDef.type;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
}

/** Whether values of both types look alike: lists where lists are, null where null may be, and the same leaves. */
function isSameShape(one: GraphQLOutputType, other: GraphQLOutputType): boolean {
  if (isNonNullType(one) || isNonNullType(other))
    return isNonNullType(one) && isNonNullType(other) && isSameShape(one.ofType, other.ofType);
  if (isListType(one) || isListType(other)) return isListType(one) && isListType(other) && isSameShape(one.ofType, other.ofType);
  return isLeafType(one) || isLeafType(other) ? one === other : true;
}
