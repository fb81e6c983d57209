import type { ResultOf, TadaDocumentNode } from '#lib/graphql.ts';
import type { Kind } from '#lib/kinds.ts';
import type { Filter } from '#lib/list/filters.ts';
import type { SortName } from '#lib/list/sorts.ts';
import type { Facts, Speech } from '#lib/record/facts.ts';

type Fragment = TadaDocumentNode<any, any, any>;
/** What the lists and results that a kind is in need to know of it, the page of a record apart: kinds/<kind>.ts. */
export interface KindPages<Fields extends Fragment = Fragment, Also extends Fragment = Fields> {
  kind: Kind;
  /** A fragment of the kind, named after it (PilotFields): what its cards show besides what all cards do. What other kinds type differently goes by a name of its own. */
  fields: Fields;
  /** What the list asks for besides: too dear, or typed too differently, for results. */
  also?: Also;
  /** What a card says among results of several kinds. */
  facts: (record: ResultOf<Fields>, speech: Speech) => Facts;
  /** What a card says in the list of the kind. */
  listed: (record: ResultOf<Fields> & ResultOf<Also>, speech: Speech) => (string | null | undefined | false)[];
  filters: Filter[];
  /** The orders of the list, the usual one first. */
  sorts: [SortName, ...SortName[]];
  /** The links that say where it is, for suggestions: the first that has something counts. */
  where?: ('cities' | 'city' | 'voivodeship')[];
  /** Something that a city does: shown when somebody asks what cities like theirs did. */
  isDeed?: boolean;
}
export const pages = <Fields extends Fragment, Also extends Fragment = Fields>(declared: KindPages<Fields, Also>) => declared;
