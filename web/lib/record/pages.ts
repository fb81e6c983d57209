import type { Kind } from '#lib/kinds.ts';
import type { RecordPageModule } from './page.ts';

const modules = import.meta.glob<RecordPageModule>('/web/kinds/*.svelte');
const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** The page of a kind of record. */
export const recordPageOf = (kind: Kind): Promise<RecordPageModule> => modules[`/web/kinds/${kebab(kind)}.svelte`]!();
