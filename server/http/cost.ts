import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLString,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind as Node,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { tooCostly } from '../errors.ts';
import type { Price } from '../graph/declare.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import { rowsReadOf } from '../graph/select.ts';
import { bounds } from './bounds.ts';
import { introspectionCost } from './introspection-cost.ts';

/** What everything costs that says no price of its own: a record, each text of it, each other value. 1 stands for some 400 bytes and 50 µs. */
export const prices = { record: 1, text: 0.25, value: 0.05 } as const;

/** A plain list is short by the model; it counts as this many. */
export const SHORT_LIST = 10;

type Variables = Record<string, unknown>;
/** What a part of an operation costs: a number, unless a variable tells the size of a page in it. */
type Cost = number | ((variables: Variables) => number);
/** `each`: for every record it is asked of; `paged`: for every one on the page it is asked of; `once`: at this place, for however many. */
interface Part {
  each: Cost;
  paged: Cost;
  once: Cost;
  /** What each record of one kind costs besides, where records of any kind can stand: a record is of one kind alone. */
  ofKind: ReadonlyMap<string, Cost>;
}
const noKind: ReadonlyMap<string, Cost> = new Map();
const nothing: Part = { each: 0, paged: 0, once: 0, ofKind: noKind };

const costIn = (cost: Cost, variables: Variables): number => (typeof cost === 'number' ? cost : cost(variables));

function sumOf(...costs: Cost[]): Cost {
  const known = costs.reduce((sum: number, cost) => (typeof cost === 'number' ? sum + cost : sum), 0);
  const open = costs.filter((cost) => typeof cost === 'function');
  return open.length === 0 ? known : (variables) => open.reduce((sum, cost) => sum + cost(variables), known);
}

function mostOf(costs: Cost[]): Cost {
  const known = costs.reduce((most: number, cost) => (typeof cost === 'number' ? Math.max(most, cost) : most), 0);
  const open = costs.filter((cost) => typeof cost === 'function');
  return open.length === 0 ? known : (variables) => open.reduce((most, cost) => Math.max(most, cost(variables)), known);
}

function productOf(size: Cost, cost: Cost): Cost {
  return typeof size === 'number' && typeof cost === 'number'
    ? size * cost
    : (variables) => costIn(size, variables) * costIn(cost, variables);
}

/**
 * What an operation costs, worked out before it runs, in time that grows with the length of the document alone.
 * The function that is returned takes the variables as GraphQL coerced them.
 * @throws QUERY_TOO_COSTLY (the returned function) when it is over `bounds.cost`
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
): (variables: Variables) => number {
  const root = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: null }[operation.operation];
  const { each, once } = root ? partOf(schema, fragments)(operation.selectionSet, root.name) : nothing;
  const cost = sumOf(each, once, introspectionCost(schema, operation.selectionSet, fragments));
  return (variables) => {
    const requested = Math.ceil(costIn(cost, variables));
    if (requested > bounds.cost)
      throw tooCostly(`The query may cost ${bounds.cost} at most; it would cost ${requested}. Ask for smaller pages or fewer links.`, {
        cost: { requested, maximum: bounds.cost },
        http: { status: 400 },
      });
    return requested;
  };
}

function partOf(schema: GraphQLSchema, fragments: Record<string, FragmentDefinitionNode>) {
  const known = new Map<string, Part>();
  const ofSelections = (set: SelectionSetNode | undefined, typeName: string): Part => {
    const type = schema.getType(typeName);
    const parts = (set?.selections ?? []).map((selection): Part => {
      if (selection.kind === Node.FIELD) return isObjectType(type) || isInterfaceType(type) ? ofField(selection, type) : nothing;
      if (selection.kind === Node.INLINE_FRAGMENT) {
        const of = selection.typeCondition?.name.value ?? typeName;
        return inKind(ofSelections(selection.selectionSet, of), of, typeName);
      }
      const { value: name } = selection.name;
      const fragment = fragments[name]!;
      const of = fragment.typeCondition.name.value;
      if (!known.has(name)) known.set(name, ofSelections(fragment.selectionSet, of));
      return inKind(known.get(name)!, of, typeName);
    });
    if (parts.length === 1) return parts[0]!;
    return {
      each: sumOf(...parts.map(({ each }) => each)),
      paged: sumOf(...parts.map(({ paged }) => paged)),
      once: sumOf(...parts.map(({ once }) => once)),
      ofKind: together(parts.map(({ ofKind }) => ofKind)),
    };
  };
  /** A part that is spread where records of other kinds can stand as well counts for its own kind. */
  const inKind = (part: Part, of: string, at: string): Part =>
    of === at || !isObjectType(schema.getType(of)) || !isInterfaceType(schema.getType(at))
      ? part
      : { ...part, each: 0, ofKind: new Map([[of, sumOf(part.each, part.ofKind.get(of) ?? 0)]]) };
  const ofField = (node: FieldNode, type: GraphQLObjectType | GraphQLInterfaceType): Part => {
    const field = type.getFields()[node.name.value];
    if (!field) return node.name.value === '__typename' ? { ...nothing, each: prices.value } : nothing;
    const price = (field.extensions.price ?? {}) as Price;
    const named = getNamedType(field.type);
    const isLeaf = isLeafType(named);
    const below = isLeaf ? nothing : ofSelections(node.selectionSet, named.name);
    const item = sumOf(below.each, mostOf([...below.ofKind.values()]), isLeaf ? (price.each ?? leafPrice(named)) : objectPrice(named));
    const called = sumOf(
      isLeaf ? 0 : (price.each ?? 0),
      ...Object.entries(price.with ?? {}).map(([argument, more]) => (isGiven(node, argument) ? more : 0)),
    );
    const once = sumOf(below.once, price.once ?? 0);
    if (price.paged) return { ...nothing, paged: sumOf(called, item), once };
    const size = price.sizedBy ? lengthOf(node, price.sizedBy) : isPageful(field) ? pageSizeOf(field, node) : (price.items ?? SHORT_LIST);
    if (isListType(getNullableType(field.type))) return { ...nothing, each: sumOf(called, productOf(size, item)), once };
    // of a page only what is on it counts by its size
    return { ...nothing, each: sumOf(called, item, productOf(size, below.paged)), once };
  };
  return ofSelections;
}

