import { service, type Context } from './context.ts';
import { declareQueries, type FieldDeclaration, type Price, type Thunk } from './declare.ts';
import type { Given, Inputs } from './input.ts';
import type { KeptInState } from './kept-in-state.ts';
import { isEverybody } from './viewer.ts';

/** A root field that is written by hand. */
export interface RootQuery {
  name: string;
  /** Whether its answer changes with public records and their index alone: what is made of it can be kept until then. */
  followsRecords: boolean;
  declare: () => FieldDeclaration;
  resolve: (parent: unknown, args: any, context: Context, info: ResolveInfo) => unknown;
}
/** What resolvers of root fields may know of where they stand. */
export interface ResolveInfo {
  /** The field's name in the answer. */ path: { key: string | number };
}

/** What a query costs that says no price of its own: a statement or two. */
const USUAL_PRICE: Price = { each: 50 };

/** What queries that follow records have answered to everybody. */
export const keptValues = service<KeptInState<{ value: unknown }>>('kept values of queries');

async function keptValue(name: string, given: object, context: Context, resolve: () => unknown): Promise<unknown> {
  const make = async () => ({ value: await resolve() });
  return (await context.use(keptValues).through(`${name} ${JSON.stringify(given)}`, make)).value;
}

/** Declares a query that does not follow from the model: what it is given, what it answers, and how. */
export function query<Args extends Inputs>(
  name: string,
  description: string,
  declaration: {
    args: Args;
    type: Thunk;
    nullable?: boolean;
    price?: Price;
    followsRecords?: boolean;
    /** Whether its value is kept as well, for everybody who gives it the same; else it is made each time. */
    isValueKept?: boolean;
    resolve: (args: Given<Args>, context: Context) => unknown;
  },
): RootQuery {
  const { args, type, nullable, price = USUAL_PRICE, followsRecords = false, isValueKept = followsRecords, resolve } = declaration;
  return {
    name,
    followsRecords,
    declare: () => ({ type, nullable: nullable ?? false, description, args, price }),
    resolve: (_, given, context) =>
      isValueKept && isEverybody(context.viewer) ? keptValue(name, given, context, () => resolve(given, context)) : resolve(given, context),
  };
}

/** Declares queries. Returns the class that holds them. */
export const declareWritten = (queries: RootQuery[]): Function =>
  declareQueries(Object.fromEntries(queries.map((each) => [each.name, each.declare()])));
