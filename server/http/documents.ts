import { type ASTNode, type DocumentNode, type GraphQLError, type GraphQLSchema, parse, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { bounds } from './bounds.ts';
import { wrongIn } from './validation.ts';

/** So many characters of documents are kept parsed: their trees are a hundred times as large. */
const MOST_KEPT = 300_000;

/** Parsed documents that keep to GraphQL's rules and our bounds. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #kept = new LRUCache<string, DocumentNode>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? MOST_KEPT),
  });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  has = (hash: string) => this.#kept.has(hash);

  /** What is wrong with a document; one with which nothing is, is kept. What is no GraphQL at all is Apollo's to refuse. */
  async check(hash: string, source: string, lane?: string): Promise<readonly GraphQLError[]> {
    if (this.#kept.has(hash)) return [];
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: bounds.tokens });
    } catch {
      return [];
    }
    const errors = await wrongIn(this.#schema, document, lane);
    if (errors.length === 0) this.#kept.set(hash, lean(document));
    return errors;
  }

  /** The same for Apollo, which does not look at those that it finds here. */
  readonly store = {
    get: async (key: string) => this.#kept.get(key.slice(key.lastIndexOf(':') + 1)),
    set: async () => {},
    delete: async () => true,
  };
}

/** The document with no more than what is read of it: neither the chain of its tokens nor lists with room for more. Changes it. */
function lean(document: DocumentNode): DocumentNode {
  visit(document, {
    enter: (node: ASTNode) => {
      const { start, end, source } = node.loc!;
      const lists = Object.entries(node).flatMap(([name, value]) =>
        Array.isArray(value) ? [[name, value.length === 0 ? none : value.slice()]] : [],
      );
      Object.assign(node, Object.fromEntries(lists), { loc: { start, end, source } });
    },
  });
  return document;
}
const none: readonly never[] = [];
