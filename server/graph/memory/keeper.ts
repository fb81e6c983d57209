import type { Kind, Pivot } from '../model.ts';
import type { Order } from '../page.ts';
import type { KeptOrder, KeptPairs, KeptTable } from './kept-table.ts';

/** What is in memory; null for what is not. */
export interface Keeper {
  table: (kind: Kind) => Promise<KeptTable | null>;
  pairs: (via: Pivot) => Promise<KeptPairs | null>;
  order: (kind: Kind, table: KeptTable, order: Order) => Promise<KeptOrder | null>;
}
