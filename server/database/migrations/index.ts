import { Migration20261123000000_initial } from './Migration20261123000000_initial.ts';
import { Migration20261123000001_search } from './Migration20261123000001_search.ts';
import { Migration20261123000002_orders } from './Migration20261123000002_orders.ts';
import { Migration20261125000000_search_in_vain } from './Migration20261125000000_search_in_vain.ts';
import { Migration20261125000001_search_places } from './Migration20261125000001_search_places.ts';
import { Migration20261125000003_link_order } from './Migration20261125000003_link_order.ts';
import { Migration20261125000004_facets_hash } from './Migration20261125000004_facets_hash.ts';
import { Migration20261125000005_alerts } from './Migration20261125000005_alerts.ts';
import { Migration20261128000001_challenge_words } from './Migration20261128000001_challenge_words.ts';
import { Migration20261128180000_people } from './Migration20261128180000_people.ts';
import { Migration20261128180100_writing } from './Migration20261128180100_writing.ts';

/** Every migration, oldest first. */
export const migrations = [
  Migration20261123000000_initial,
  Migration20261123000001_search,
  Migration20261123000002_orders,
  Migration20261125000000_search_in_vain,
  Migration20261125000001_search_places,
  Migration20261125000003_link_order,
  Migration20261125000004_facets_hash,
  Migration20261125000005_alerts,
  Migration20261128000001_challenge_words,
  Migration20261128180000_people,
  Migration20261128180100_writing,
];