/** What records of each kind cost in all parts. */
function together(parts: ReadonlyMap<string, Cost>[]): ReadonlyMap<string, Cost> {
  const some = parts.filter(({ size }) => size > 0);
  if (some.length <= 1) return some[0] ?? noKind;
  const all = new Map<string, Cost[]>();
  for (const part of some)
    for (const [kind, cost] of part) {
      if (!all.has(kind)) all.set(kind, []);
      all.get(kind)!.push(cost);
    }
  return new Map([...all].map(([kind, costs]) => [kind, sumOf(...costs)]));
}

const leafPrice = (type: GraphQLNamedType) => (type === GraphQLString ? prices.text : prices.value);
const objectPrice = (type: GraphQLNamedType) =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().length > 0) ? prices.record : prices.value;
const isPageful = (field: GraphQLField<unknown, unknown>) => field.args.some(({ name }) => name === 'first');
const argumentOf = (node: FieldNode, name: string) => node.arguments?.find((argument) => argument.name.value === name)?.value;
const isGiven = (node: FieldNode, name: string) => {
  const value = argumentOf(node, name);
  return value !== undefined && value.kind !== Node.NULL && !(value.kind === Node.BOOLEAN && !value.value);
};

/** How many items a list that is given as an argument has. */
function lengthOf(node: FieldNode, name: string): Cost {
  const value = argumentOf(node, name);
  if (value?.kind === Node.LIST) return value.values.length;
  if (value?.kind !== Node.VARIABLE) return 1;
  return (variables) => {
    const given = variables[value.name.value];
    return Array.isArray(given) ? given.length : 1;
  };
}

/** How many records are read for a page: what `first` or `last` says, or some more. */
function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Cost {
  const given = (name: string): ((variables: Variables) => unknown) | number | null => {
    const value = argumentOf(node, name);
    const otherwise = field.args.find((argument) => argument.name === name)?.defaultValue as number | undefined;
    if (value?.kind === Node.VARIABLE)
      return (variables) => (Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : otherwise);
    return value?.kind === Node.INT ? Number(value.value) : value ? null : (otherwise ?? null);
  };
  const sized = (size: unknown) => rowsReadOf(Math.min(LARGEST_PAGE, Math.max(0, Number(size))));
  const sizes = [given('first'), given('last'), DEFAULT_PAGE];
  const open = sizes.find((size) => size !== null)!;
  if (typeof open === 'number') return sized(open);
  return (variables) => sized(sizes.map((size) => (typeof size === 'function' ? size(variables) : size)).find((size) => size != null));
}
