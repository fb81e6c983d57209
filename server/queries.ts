import { similarCities } from './city/similar-cities.query.ts';
import type { RootQuery } from './graph/query.ts';
import { accountRequests, accounts, invitation, me, myData, signInLink } from './people/people.queries.ts';
import { askedConfirmation, freshness, staleRecords } from './writing/freshness.queries.ts';
import { draftDifference, forms, myWork, version, versionDifference, versions, work } from './writing/writing.queries.ts';
import { savedSearches } from './saved-search/saved-searches.query.ts';
import { facetValues } from './search/facet-values.query.ts';
import { searchesInVain } from './search/in-vain/in-vain.query.ts';
import { search } from './search/search.query.ts';
import { similarRecords } from './search/similar/similar.query.ts';

/** Every query that does not follow from the model, one line each. */
export const queries: RootQuery[] = [
  search, //
  facetValues,
  similarRecords,
  similarCities,
  searchesInVain,
  savedSearches,
  me,
  myData,
  signInLink,
  invitation,
  accountRequests,
  accounts,
  forms,
  work,
  myWork,
  draftDifference,
  versions,
  version,
  freshness,
  askedConfirmation,
  staleRecords,
  versionDifference,
];
