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
import { AnyRecord, type Found } from './any-record.ts';
import type { Run } from './level.ts';
import { NotCompiled, subfields, type Operation } from './operation.ts';
import { writeList, writeObject } from './write.ts';

/** How a value that a hand-written resolver gave becomes JSON: first its records are gathered and read, then it is written. */
export interface ValuePlan {
  /** Adds the records that the value refers to, for each place of the query. */
  gather: (value: unknown, into: Map<AnyRecord, Reference[]>) => void;
  write: (value: unknown, found: Map<AnyRecord, Found>) => string;
}

/** Reads what a value refers to and writes it. */
export async function answerValue(plan: ValuePlan, value: unknown, run: Run): Promise<string> {
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
    return { gather: plan.gather, write: (value, found) => notNull(plan.write(value, found)) };
  }
  if (isListType(type)) {
    const item = compileValue(operation, type.ofType, nodes, kinds);
    return {
      gather: (value, into) => (value as unknown[] | null)?.forEach((each) => item.gather(each, into)),
      write: (value, found) => (value == null ? 'null' : writeList(value as unknown[], (each) => item.write(each, found))),
    };
  }
  if (isScalarType(type) || isEnumType(type))
    return { gather: () => {}, write: (value) => (value == null ? 'null' : JSON.stringify(type.serialize(value))) };
  if (isInterfaceType(type) || kinds.some((kind) => kind.name === type.name)) return recordPlan(new AnyRecord(operation, nodes));
  if (!isObjectType(type)) throw new NotCompiled(`${type.name} is a union`);

  const fields = subfields(operation, type.name, nodes).map(
    ({ key, name, nodes: below }): { key: string; name: string; plan: ValuePlan } => {
      if (name === '__typename') return { key, name, plan: { gather: () => {}, write: () => JSON.stringify(type.name) } };
      const field = type.getFields()[name]!;
      if (field.resolve) throw new NotCompiled(`${type.name}.${name} has a resolver of its own`);
      return { key, name, plan: compileValue(operation, field.type, below, kinds) };
    },
  );
  const write = writeObject(
    fields.map(({ key, name, plan }): [string, ValuePlan['write']] => [
      key,
      (value, found) => plan.write((value as Record<string, unknown>)[name], found),
    ]),
  );
  return {
    gather: (value, into) => {
      if (value != null) for (const { name, plan } of fields) plan.gather((value as Record<string, unknown>)[name], into);
    },
    write: (value, found) => (value == null ? 'null' : write(value, found)),
  };
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
