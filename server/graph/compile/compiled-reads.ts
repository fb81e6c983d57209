import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Kind } from '../model.ts';
import type { Memory } from '../memory.ts';
import { isEverybody } from '../viewer.ts';
import type { Run } from './level.ts';
import { NotCompiled } from './operation.ts';
import { compile, operationOf, type Plan } from './plan.ts';

/** An operation as it arrived, parsed and valid, with its variables as GraphQL coerced them. */
export interface Asked {
  document: DocumentNode;
  definition: OperationDefinitionNode;
  /** Names the document and the operation in it. */ key: string;
  variables: Record<string, unknown>;
}

const LARGEST_CACHE = 500;

/** Compiles each operation once and answers it from its plan. */
export class CompiledReads {
  #plans = new LRUCache<string, { plan: Plan | NotCompiled }>({ max: LARGEST_CACHE });
  #operations = new LRUCache<string, ReturnType<typeof operationOf>>({ max: LARGEST_CACHE });
  #schema: GraphQLSchema;
  #kinds: Kind[];
  #memory: Memory;
  constructor(schema: GraphQLSchema, kinds: Kind[], memory: Memory) {
    this.#schema = schema;
    this.#kinds = kinds;
    this.#memory = memory;
  }

  /**
   * The JSON text of the answer's `data`, or null when the operation has to run the ordinary way:
   * because it cannot be compiled, or because something in it fails, so that GraphQL's own rules tell what (verbs are not carried out again).
   */
  async answer(asked: Asked, run: Omit<Run, 'variables' | 'kept' | 'saw'>): Promise<string | null> {
    const { operation } = asked.definition;
    if (operation === 'subscription') return null;
    try {
      await this.#memory.sized();
      const plan = this.#planFor(asked);
      if (plan instanceof NotCompiled) return null;
      return await plan({
        ...run,
        variables: asked.variables,
        ...(operation === 'query' && isEverybody(run.viewer) && this.#remembering()),
      });
    } catch {
      return null;
    }
  }

  /** Tables out of memory for one run, no older than its first statement or, without one, its first wish for a table. */
  #remembering(): Pick<Run, 'kept' | 'saw'> {
    let fresh: Promise<boolean> | undefined;
    return {
      saw: (changes) => {
        fresh ??= this.#memory.freshAsOf(changes);
      },
      kept: async (kind) => ((await (fresh ??= this.#memory.fresh())) ? this.#memory.table(kind) : null),
    };
  }

  #planFor({ document, definition, key, variables }: Asked): Plan | NotCompiled {
    let operation = this.#operations.get(key);
    if (!operation) this.#operations.set(key, (operation = operationOf(document, definition)));
    const { fragments, switches } = operation;
    const planKey = `${key} ${this.#memory.generation} ${switches.map((name) => `${variables[name]}`).join()}`;
    let cached = this.#plans.get(planKey);
    if (!cached)
      this.#plans.set(
        planKey,
        (cached = {
          plan: tryCompile(() =>
            compile({ schema: this.#schema, definition, fragments, switches: variables, memory: this.#memory }, this.#kinds),
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
