import {
  type FieldNode,
  type GraphQLOutputType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Reference } from '../load.ts';
import type { Kind } from '../model.ts';
import { AnyRecord, type RowsByKind } from './any-record.ts';
import type { Run } from './level.ts';
import { argumentsOf, NotCompiled, subfields, type Operation } from './operation.ts';
import { writeList, writeObject } from './write.ts';

/**
 * How a value that a hand-written resolver gave becomes JSON: first what in it has resolvers of its own is asked, then its
 * records are gathered and read, then it is written.
 */
export interface ValuePlan {
  /** Adds the records that the value refers to, for each place of the query. */
  gather: (value: unknown, into: Map<AnyRecord, Reference[]>) => void;
  write: (value: unknown, found: Map<AnyRecord, RowsByKind>) => string;
  /** The value with what fields in it that have resolvers of their own give; left out where there are none. */
  settle?: (value: unknown, run: Run) => Promise<unknown>;
}

/** Reads what a value refers to and writes it. */
export async function answerValue(plan: ValuePlan, given: unknown, run: Run): Promise<string> {
  const value = plan.settle ? await plan.settle(given, run) : given;
  const wanted = new Map<AnyRecord, Reference[]>();
  plan.gather(value, wanted);
  const found = new Map(
    await Promise.all([...wanted].map(async ([place, references]) => [place, await place.read(references, run)] as const)),
  );
  return plan.write(value, found);
}

/** Compiles a value of this type with what is selected of it. */
export function compileValue(operation: Operation, type: GraphQLOutputType, nodes: readonly FieldNode[], kinds: Kind[]): ValuePlan {
  if (isNonNullType(type)) {
    const plan = compileValue(operation, type.ofType, nodes, kinds);
    return { ...plan, write: (value, found) => notNull(plan.write(value, found)) };
  }
  if (isListType(type)) {
    const item = compileValue(operation, type.ofType, nodes, kinds);
    const { settle } = item;
    return {
      ...(settle && {
        settle: async (value, run) => (value == null ? null : Promise.all((value as unknown[]).map((each) => settle(each, run)))),
      }),
      gather: (value, into) => (value as unknown[] | null)?.forEach((each) => item.gather(each, into)),
      write: (value, found) => (value == null ? 'null' : writeList(value as unknown[], (each) => item.write(each, found))),
    };
  }
  if (isScalarType(type) || isEnumType(type))
    return { gather: () => {}, write: (value) => (value == null ? 'null' : JSON.stringify(type.serialize(value))) };
  if (isInterfaceType(type) || kinds.some((kind) => kind.name === type.name)) return recordPlan(new AnyRecord(operation, nodes));
  if (!isObjectType(type)) throw new NotCompiled(`${type.name} is a union`);

  const fields = subfields(operation, type.name, nodes).map((selected): FieldPlan => {
    const { key, name, nodes: below } = selected;
    if (name === '__typename') return { key, slot: name, plan: { gather: () => {}, write: () => JSON.stringify(type.name) } };
    const field = type.getFields()[name]!;
    const plan = compileValue(operation, field.type, below, kinds);
    const { settle } = plan;
    if (!field.resolve && !settle) return { key, slot: name, plan };
    const args = field.resolve && argumentsOf<object>(operation, type.name, selected);
    return {
      key,
      // no field is called so, and the same field under two names has two values
      slot: `=${key}`,
      plan,
      settle: async (value, run) => {
        const given = args ? await field.resolve!(value, args(run), run.context, undefined as never) : value[name];
        return settle ? settle(given, run) : given;
      },
    };
  });
  const write = writeObject(
    fields.map(({ key, slot, plan }): [string, ValuePlan['write']] => [
      key,
      (value, found) => plan.write((value as Record<string, unknown>)[slot], found),
    ]),
  );
  const settled = fields.filter(({ settle }) => settle);
  return {
    ...(settled.length > 0 && {
      settle: async (value, run) => {
        if (value == null) return null;
        const own = value as Record<string, unknown>;
        const given = await Promise.all(settled.map(async ({ slot, settle }) => [slot, await settle!(own, run)] as const));
        return { ...own, ...Object.fromEntries(given) };
      },
    }),
    gather: (value, into) => {
      if (value != null) for (const { slot, plan } of fields) plan.gather((value as Record<string, unknown>)[slot], into);
    },
    write: (value, found) => (value == null ? 'null' : write(value, found)),
  };
}

/** A field of a value: where in the value it stands, and how it gets there when the value does not hold it already. */
interface FieldPlan {
  key: string;
  slot: string;
  plan: ValuePlan;
  settle?: (value: Record<string, unknown>, run: Run) => Promise<unknown>;
}

function recordPlan(place: AnyRecord): ValuePlan {
  return {
    gather: (value, into) => {
      if (value == null) return;
      if (!into.has(place)) into.set(place, []);
      into.get(place)!.push(value as Reference);
    },
    write: (value, found) => (value == null ? 'null' : (place.write(value as Reference, found.get(place)!) ?? 'null')),
  };
}

function notNull(text: string): string {
  if (text === 'null') throw new NotCompiled('a value that must be there is missing: the ordinary way tells where');
  return text;
}
