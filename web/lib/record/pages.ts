import type { Kind } from '#lib/kinds.ts';
import { fileOf } from './page-of.ts';
import type { RecordPageModule } from './page.ts';

const modules = import.meta.glob<RecordPageModule>('/web/kinds/*.svelte');

/** What the server has to know of the page of a kind of record, to load it. */
export const recordPageOf = (kind: Kind): Promise<RecordPageModule> => modules[fileOf(kind)]!();
