import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from './random.ts';

/** What random operations take their values from. */
export interface Pool {
  /** Global ids and slugs by the name of their kind. */
  names: Map<string, string[]>;
  /** Cursors by the list (such as `City.pilots`) and its order (such as `TITLE DESC`). */
  cursors: Map<string, string[]>;
  /** The kind that an argument or filter field of link names leads to: `PilotFilter.city` → City. */
  targets: Map<string, string>;
  texts: readonly string[];
}
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}
/** A value as it stands in an operation and as a variable. */
type Value = null | boolean | number | string | Value[] | { [field: string]: Value };
class Enumerated {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Makes valid operations of all sorts over a schema. */
export function operationsOf(schema: GraphQLSchema, pool: Pool, random: Random, deepest = 6): () => Operation {
  let counter = 0;
  let declared: string[] = [];
  let given: Record<string, unknown> = {};
  let fragments: { name: string; type: string; text: string; depth: number }[] = [];
  let budget = 0;
  const { chance, pick, whole } = random;

  const text = (): string => (chance(0.5) ? pick(pool.texts) : pick([...pool.names.values()].flat()));
  const named = (target: string | undefined): string => (target && chance(0.9) ? pick(pool.names.get(target) ?? ['']) : text());

  function scalar(name: string, place: string): Value | Enumerated {
    if (name === 'Int') return /\.(first|last)$/.test(place) ? whole(6) : whole(9) - 2;
    // most of them on earth
    if (place.startsWith('Circle.')) return whole(95);
    if (name === 'Float') return pick([whole(9) * 500, whole(8) / 4 - 1, -1.5, 1e9]);
    if (name === 'Boolean') return chance(0.5);
    if (name === 'Date') return `20${10 + whole(9)}-0${1 + whole(9)}-${10 + whole(18)}`;
    // most periods end after they begin
    if (name === 'DateTime')
      return `20${(/\.since$/.test(place) ? 10 : 15) + whole(15)}-0${1 + whole(9)}-${10 + whole(18)}T${10 + whole(14)}:30:00Z`;
    if (name === 'ID') return named(pool.targets.get(place));
    if (/\.(after|before)$/.test(place)) return chance(0.95) ? pick([...pool.cursors.values()].flat()) : text();
    if (/\.slug$/.test(place)) return named(pool.targets.get(place));
    return text();
  }

  function valueOf(type: GraphQLInputType, place: string, depth = 0): any {
    if (isNonNullType(type)) return valueOf(type.ofType, place, depth);
    if (isListType(type)) return Array.from({ length: whole(4) }, () => valueOf(type.ofType, place, depth));
    if (isEnumType(type)) return new Enumerated(pick((type as GraphQLEnumType).getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = fields.filter((field) =>
        isNonNullType(field.type) && field.defaultValue === undefined ? true : chance(depth === 0 ? 1.3 / fields.length : 0.7),
      );
      if (/Range$/.test(type.name) && chosen.length === 2) {
        const [low, high] = [valueOf(fields[0]!.type, place), valueOf(fields[0]!.type, place)].sort((a, b) => (a < b ? -1 : 1));
        return {
          [fields.find(({ name }) => /from|min/.test(name))!.name]: low,
          [fields.find(({ name }) => /to|max/.test(name))!.name]: high,
        };
      }
      return Object.fromEntries(chosen.map((field) => [field.name, inputOf(field, `${type.name}.${field.name}`, depth + 1)]));
    }
    return scalar(getNamedType(type).name, place);
  }

  /** A value for an argument or input field; sometimes none, sometimes by a variable. */
  function inputOf(input: GraphQLArgument | GraphQLInputField, place: string, depth: number): any {
    const optional = !isNonNullType(input.type) || input.defaultValue !== undefined;
    const value = optional && !isNonNullType(input.type) && chance(0.05) ? null : valueOf(input.type, place, depth);
    if (!chance(0.25) || (isNonNullType(input.type) && input.defaultValue !== undefined)) return value;
    const name = `v${counter++}`;
    const standard = !isNonNullType(input.type) && chance(0.3) ? valueOf(input.type, place, depth) : undefined;
    declared.push(`$${name}: ${input.type}${standard === undefined || hasVariable(standard) ? '' : ` = ${written(standard)}`}`);
    if (hasVariable(value)) return value;
    if (isNonNullType(input.type) || chance(0.8)) given[name] = plain(value);
    return new Variable(name);
  }

  function argumentsOf(type: string, field: GraphQLField<unknown, unknown>): string {
    const place = (name: string) => `${type}.${field.name}.${name}`;
    const given: Record<string, unknown> = {};
    const has = (name: string) => field.args.some((argument) => argument.name === name);
    const give = (name: string) => {
      given[name] = inputOf(
        field.args.find((argument) => argument.name === name)!,
        place(name),
        0,
      );
    };
    if (has('first')) {
      const backwards = has('last') && chance(0.3);
      if (chance(0.8) || backwards) give(backwards ? 'last' : 'first');
      if (has('orderBy')) {
        const by = getNamedType(field.args.find((argument) => argument.name === 'orderBy')!.type) as GraphQLInputObjectType;
        const order = pick((getNamedType(by.getFields().by!.type) as GraphQLEnumType).getValues()).name;
        const direction = pick(['ASC', 'DESC']);
        if (chance(0.6))
          given.orderBy = {
            by: new Enumerated(order),
            ...((direction === 'DESC' || chance(0.5)) && { direction: new Enumerated(direction) }),
          };
        const cursors = pool.cursors.get(`${getNamedType(field.type).name} ${given.orderBy ? `${order} ${direction}` : 'ENTRY ASC'}`);
        if (cursors?.length && chance(0.3)) given[backwards ? 'before' : 'after'] = pick(cursors);
      }
      for (const name of ['filter', 'query', 'kinds', 'sort', 'exact', 'near', 'changed', 'allWords', 'similarTo', 'text', 'from', 'to'])
        if (has(name) && chance(0.25)) give(name);
      for (const { name, type, defaultValue } of field.args) if (isNonNullType(type) && defaultValue === undefined) give(name);
    } else if (has('slug')) {
      give(chance(0.5) ? 'slug' : 'id');
    } else {
      for (const argument of field.args) if (isNonNullType(argument.type) || chance(0.5)) give(argument.name);
    }
    const parts = Object.entries(given).map(([name, value]) => `${name}: ${written(value)}`);
    return parts.length ? `(${parts.join(', ')})` : '';
  }

  function directive(): string {
    if (!chance(0.12)) return '';
    const kind = pick(['include', 'skip']);
    if (chance(0.3)) return ` @${kind}(if: ${chance(0.5)})`;
    const name = `v${counter++}`;
    const standard = chance(0.3);
    declared.push(`$${name}: ${standard ? `Boolean = ${chance(0.5)}` : 'Boolean!'}`);
    if (!standard || chance(0.5)) given[name] = chance(0.5);
    return ` @${kind}(if: $${name})`;
  }

  function selections(type: GraphQLNamedType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const branches = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const parts: string[] = [];
    for (const field of random.some(leaves, 4)) parts.push(fieldText(type.name, field, depth));
    if (depth > 0) {
      for (const field of branches.length && chance(0.4) ? [pick(branches)] : random.some(branches, depth > 2 ? 4 : 2)) {
        const asked = fieldText(type.name, field, depth);
        parts.push(asked);
        if (chance(0.1)) parts.push(asked);
      }
    }
    if (chance(0.2)) parts.push(`${chance(0.5) ? `t${counter++}: ` : ''}__typename${directive()}`);
    if (depth > 0 && chance(0.25)) parts.push(`...${directive()} { ${selections(type, depth - 1)} }`);
    if (depth > 0 && (isInterfaceType(type) || chance(0.15)))
      for (const condition of conditionsFor(type))
        parts.push(`... on ${condition.name}${directive()} { ${selections(condition, depth - 1)} }`);
    if (depth > 0 && chance(0.2)) parts.push(`...${fragmentOn(type, depth - 1)}${directive()}`);
    for (const { name } of fragments.filter((each) => each.type === type.name && each.depth <= depth))
      if (chance(0.3)) parts.push(`...${name}${directive()}`);
    if (parts.length === 0) parts.push('__typename');
    return parts.sort(() => (chance(0.5) ? 1 : -1)).join(' ');
  }

  function conditionsFor(type: GraphQLNamedType): GraphQLNamedType[] {
    if (isInterfaceType(type)) return random.some([...schema.getPossibleTypes(type), ...schema.getImplementations(type).interfaces], 3);
    return isObjectType(type) && type.getInterfaces().length ? [pick([type, ...type.getInterfaces()])] : [];
  }

  function fragmentOn(type: GraphQLNamedType, depth: number): string {
    const name = `F${counter++}`;
    const body = selections(type, depth);
    fragments.push({ name, type: type.name, text: `fragment ${name} on ${type.name} { ${body} }`, depth });
    return name;
  }

  function fieldText(type: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    if (budget-- <= 0 && !isLeafType(named)) return '__typename';
    const asked = argumentsOf(type, field);
    // what has arguments has a name of its own, so that no two clash
    const alias = field.args.length || chance(0.2) ? `f${counter++}: ` : '';
    const below = isLeafType(named) ? '' : ` { ${selections(named, /Connection$|Edge$/.test(named.name) ? depth : depth - 1)} }`;
    return `${alias}${field.name}${asked}${directive()}${below}`;
  }

  return () => {
    declared = [];
    given = {};
    fragments = [];
    counter = 0;
    budget = 40;
    const root = schema.getQueryType() as GraphQLObjectType;
    const fields = Object.values(root.getFields());
    // lists lead furthest into the graph
    const lists = fields.filter(({ args }) => args.some(({ name }) => name === 'last'));
    const asked = Array.from({ length: 1 + whole(3) }, () => {
      const field = chance(0.2) ? root.getFields()[pick(['node', 'nodes'])]! : pick(chance(0.6) ? lists : fields);
      return chance(0.05) ? '__typename' : fieldText(root.name, field, 2 + whole(deepest - 2));
    });
    const body = `{ ${asked.join(' ')} } ${fragments.map((fragment) => fragment.text).join(' ')}`;
    const used = declared.filter((each) => new RegExp(`\\${each.split(':')[0]}\\b`).test(body));
    return { query: `${used.length ? `query Random(${used.join(', ')})` : pick(['query Random', 'query'])} ${body}`, variables: given };
  };
}

class Variable {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
function hasVariable(value: unknown): boolean {
  return (
    value instanceof Variable ||
    (typeof value === 'object' && value !== null && !(value instanceof Enumerated) && Object.values(value).some(hasVariable))
  );
}

/** A value as it is written in a query. */
function written(value: unknown): string {
  if (value instanceof Variable) return `$${value.name}`;
  if (value instanceof Enumerated) return value.name;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${written(each)}`)
      .join(', ')} }`;
  return JSON.stringify(typeof value === 'string' ? value.toWellFormed() : value);
}

/** A value as a variable has it. */
function plain(value: unknown): unknown {
  if (value instanceof Enumerated) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
    : value;
}
