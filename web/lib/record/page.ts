import type { Component } from 'svelte';
import type { Kind } from '#lib/kinds.ts';
import type { ResultOf, TadaDocumentNode } from '#lib/graphql.ts';
import type { Transfer } from '#lib/transfer/transfer.ts';
import type { NotePiece } from './scope-note.ts';
import type { SimilarRecord } from './similar.ts';

type Known<Answer> = { [Field in keyof Answer]: NonNullable<Answer[Field]> };
/** What the page of a record is given: the answer to its document, in which there is the record, and what is like it. */
export interface PageOf<Asked> {
  data: Known<ResultOf<Asked>>;
  similar: readonly SimilarRecord[];
  /** Whether it would work in a town; null for what is not done again. */
  transfer: Transfer | null;
  /** What the challenge is, with the challenges that it names; null where it names none. */
  scopeNote?: NotePiece[] | null;
}
/** What kinds/<kind>.svelte holds. `document` asks for the record by its `slug`, and may take it as `$id`, too. */
export interface RecordPageModule {
  default: Component<PageOf<TadaDocumentNode<any, any>>>;
  document: TadaDocumentNode<Record<string, { slug: string; id: string } | null>, { slug: string; id: string }>;
  hasSimilar?: boolean;
  isRepeatable?: boolean;
  /** What else the server asks for a note that names challenges by their codes. */
  scopeNoteOf?: (event: { fetch: typeof fetch; url: URL }, data: never) => Promise<NotePiece[] | null>;
  /** The record whose page tells all that there is to tell, where that is another one. */
  leadsTo?: (data: never) => { kind: Kind; slug: string } | null;
}
