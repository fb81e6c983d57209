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
}

/** Types a document by schema.graphql. Fragments are not masked: a component names the fields it shows, its page may show them too. */
export const graphql = /* @__NO_SIDE_EFFECTS__ */ ((text: string, fragments: readonly Written[] = []): Written => ({
  text,
  fragments,
})) as unknown as ReturnType<typeof initGraphQLTada<Setup>>;

const joinedBefore = new WeakMap<Written, string>();
/** A document as it is sent: with each of its fragments once. */
export function textOf(document: TadaDocumentNode<any, any, any>): string {
  const written = document as unknown as Written;
  let text = joinedBefore.get(written);
  if (text === undefined) joinedBefore.set(written, (text = joined(written)));
  return text;
}
function joined(document: Written): string {
  const texts = new Set<string>();
  const add = ({ text, fragments }: Written) => {
    texts.add(text.replace(/\s+/g, ' '));
    for (const fragment of fragments) add(fragment);
  };
  add(document);
  return [...texts].join('\n');
}
/** What a fragment is called. */
export const nameOf = (fragment: TadaDocumentNode<any, any, any>) => /fragment (\w+)/.exec((fragment as unknown as Written).text)![1]!;

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';
