import type { EntityClass } from '@mikro-orm/core';
import type { GraphQLScalarType } from 'graphql';
import { ID } from 'type-graphql';
import { z } from 'zod';
import type { Context } from './context.ts';
import type { ArgDeclaration, Enum, InputObject } from './declare.ts';
import { recordNamed } from './lookup.ts';
import { kindOf } from './model.ts';
import type { Transaction } from '../database/statements.ts';
import { descriptionOf, inputTypeOf, isDay, nameInWords } from './declared.ts';
import type { KernelCode } from './user-errors.ts';

/** Says what is wrong with a value; what was given then goes no further. */
export type Wrong = (code: KernelCode, message?: string) => void;

/** One thing that a verb or a query is given: how the graph declares it, and what the verb gets of it. */
export interface Input<Given, Taken = Given> extends ArgDeclaration {
  /** The property that it becomes, when it is one of the model's. */
  of?: { entity: EntityClass; property: string };
  /** Tidies and bounds it, before anything is read or written. */
  tidy?: (given: Given, wrong: Wrong) => Given;
  /** Finds what it names, within the transaction of the verb. */
  find?: (given: Given, at: { context: Context; transaction: Transaction }, wrong: Wrong) => Promise<Taken | null>;
  /** Carries the types alone. */ readonly types?: [Given, Taken];
}
export type Inputs = Record<string, Input<any, any>>;
/** The values of inputs as they are given, tidied; and as a verb gets them. */
export type Given<I extends Inputs> = { [Key in keyof I]: I[Key] extends Input<infer G, any> ? G : never };
export type TakenInputs<I extends Inputs> = { [Key in keyof I]: I[Key] extends Input<any, infer T> ? T : never };

/** A value of a type of the graph; lists of it by `listOf`. */
export function plain(type: StringConstructor, description: string): Input<string>;
export function plain(type: BooleanConstructor, description: string): Input<boolean>;
export function plain<Value>(type: GraphQLScalarType<Value, any>, description: string): Input<Value>;
export function plain<Value extends string>(type: Enum<Value>, description: string): Input<Value>;
export function plain<Value>(type: InputObject<Value>, description: string): Input<Value>;
export function plain(type: unknown, description: string): Input<any> {
  return { type: () => type, description, nullable: false };
}

/** An e-mail address, in small letters. */
export function email(description: string): Input<string> {
  return {
    ...plain(String, description),
    tidy: (given, wrong) => {
      const address = given.trim().toLowerCase();
      if (!anAddress.safeParse(address).success) wrong('EMAIL_INVALID');
      return address;
    },
  };
}
const anAddress = z.email().max(254);

/** A record that whoever asks may see, by its global id or slug: the verb gets the entity, to change and to link to. */
export function one<Record extends object>(entity: EntityClass<Record>, description?: string): Input<string, Record> {
  return {
    type: () => ID,
    description: description ?? (() => `The ${nameInWords(entity)}, by its global id or slug.`),
    nullable: false,
    find: async (given, { context, transaction: { em, run } }, wrong) => {
      const kind = kindOf(context.kinds, entity);
      const loading = context.loading.within(run);
      const named = recordNamed([kind], given);
      const found = await (named ? loading.byKey(kind, named.key) : loading.bySlug(kind, given));
      const record = found && (await em.findOne(entity, found.key as never));
      if (!record) wrong('NOT_FOUND');
      return record as Record | null;
    },
  };
}

/** A property of the model as it is kept: its type, its values and its description are the model's. */
export function value<Owner extends object, Property extends keyof Owner & string>(
  entity: EntityClass<Owner>,
  property: Property,
): Input<NonNullable<Owner[Property]>> {
  return {
    type: () => inputTypeOf(entity, property),
    description: () => descriptionOf(entity, property),
    nullable: false,
    of: { entity, property },
    // a day is a text in the model: as a moment it would depend on the zone of the machine
    tidy: (given: unknown) => (given instanceof Date && isDay(entity, property) ? given.toISOString().slice(0, 10) : given) as any,
  };
}

/** A text longer than this is no text for a field. */
const LONGEST_TEXT = 20_000;

/** A text of the model (in one language or in both): trimmed, not empty, no longer than `longest` characters. */
export function text<Owner extends object, Property extends keyof Owner & string>(
  entity: EntityClass<Owner>,
  property: Property,
  { longest = LONGEST_TEXT }: { longest?: number } = {},
): Input<NonNullable<Owner[Property]>> {
  const tidied = (given: string, wrong: Wrong): string => {
    const tidy = given.toWellFormed().replaceAll('\0', '').trim();
    if (tidy === '') wrong('EMPTY');
    if (tidy.length > longest) wrong('TOO_LONG', `It may have ${longest} characters at most; it had ${tidy.length}.`);
    return tidy;
  };
  return {
    ...value(entity, property),
    tidy: (given: any, wrong) =>
      typeof given === 'string'
        ? tidied(given, wrong)
        : { pl: tidied(given.pl, wrong), en: given.en == null || given.en.trim() === '' ? null : tidied(given.en, wrong) },
  } as Input<NonNullable<Owner[Property]>>;
}

/** The same, and it may be left out: the verb then gets null. */
export const optional = <Given, Taken>(input: Input<Given, Taken>): Input<Given | null, Taken | null> =>
  ({
    ...input,
    nullable: true,
    tidy: (given, wrong) => (given == null ? null : (input.tidy?.(given, wrong) ?? given)),
    ...(input.find && { find: async (given, at, wrong) => (given == null ? null : input.find!(given, at, wrong)) }),
  }) as Input<Given | null, Taken | null>;

/** The same, and this when it is left out. */
export const withDefault = <Given, Taken>(input: Input<Given, Taken>, otherwise: Given): Input<Given, Taken> => ({
  ...input,
  default: otherwise,
});

const LONGEST_LIST = 100;

/** Several of them, `most` at most. */
export const listOf = <Given, Taken>(input: Input<Given, Taken>, most = LONGEST_LIST): Input<Given[], Taken[]> =>
  ({
    ...input,
    type: () => [input.type()],
    tidy: (given, wrong) => {
      if (given.length > most) wrong('TOO_MANY', `There may be ${most} at most; there were ${given.length}.`);
      return given.slice(0, most).map((each) => input.tidy?.(each, wrong) ?? each);
    },
    ...(input.find && { find: async (given, at, wrong) => Promise.all(given.map((each) => input.find!(each, at, wrong))) }),
  }) as Input<Given[], Taken[]>;
