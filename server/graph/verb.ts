import type { EntityClass, EntityData, RequiredEntityData } from '@mikro-orm/core';
import type { Context } from './context.ts';
import { nameInWords, typeOf } from './declared.ts';
import { declareEnum, declareInput, declareMutations, declareObject, type Fields, type FieldDeclaration, type Price } from './declare.ts';
import { forbidden } from '../errors.ts';
import type { Given, Inputs, TakenInputs, Wrong } from './input.ts';
import type { Transaction } from '../database/statements.ts';
import { kindOf } from './model.ts';
import type { ResolveInfo } from './query.ts';
import { kernelCodes, Refused, violationOf, type KernelCode, type UserError } from './user-errors.ts';
import type { Viewer } from './viewer.ts';

/** What a verb answers besides `userErrors`: null, or what `otherwise` says, when it was refused. */
export interface PayloadField extends Omit<FieldDeclaration, 'args'> {
  otherwise?: unknown;
}
type PayloadFields = Record<string, PayloadField>;

/** Who may ask for a verb at all; what they may do with which record the verb decides itself. */
export type Audience<Who extends Viewer = Viewer> = (viewer: Viewer) => viewer is Who;
export const anybody = (viewer: Viewer): viewer is Viewer => viewer !== undefined;

/** What a verb works with, besides its input. Everything it does is one transaction: all of it is kept, or nothing. */
export interface VerbContext<Code extends string, Field extends string, Who extends Viewer> extends Transaction {
  /** Who asks. */
  as: Who;
  context: Context;
  /** Asks for what another part of the program offers. */
  use: Context['use'];
  /** Ends the verb: nothing is kept, and the form is told what to mend. The message is that of the code, unless another says more. */
  refuse: (code: Code | KernelCode, field?: Field, message?: string) => never;
  /** The same, but goes on, so that the form is told of everything at once; nothing is kept. */
  mark: (code: Code | KernelCode, field?: Field, message?: string) => void;
  /** Changes an entity, or makes one of a class. Keys, defaults and rules of the database are then known. */
  save: {
    <Entity extends object>(entity: EntityClass<Entity>, values: RequiredEntityData<Entity>): Promise<Entity>;
    <Entity extends object>(entity: Entity, values: EntityData<Entity>): Promise<Entity>;
  };
}

interface Declaration<I extends Inputs, P extends PayloadFields, Entity extends object, Code extends string, Who extends Viewer, Ready> {
  /** Who may ask for it at all. */
  for: Audience<Who>;
  input: I;
  /** What it costs; 100 (a transaction and its statements) when it says nothing. */
  price?: Price;
  /** Why it can be refused: codes of its own, each with the sentence that people are told. */
  refuses?: Record<Code, string>;
  /** The kind of record that it answers. */
  gives?: EntityClass<Entity>;
  /** What else it answers. */
  payload?: P;
  /** Work that cannot be part of the transaction (other programs, accounts); what it gives is handed to `does`. It sees the input before records are looked for. */
  before?: (
    input: Given<I>,
    at: { as: Who; context: Context } & Pick<VerbContext<Code, keyof I & string, Who>, 'refuse' | 'use'>,
  ) => Ready | Promise<Ready>;
  does: (
    input: TakenInputs<I>,
    act: VerbContext<Code, keyof I & string, Who>,
    ready: Awaited<Ready>,
  ) => Promise<{ [Field in keyof P]: unknown } | Entity>;
}

/** A verb as the graph declares and carries it out. */
export interface Verb {
  name: string;
  codes: Record<string, string>;
  /** Declares its types; called once, when those of the model are declared. */
  declare: (userErrors: FieldDeclaration) => FieldDeclaration;
  /** Carries it out, once a request however often it is asked for under this name in the answer. */
  resolve: (parent: unknown, args: { input?: Record<string, unknown> }, context: Context, info: ResolveInfo) => Promise<unknown>;
}

const USUAL_PRICE: Price = { each: 100 };
const upperFirst = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const lowerFirst = (text: string) => text[0]!.toLowerCase() + text.slice(1);

/** Declares a verb: something that changes what is kept. Its input and payload, their types and descriptions follow. */
export function verb<
  I extends Inputs,
  P extends PayloadFields = {},
  Entity extends object = never,
  Code extends string = never,
  Who extends Viewer = Viewer,
  Ready = undefined,
