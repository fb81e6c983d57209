import { type ASTVisitor, type FieldNode, type FragmentDefinitionNode, getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isInterfaceType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { tooCostly, tooLarge } from './errors.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from './graph/page.ts';

/** What one operation may ask for, at most. Published on the page for partners. */
export const bounds = { depth: 12, aliases: 30, tokens: 5_000, errors: 20, seconds: 15, cost: 20_000 } as const;

/** A plain list is short by the model; it counts as this many. */
const SHORT_LIST = 10;

/** Validation rule: no deeper than `bounds.depth`, no more aliases than `bounds.aliases`. Introspection may nest as deep as it needs. */
export function withinBounds(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  // each fragment is measured once, however often it is spread; one that spreads itself is refused by another rule
  const measured = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined): number => Math.max(0, ...(set?.selections ?? []).map((selection) => {
    if (selection.kind === 'Field') return selection.name.value.startsWith('__') ? 0 : 1 + depthOf(selection.selectionSet);
    if (selection.kind === 'InlineFragment') return depthOf(selection.selectionSet);
    const { value: name } = selection.name;
    if (!measured.has(name)) {
      measured.set(name, 0);
      measured.set(name, depthOf(context.getFragment(name)?.selectionSet));
    }
    return measured.get(name)!;
  }));
  return {
    Field(node) {
      if (node.alias && ++aliases === bounds.aliases + 1) context.reportError(tooLarge(`An operation may have ${bounds.aliases} aliases at most.`, { maximum: bounds.aliases }));
    },
    OperationDefinition(node) {
      const depth = depthOf(node.selectionSet);
      if (depth > bounds.depth) context.reportError(tooLarge(`An operation may be ${bounds.depth} levels deep at most; this one has ${depth}.`, { maximum: bounds.depth, requested: depth }));
    },
  };
}

/**
 * What an operation costs, worked out before it runs: every record that it may answer with counts one.
 * @throws QUERY_TOO_COSTLY when it is over `bounds.cost`
 */
export function costOf(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Record<string, FragmentDefinitionNode>, given: Record<string, unknown>): number {
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  // wrong variables are refused before anything is read
  if (!variables) return 0;
  const costs = new Map<string, number>();
  const ofSelections = (set: SelectionSetNode | undefined, typeName: string): number => {
    const type = schema.getType(typeName);
    let sum = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') sum += isObjectType(type) || isInterfaceType(type) ? ofField(selection, typeName) : 0;
      else if (selection.kind === 'InlineFragment') sum += ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      else {
        const { value: name } = selection.name;
        const fragment = fragments[name]!;
        if (!costs.has(name)) costs.set(name, ofSelections(fragment.selectionSet, fragment.typeCondition.name.value));
        sum += costs.get(name)!;
      }
    }
    return sum;
  };
  const ofField = (node: FieldNode, typeName: string): number => {
    const type = schema.getType(typeName);
    const field = (isObjectType(type) || isInterfaceType(type)) ? type.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    const below = ofSelections(node.selectionSet, named.name);
    const pageSize = field.args.some((arg) => arg.name === 'first') ? sizeOf(getArgumentValues(field, node, variables)) : null;
    if (pageSize !== null) return 1 + pageSize * (1 + below);
    const own = isObjectType(named) && named.getInterfaces().length > 0 || isInterfaceType(named) ? 1 : 0;
    // inside a connection or a search result the page size is counted already
    const counted = /(Connection|Edge|SearchResult|SearchHit)$/.test(typeName);
    return counted ? below : (isListType(getNullableType(field.type)) ? SHORT_LIST : 1) * (own + below);
  };
  const root = operation.operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const cost = root ? ofSelections(operation.selectionSet, root.name) : 0;
  if (cost > bounds.cost) throw tooCostly(`The query may cost ${bounds.cost} at most; it would cost ${cost}. Ask for smaller pages or fewer links.`, { cost: { requested: cost, maximum: bounds.cost }, http: { status: 400 } });
  return cost;
}

const sizeOf = (args: Record<string, unknown>): number => Math.min(LARGEST_PAGE, Math.max(0, Number(args.first ?? args.last ?? DEFAULT_PAGE)));
