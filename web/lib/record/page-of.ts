import type { Kind } from '#lib/kinds.ts';
import type { RecordPageModule } from './page.ts';

const pages = import.meta.glob<RecordPageModule['default']>('/web/kinds/*.svelte', { import: 'default' });

export const fileOf = (kind: Kind) => `/web/kinds/${kind.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}.svelte`;
/** The page of a kind of record, without what only the server asks of it. */
export const pageOf = (kind: Kind): Promise<RecordPageModule['default']> => pages[fileOf(kind)]!();
