import {
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind as Node,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What an object in an answer about the schema costs: a type, a field, an argument, a type inside another. */
export const INTROSPECTED = 0.1;

/** How many of each there are in a schema: on all types together, and on the one that has most. */
interface Sizes {
  types: number;
  directives: number;
  all: Record<string, number>;
  most: Record<string, number>;
}

const sizesOf = new WeakMap<GraphQLSchema, Sizes>();
function sizes(schema: GraphQLSchema): Sizes {
  let known = sizesOf.get(schema);
  if (!known) sizesOf.set(schema, (known = measured(schema)));
  return known;
}

function measured(schema: GraphQLSchema): Sizes {
  const all: Record<string, number> = {};
  const most: Record<string, number> = {};
  const count = (what: string, many: number) => {
    all[what] = (all[what] ?? 0) + many;
    most[what] = Math.max(most[what] ?? 1, many);
  };
  const types = Object.values(schema.getTypeMap());
  for (const type of types) {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    count('fields', fields.length);
    for (const field of fields) count('args', field.args.length);
    count('interfaces', isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0);
    count('enumValues', isEnumType(type) ? type.getValues().length : 0);
    count('inputFields', isInputObjectType(type) ? Object.keys(type.getFields()).length : 0);
    count('possibleTypes', isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0);
  }
  for (const directive of schema.getDirectives()) count('args', directive.args.length);
  return { types: types.length, directives: schema.getDirectives().length, all, most };
}

/** Where in the schema a selection stands: only of all types, one after the other, is it known how many fields they have together. */
type Place = 'schema' | 'each type' | 'each field' | 'anywhere';

/**
 * What the questions about the schema in an operation cost: as many objects as the answer can have at most. Exact for what
 * tools ask (all types with their fields and arguments); from there on as if every type were the largest.
 */
export function introspectionCost(
  schema: GraphQLSchema,
  operation: SelectionSetNode,
  fragments: Record<string, FragmentDefinitionNode>,
): number {
  const known = new Map<string, number>();
  const of = (set: SelectionSetNode | undefined, place: Place): number => {
    let cost = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Node.INLINE_FRAGMENT) cost += of(selection.selectionSet, place);
      else if (selection.kind === Node.FRAGMENT_SPREAD) {
        const name = `${selection.name.value} ${place}`;
        if (!known.has(name)) {
          known.set(name, 0);
          known.set(name, of(fragments[selection.name.value]?.selectionSet, place));
        }
        cost += known.get(name)!;
      } else if (selection.selectionSet) cost += ofField(selection.name.value, selection.selectionSet, place);
      else cost += INTROSPECTED / 4;
    }
    return cost;
  };
  const ofField = (name: string, below: SelectionSetNode, place: Place): number => {
    const { types, directives, all, most } = sizes(schema);
    const item = (next: Place) => INTROSPECTED + of(below, next);
    if (name === 'types') return types * item('each type');
    if (name === 'directives') return directives * item('anywhere');
    if (name === 'args') return (place === 'each field' ? all.args! / all.fields! : most.args!) * item('anywhere');
    if (name in most)
      return (
        (place === 'each type' ? all[name]! / types : most[name]!) *
        item(name === 'fields' && place === 'each type' ? 'each field' : 'anywhere')
      );
    return item('anywhere');
  };
  const root = (set: SelectionSetNode): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Node.FIELD) {
        if (selection.selectionSet && selection.name.value.startsWith('__'))
          cost += INTROSPECTED + of(selection.selectionSet, selection.name.value === '__schema' ? 'schema' : 'anywhere');
      } else if (selection.kind === Node.INLINE_FRAGMENT) cost += root(selection.selectionSet);
      else {
        const name = `${selection.name.value} root`;
        if (!known.has(name)) {
          known.set(name, 0);
          const fragment = fragments[selection.name.value];
          known.set(name, fragment ? root(fragment.selectionSet) : 0);
        }
        cost += known.get(name)!;
      }
    }
    return cost;
  };
  return root(operation);
}

/** What the usual question about the whole schema, with everything that tools can ask, costs. */
export const costOfWholeSchema = (schema: GraphQLSchema): number => {
  const { definitions } = parse(
    getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const fragments = Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Node.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const [operation] = definitions;
  return operation?.kind === Node.OPERATION_DEFINITION ? Math.ceil(introspectionCost(schema, operation.selectionSet, fragments)) : 0;
};