>(name: string, description: string, declaration: Declaration<I, P, Entity, Code, Who, Ready>): Verb {
  const { input, gives, payload = {} as P, price = USUAL_PRICE, refuses = {} as Record<Code, string> } = declaration;
  const hasInput = Object.keys(input).length > 0;
  const codes: Record<string, string> = { ...kernelCodes, ...refuses };
  const given = gives && lowerFirst(gives.name);
  return {
    name,
    codes: refuses,
    declare: (userErrors) => {
      const type = declareInput(
        `${upperFirst(name)}Input`,
        `What \`${name}\` is given.`,
        Object.fromEntries(
          Object.entries(input).map(([field, each]) => {
            const of = each.type();
            return [field, { ...each, type: () => of }];
          }),
        ),
      );
      const fields: Fields = {
        ...(gives && {
          [given!]: {
            type: () => typeOf(gives),
            nullable: true,
            description: `The ${nameInWords(gives)} as it is now; null when there is something to mend.`,
          },
        }),
        ...Object.fromEntries(
          Object.entries(payload).map(([field, each]) => [field, { ...each, nullable: each.nullable ?? each.otherwise === undefined }]),
        ),
        userErrors,
      };
      const answer = declareObject(`${upperFirst(name)}Payload`, `What came of \`${name}\`.`, fields);
      return {
        type: () => answer,
        description,
        price,
        ...(hasInput && { args: { input: { type: () => type, nullable: false, description: 'What is asked for.' } } }),
      };
    },
    resolve: (_, { input: asked = {} }, context, { path: { key } }) => {
      const known = context.carriedOut.get(`${key}`);
      if (known) return known;
      const outcome = carriedOut(declaration, asked as Given<I>, codes, context);
      context.carriedOut.set(`${key}`, outcome);
      return outcome;
    },
  };

  async function carriedOut(
    verb: Declaration<I, P, Entity, Code, Who, Ready>,
    asked: Given<I>,
    codes: Record<string, string>,
    context: Context,
  ) {
    const { viewer: as, use } = context;
    if (!verb.for(as)) throw forbidden('You may not do this. Sign in, or ask somebody who may.');
    const marked: UserError[] = [];
    const mark: VerbContext<Code, keyof I & string, Who>['mark'] = (code, field, message) => {
      marked.push({ field: field ?? 'input', code, message: message ?? codes[code]! });
    };
    const refuse: VerbContext<Code, keyof I & string, Who>['refuse'] = (code, field, message) => {
      mark(code, field, message);
      throw new Refused(marked);
    };
    const end = () => {
      if (marked.length > 0) throw new Refused(marked);
    };
    const wrongAt =
      (field: string): Wrong =>
      (code, message) =>
        mark(code, field as keyof I & string, message);
    try {
      const tidied = Object.fromEntries(
        Object.entries(input).map(([field, { tidy, default: otherwise }]) => {
          const value = asked[field] ?? otherwise ?? null;
          return [field, tidy ? tidy(value, wrongAt(field)) : value];
        }),
      ) as Given<I>;
      end();
      const ready = (await verb.before?.(tidied, { as, context, refuse, use })) as Awaited<Ready>;
      const done = await context
        .change(async (transaction) => {
          const { em } = transaction;
          const taken = { ...tidied } as Record<string, unknown>;
          for (const [field, { find }] of Object.entries(input))
            if (find) taken[field] = await find(tidied[field], { context, transaction }, wrongAt(field));
          end();
          const save = async (entity: any, values: any) => {
            const saved = typeof entity === 'function' ? em.create(entity, values) : em.assign(entity, values);
            await em.persist(saved).flush();
            return saved;
          };
          const answer = await verb.does(taken as TakenInputs<I>, { ...transaction, as, context, use, refuse, mark, save }, ready);
          end();
          await em.flush();
          return answer;
        })
        .catch((error: unknown) => {
          const violation = violationOf(error, context.metadata, input);
          throw violation ? new Refused([violation]) : error;
        });
      // what the request read before no longer holds
      context.loading.forget();
      return { ...(gives ? { [given!]: await reference(gives, done as Entity, context) } : done), userErrors: [] };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return {
        ...Object.fromEntries(Object.entries(payload).map(([field, { otherwise }]) => [field, otherwise ?? null])),
        userErrors: error.userErrors,
      };
    }
  }
}

/** The record that a verb gives, as far as whoever asks may see it now. */
const reference = (entity: EntityClass, { id }: { id?: number }, { kinds, loading }: Context) => loading.byKey(kindOf(kinds, entity), id!);

/** Declares verbs with all their types, and the one type of what there is to mend in their forms. Returns the class that holds them. */
export function declareVerbs(verbs: Verb[]): Function {
  const codes: Record<string, string> = { ...kernelCodes };
  for (const { name, codes: own } of verbs)
    for (const [code, sentence] of Object.entries(own)) {
      if (codes[code] !== undefined && codes[code] !== sentence) throw new Error(`${name}: ${code} already means something else.`);
      codes[code] = sentence;
    }
  const code = declareEnum(
    'UserErrorCode',
    `Why something was not done. ${Object.entries(codes)
      .map(([each, sentence]) => `${each}: ${sentence}`)
      .join(' ')}`,
    Object.keys(codes),
  );
  const userError = declareObject('UserError', 'What to mend in a form.', {
    field: { type: () => String, description: 'The field of `input` that it is about; `input` when it is about no single one.' },
    message: { type: () => String, description: 'What is wrong, and what is allowed.' },
    code: { type: () => code, description: 'The same for programs.' },
  });
  const userErrors = { type: () => [userError], description: 'What to mend; empty when it was done.' };
  return declareMutations(Object.fromEntries(verbs.map((each) => [each.name, each.declare(userErrors)])));
}
