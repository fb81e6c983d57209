import { similarCities } from './city/similar-cities.query.ts';
import type { Query } from './graph/query.ts';
import { savedSearches } from './saved-search/saved-searches.query.ts';
import { facetValues } from './search/facet-values.query.ts';
import { searchesInVain } from './search/in-vain/in-vain.query.ts';
import { search } from './search/search.query.ts';
import { similarRecords } from './search/similar/similar.query.ts';

/** Every query that does not follow from the model, one line each. */
export const queries: Query[] = [
  search, //
  facetValues,
  similarRecords,
  similarCities,
  searchesInVain,
  savedSearches,
];
