import { type ASTNode, type DocumentNode, type GraphQLError, type GraphQLSchema, parse, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { tooLarge } from '../errors.ts';
import { AskedAgain } from '../graph/asked-again.ts';
import { bounds } from './bounds.ts';
import { pause } from './turns.ts';
import { wrongIn } from './validation.ts';

/** So many characters of documents are kept parsed: their trees are a hundred times as large. */
const MOST_KEPT = 200_000;
/** Of so many documents it is known for a moment that they are refused. */
const MOST_REFUSED = 1_000;

/** Parsed documents that keep to GraphQL's rules and our bounds. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #kept = new AskedAgain<DocumentNode>(MOST_KEPT, ({ loc }) => loc!.end);
  readonly #refused = new LRUCache<string, true>({ max: MOST_REFUSED });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  has = (hash: string) => this.#kept.peek(hash) !== undefined;

  /** What is wrong with a document; one with which nothing is, is kept. What is no GraphQL at all is Apollo's to refuse. */
  async check(hash: string, source: string, lane?: string): Promise<readonly GraphQLError[]> {
    if (this.#kept.get(hash)) return [];
    const errors = await this.#wrongIn(hash, source, lane);
    if (errors.length > 0) this.#refused.set(hash, true);
    return errors;
  }

  async #wrongIn(hash: string, source: string, lane?: string): Promise<readonly GraphQLError[]> {
    await pause(lane);
    const nested = nestedIn(source);
    if (nested > bounds.nested)
      return [tooLarge(`Brackets may be nested ${bounds.nested} levels deep at most.`, { maximum: bounds.nested, requested: nested })];
    let document: DocumentNode;
    try {
      // as small as can be before it waits for its turn to be looked through
      document = lean(parse(source, { maxTokens: bounds.tokens }));
    } catch {
      return [];
    }
    const errors = await wrongIn(this.#schema, document, lane);
    if (errors.length === 0) this.#kept.set(hash, document);
    return errors;
  }

  /** The same for Apollo, which does not look at those that it finds here; in place of one that is refused it finds nothing to read. */
  readonly store = {
    get: async (key: string) => {
      const hash = key.slice(key.lastIndexOf(':') + 1);
      return this.#kept.peek(hash) ?? (this.#refused.has(hash) ? nothing : undefined);
    },
    set: async () => {},
    delete: async () => true,
  };
}

/** The document with no more than what is read of it: neither the chain of its tokens nor lists with room for more. Changes it. */
function lean(document: DocumentNode): DocumentNode {
  visit(document, {
    enter: (node: ASTNode) => {
      const { start, end, source } = node.loc!;
      Object.assign(node, { loc: { start, end, source } });
      const own: Lists = node as never;
      for (const name of lists) if (own[name]) own[name] = own[name].length === 0 ? none : own[name].slice();
    },
  });
  return document;
}
const none: readonly never[] = [];
/** The lists that nodes of operations have. */
const lists = ['definitions', 'variableDefinitions', 'selections', 'arguments', 'directives', 'values', 'fields'] as const;
type Lists = { [name in (typeof lists)[number]]?: readonly unknown[] };
const nothing = parse('{ __typename }');

/** How deep brackets are nested, those in texts and comments aside. */
function nestedIn(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [part] of source.matchAll(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|#.*|[[({})\]]/g)) {
    if ('[({'.includes(part)) deepest = Math.max(deepest, ++depth);
    else if ('])}'.includes(part)) depth--;
  }
  return deepest;
}
