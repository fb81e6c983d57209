import { Migration20261123000000_initial } from './Migration20261123000000_initial.ts';
import { Migration20261123000001_search } from './Migration20261123000001_search.ts';
import { Migration20261123000002_orders } from './Migration20261123000002_orders.ts';
import { Migration20261125000001_search_places } from './Migration20261125000001_search_places.ts';

/** Every migration, oldest first. */
export const migrations = [Migration20261123000000_initial, Migration20261123000001_search, Migration20261123000002_orders, Migration20261125000001_search_places];
