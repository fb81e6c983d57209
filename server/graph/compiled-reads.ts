import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { AskedAgain } from './asked-again.ts';
import type { Context } from './context.ts';
import type { Kind } from './model.ts';
import type { Memory } from './memory/memory.ts';
import { KeptAnswers } from './kept-answers.ts';
import { isEverybody } from './viewer.ts';
import { databaseRows } from './rows.ts';
import type { Run } from './compile/level.ts';
import { NotCompiled } from './compile/operation.ts';
import { compile, operationOf, type Plan } from './compile/plan.ts';

/** An operation as it arrived, parsed and valid, with its variables as GraphQL coerced them. */
export interface AskedOperation {
  document: DocumentNode;
  definition: OperationDefinitionNode;
  /** Names the document and the operation in it. */ key: string;
  variables: Record<string, unknown>;
  /** Whether a failure is thrown on, instead of having graphql-js say what of the answer is left. */ failsWhole?: boolean;
}

/** Plans of so many characters of documents are kept: they are many times as large. */
const MOST_CHARACTERS = 200_000;
/** So many bytes of answers are kept unless said otherwise, and so many of one. */
const KEPT_BYTES = 64 * 2 ** 20;
const LARGEST_KEPT = 2 ** 20;

/** Compiles each operation once and answers it from its plan. */
export class CompiledReads {
  #plans = new AskedAgain<{ plan: Plan | NotCompiled; length: number }>(MOST_CHARACTERS, ({ length }) => length);
  /** As long as their documents are kept. */
  #operations = new WeakMap<OperationDefinitionNode, ReturnType<typeof operationOf>>();
  /** Answers made of records alone. */
  #answers: KeptAnswers<{ version: number; text: string }>;
  #schema: GraphQLSchema;
  #kinds: Kind[];
  #memory: Memory;
  constructor(schema: GraphQLSchema, kinds: Kind[], memory: Memory, keptBytes = KEPT_BYTES) {
    this.#answers = new KeptAnswers(keptBytes, LARGEST_KEPT);
    this.#schema = schema;
    this.#kinds = kinds;
    this.#memory = memory;
  }

  /**
   * The JSON text of the answer's `data`, or null when the operation has to run the ordinary way:
   * because it cannot be compiled, or because something in it fails, so that GraphQL's own rules tell what (verbs are not carried out again).
   */
  async answer(
    asked: AskedOperation,
    { read, pause, ...run }: Omit<Run, 'variables' | 'rows'> & Pick<Context, 'read' | 'pause'>,
  ): Promise<string | null> {
    const { operation } = asked.definition;
    if (operation === 'subscription') return null;
    try {
      await this.#memory.sized();
      const plan = this.#planFor(asked);
      if (plan instanceof NotCompiled) return null;
      const { variables } = asked;
      if (operation === 'mutation' || !isEverybody(run.viewer)) return await plan.answer({ ...run, variables, rows: databaseRows(read) });
      const make = (fresh?: Promise<boolean>) => plan.answer({ ...run, variables, rows: this.#memory.rows(read, pause, fresh) });
      return await (plan.isOfRecords ? this.#kept(`${asked.key} ${JSON.stringify(variables)}`, make) : make());
    } catch (error) {
      if (asked.failsWhole && !(error instanceof NotCompiled)) throw error;
      return null;
    }
  }

  /** The answer as it was made before, as long as nothing has changed since. */
  async #kept(key: string, make: (fresh: Promise<boolean>) => Promise<string>): Promise<string> {
    // asked before the answer is made: what changes meanwhile counts as not seen
    const version = await this.#memory.version();
    const kept = this.#answers.get(key, version);
    if (kept) return kept.text;
    const text = await make(Promise.resolve(version !== null));
    if (version !== null) this.#answers.keep(key, { version, text }, 2 * text.length);
    return text;
  }

  #planFor({ document, definition, key, variables }: AskedOperation): Plan | NotCompiled {
    let operation = this.#operations.get(definition);
    if (!operation) this.#operations.set(definition, (operation = operationOf(document, definition)));
    const { fragments, switches } = operation;
    const planKey = `${key} ${this.#memory.generation} ${switches.map((name) => `${variables[name]}`).join()}`;
    let cached = this.#plans.get(planKey);
    if (!cached)
      this.#plans.set(
        planKey,
        (cached = {
          length: document.loc?.end ?? 1,
          plan: tryCompile(() =>
            compile({ schema: this.#schema, definition, fragments, switches: variables, isAtHand: this.#memory.isAtHand }, this.#kinds),
          ),
        }),
      );
    return cached.plan;
  }
}

function tryCompile(attempt: () => Plan): Plan | NotCompiled {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof NotCompiled) return error;
    throw error;
  }
}
