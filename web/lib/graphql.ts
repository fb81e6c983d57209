import type { initGraphQLTada, TadaDocumentNode } from 'gql.tada';
import type { introspection } from '../graphql-env.d.ts';

interface Setup {
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; Date: string; PartialDate: string; DateTime: string; JSON: unknown };
}
/** A document is its text and the fragments it names: nothing here reads it, so no parser travels to browsers. */
interface Written {
  text: string;
  fragments: readonly Written[];
  /** With its fragments, once it has been sent. */
  whole?: string;
}

/** Types a document by schema.graphql. Fragments are not masked: a component names the fields it shows, its page may show them too. */
export const graphql = /* @__NO_SIDE_EFFECTS__ */ ((text: string, fragments: readonly Written[] = []): Written => ({
  text,
  fragments,
})) as unknown as ReturnType<typeof initGraphQLTada<Setup>>;

/** A document as it is sent: with each of its fragments once. */
export function textOf(document: TadaDocumentNode<any, any, any>): string {
  const written = document as unknown as Written;
  return (written.whole ??= [...new Set(textsOf(written))].join('\n'));
}
const textsOf = ({ text, fragments }: Written): string[] => [text.replace(/\s+/g, ' '), ...fragments.flatMap(textsOf)];
/** What a fragment is called. */
export const nameOf = (fragment: TadaDocumentNode<any, any, any>) => /fragment (\w+)/.exec((fragment as unknown as Written).text)![1]!;

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';
