import { graphql, type ResultOf, type TadaDocumentNode } from '#lib/graphql.ts';
import type { KindPages } from '#lib/kind-pages.ts';
import { kinds } from '#lib/kinds.ts';
import { Card } from '#lib/record/record.ts';

/** A record in the list of its kind: what all cards show, and what those of the kind do. */
export type Listed = ResultOf<typeof Card> & Record<string, unknown>;
export interface Connection {
  nodes: Listed[];
  totalCount: number;
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}
export interface ListVariables {
  filter: Record<string, string[]>;
  orderBy: { by: string; direction: 'ASC' | 'DESC' };
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

/** Asks for a page of the list of a kind. Put together here, as lists differ in nothing but the names of their types and what their cards show. */
export function listDocument({ kind, fields, also }: KindPages): TadaDocumentNode<{ list: Connection }, ListVariables> {
  const fragments = [Card, fields, ...(also ? [also] : [])];
  const spread = [`...Card`, `...${kind}Fields`, ...(also ? [`...${nameOf(also)}`] : [])].join(' ');
  const text = `query ${kind}List($filter: ${kind}Filter, $orderBy: ${kind}Order, $first: Int, $after: String, $last: Int, $before: String) {
    list: ${kinds[kind].list}(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      nodes { ${spread} }
    }
  }`;
  return graphql(text, fragments as never) as never;
}
const nameOf = (fragment: { definitions: readonly unknown[] }) => (fragment.definitions[0] as { name: { value: string } }).name.value;
