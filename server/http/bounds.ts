import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind as Node,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { tooCostly, tooLarge } from '../errors.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';

/** What one operation may ask for, at most. Published on the page for partners. */
export const bounds = { depth: 12, aliases: 30, tokens: 5_000, errors: 20, seconds: 15, cost: 20_000 } as const;

/** A plain list is short by the model; it counts as this many. */
const SHORT_LIST = 10;

/** Validation rule: no deeper than `bounds.depth`, no more aliases than `bounds.aliases`. Introspection may nest as deep as it needs. */
export function withinBounds(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  // each fragment is measured once, however often it is spread; one that spreads itself is refused by another rule
  const measured = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === 'Field') return selection.name.value.startsWith('__') ? 0 : 1 + depthOf(selection.selectionSet);
        if (selection.kind === 'InlineFragment') return depthOf(selection.selectionSet);
        const { value: name } = selection.name;
        if (!measured.has(name)) {
          measured.set(name, 0);
          measured.set(name, depthOf(context.getFragment(name)?.selectionSet));
        }
        return measured.get(name)!;
      }),
    );
  return {
    Field(node) {
      if (node.alias && ++aliases === bounds.aliases + 1)
        context.reportError(tooLarge(`An operation may have ${bounds.aliases} aliases at most.`, { maximum: bounds.aliases }));
    },
    OperationDefinition(node) {
      const depth = depthOf(node.selectionSet);
      if (depth > bounds.depth)
        context.reportError(
          tooLarge(`An operation may be ${bounds.depth} levels deep at most; this one has ${depth}.`, {
            maximum: bounds.depth,
            requested: depth,
          }),
        );
    },
  };
}

type Variables = Record<string, unknown>;
/** What a part of an operation costs: a number, unless a variable tells the size of a page in it. */
type Cost = number | ((variables: Variables) => number);

const costIn = (cost: Cost, variables: Variables): number => (typeof cost === 'number' ? cost : cost(variables));

function sumOf(costs: Cost[]): Cost {
  const known = costs.reduce((sum: number, cost) => (typeof cost === 'number' ? sum + cost : sum), 0);
  const open = costs.filter((cost) => typeof cost === 'function');
  return open.length === 0 ? known : (variables) => open.reduce((sum, cost) => sum + cost(variables), known);
}

function productOf(size: Cost, cost: Cost): Cost {
  return typeof size === 'number' && typeof cost === 'number'
    ? size * cost
    : (variables) => costIn(size, variables) * costIn(cost, variables);
}

/**
 * What an operation costs, worked out before it runs: every record that it may answer with counts one.
 * The function that is returned takes the variables as GraphQL coerced them.
 * @throws QUERY_TOO_COSTLY (the returned function) when it is over `bounds.cost`
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
): (variables: Variables) => number {
  const costs = new Map<string, Cost>();
  const ofSelections = (set: SelectionSetNode | undefined, typeName: string): Cost => {
    const type = schema.getType(typeName);
    return sumOf(
      (set?.selections ?? []).map((selection) => {
        if (selection.kind === 'Field') return isObjectType(type) || isInterfaceType(type) ? ofField(selection, type) : 0;
        if (selection.kind === 'InlineFragment')
          return ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
        const { value: name } = selection.name;
        const fragment = fragments[name]!;
        if (!costs.has(name)) costs.set(name, ofSelections(fragment.selectionSet, fragment.typeCondition.name.value));
        return costs.get(name)!;
      }),
    );
  };
  const ofField = (node: FieldNode, type: GraphQLObjectType | GraphQLInterfaceType): Cost => {
    const field = type.getFields()[node.name.value];
    const named = field && getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    const below = ofSelections(node.selectionSet, named.name);
    if (field!.args.some((arg) => arg.name === 'first')) return sumOf([1, productOf(pageSizeOf(field!, node), sumOf([1, below]))]);
    const own = (isObjectType(named) && named.getInterfaces().length > 0) || isInterfaceType(named) ? 1 : 0;
    // inside a connection or a search result the page size is counted already
    const counted = /(Connection|Edge|SearchResult|SearchHit)$/.test(type.name);
    return counted ? below : productOf(isListType(getNullableType(field!.type)) ? SHORT_LIST : 1, sumOf([own, below]));
  };
  const root = operation.operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const cost = root ? ofSelections(operation.selectionSet, root.name) : 0;
  return (variables) => {
    const requested = costIn(cost, variables);
    if (requested > bounds.cost)
      throw tooCostly(`The query may cost ${bounds.cost} at most; it would cost ${requested}. Ask for smaller pages or fewer links.`, {
        cost: { requested, maximum: bounds.cost },
        http: { status: 400 },
      });
    return requested;
  };
}

/** How many records a page may have: what `first` or `last` says. */
function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Cost {
  const given = (name: string): ((variables: Variables) => unknown) | number | null => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const otherwise = field.args.find((argument) => argument.name === name)?.defaultValue as number | undefined;
    if (value?.kind === Node.VARIABLE)
      return (variables) => (Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : otherwise);
    return value?.kind === Node.INT ? Number(value.value) : value ? null : (otherwise ?? null);
  };
  const sized = (size: unknown) => Math.min(LARGEST_PAGE, Math.max(0, Number(size)));
  const sizes = [given('first'), given('last'), DEFAULT_PAGE];
  const open = sizes.find((size) => size !== null)!;
  if (typeof open === 'number') return sized(open);
  return (variables) => sized(sizes.map((size) => (typeof size === 'function' ? size(variables) : size)).find((size) => size != null));
}
