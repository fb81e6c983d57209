import { query } from '../graph/query.ts';
import { addressKey, savedSearch, shown } from './saved-search.types.ts';
import { savedWith } from './saved-searches.ts';

export const savedSearches = query(
  'savedSearches',
  'All saved searches of an address, those that wait to be confirmed first; none when nobody knows the key.',
  {
    args: { addressKey },
    type: () => [savedSearch],
    price: { each: 50 },
    resolve: async ({ addressKey }, { read }) => (await savedWith(read, addressKey)).map(shown),
  },
);
