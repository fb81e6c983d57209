import { Arg, Extensions, Field, InputType, InterfaceType, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { Context } from './context.ts';

/** TypeGraphQL's decorators as plain functions: types and root fields come from the model, not from classes one writes. */
export type Thunk = () => any;
export interface FieldDeclaration {
  type: Thunk;
  description: string;
  nullable?: boolean;
  price?: Price;
  args?: Record<string, ArgDeclaration>;
  /** For a field of an object that is worked out when it is asked for. */
  resolve?: (parent: any, args: any, context: Context) => unknown;
}
/** What a field costs, where its type alone does not tell; 1 is what a record costs. See `http/cost.ts`. */
export interface Price {
  /** Each time it is answered, besides what is asked of it. */
  each?: number;
  /** Once at its place in the operation, for however many records: a statement. */
  once?: number;
  /** Besides, for each of these arguments that is given. */
  with?: Record<string, number>;
  /** How many items a list has at most, where it is not ten. */
  items?: number;
  /** The argument whose items the answer has one for each of. */
  sizedBy?: string;
  /** Whether it is what is on a page: as many as the page may have. */
  paged?: true;
}
/** Fields of objects that bring their own resolver, by type; they are attached to the built schema. */
export const fieldResolvers: { type: string; field: string; resolve: NonNullable<FieldDeclaration['resolve']> }[] = [];
export interface ArgDeclaration {
  type: Thunk;
  /** Given when it is declared, where it is read out of the model. */
  description: string | (() => string);
  nullable?: boolean;
  default?: unknown;
}
export type Fields = Record<string, FieldDeclaration>;
export type Named = abstract new () => object;
/** An input type, and what resolvers get of it. */
export type InputObject<Value> = Named & { readonly value?: Value };
/** An enum, with its values. */
export type Enum<Value extends string> = { readonly [Name in Value]: Value };
const told = (description: string | (() => string)) => (typeof description === 'string' ? description : description());

const named = (name: string): Named => ({ [name]: class {} })[name]!;

/** Adds arguments to a field or query of a prototype. */
function declareArgs(prototype: object, field: string, args: Record<string, ArgDeclaration>) {
  Object.entries(args).forEach(([name, arg], index) => {
    Arg(name, arg.type, { description: told(arg.description), nullable: arg.nullable ?? true, defaultValue: arg.default })(
      prototype,
      field,
      index,
    );
  });
}

function declareFields(type: Named, fields: Fields) {
  for (const [name, { type: of, description, nullable, args, price, resolve }] of Object.entries(fields)) {
    if (price) Extensions({ price })(type.prototype, name, undefined as never);
    if (resolve) fieldResolvers.push({ type: type.name, field: name, resolve });
    if (args) {
      Object.defineProperty(type.prototype, name, { value: () => undefined, configurable: true });
      Field(of, { description, nullable: nullable ?? false, simple: true })(
        type.prototype,
        name,
        Object.getOwnPropertyDescriptor(type.prototype, name)!,
      );
      declareArgs(type.prototype, name, args);
    } else {
      Field(of, { description, nullable: nullable ?? false, simple: true })(type.prototype, name);
    }
  }
}

export function declareObject(name: string, description: string, fields: Fields, implementing: Named[] = []): Named {
  const type = named(name);
  ObjectType(name, { description, implements: implementing })(type);
  declareFields(type, fields);
  return type;
}

export function declareInterface(
  name: string,
  description: string,
  fields: Fields,
  resolveType: (value: any) => string,
  implementing: Named[] = [],
): Named {
  const type = named(name);
  InterfaceType(name, { description, resolveType, implements: implementing })(type);
  declareFields(type, fields);
  return type;
}

export function declareInput<Value = unknown>(
  name: string,
  description: string,
  fields: Record<string, ArgDeclaration>,
): InputObject<Value> {
  const type = named(name);
  InputType(name, { description })(type);
  for (const [field, { type: of, description: about, nullable, default: defaultValue }] of Object.entries(fields)) {
    Field(of, { description: told(about), nullable: nullable ?? true, defaultValue })(type.prototype, field);
  }
  return type;
}

/** What a value means, read out of the description of its property ("VALUE: meaning."), else the value in words. */
export function meaningOf(value: string, description: string): string {
  const told = new RegExp(`\\b${value}: ([^.]+)`).exec(description)?.[1];
  const text = told ?? value.toLowerCase().replaceAll('_', ' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

export function declareEnum<Value extends string>(name: string, description: string, values: readonly Value[]): Enum<Value> {
  const type = Object.fromEntries(values.map((value) => [value, value])) as Enum<Value>;
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: meaningOf(value, description) }])) as object,
  });
  return type;
}

/** Declares root fields of the graph. Their resolvers are attached to the built schema, see `attach.ts`. */
export const declareQueries = (fields: Fields) => declareRoot(Query, fields);
/** The same for verbs that change something. */
export const declareMutations = (fields: Fields) => declareRoot(Mutation, fields);

function declareRoot(decorate: typeof Query | typeof Mutation, fields: Fields): Function {
  const root = named('Root') as any;
  for (const [name, { type, description, nullable, args, price }] of Object.entries(fields)) {
    if (price) Extensions({ price })(root.prototype, name, undefined as never);
    const descriptor = { value: () => undefined, configurable: true };
    Object.defineProperty(root.prototype, name, descriptor);
    decorate(type, { description, nullable: nullable ?? false })(root.prototype, name, descriptor as never);
    if (args) declareArgs(root.prototype, name, args);
  }
  Resolver()(root);
  return root;
}
