import { similarCities } from './city/similar-cities.query.ts';
import { callsFor } from './funding/calls-for.query.ts';
import { euMoney } from './funding/money.query.ts';
import type { RootQuery } from './graph/query.ts';
import { transferCheck } from './pilot/transfer-check.query.ts';
import { accountRequests, accounts, invitation, me, myData, signInLink } from './people/people.queries.ts';
import { askedConfirmation, freshness } from './writing/freshness.queries.ts';
import { draftDifference, forms, myWork, version, versionDifference, versions, work } from './writing/writing.queries.ts';
import { contacts } from './people/contacts.verbs.ts';
import { signInProvider } from './people/provider.verbs.ts';
import { desk, deskRecords } from './writing/desk.queries.ts';
import { recordPair } from './writing/merging.verbs.ts';
import { recordChanges } from './writing/record-changes.verbs.ts';
import { correctableFields, suggestion, suggestions } from './writing/suggestion.queries.ts';
import { savedSearches } from './saved-search/saved-searches.query.ts';
import { facetValues } from './search/facet-values.query.ts';
import { searchesInVain } from './search/in-vain/in-vain.query.ts';
import { searchPlaces } from './search/places.query.ts';
import { search } from './search/search.query.ts';
import { similarRecords } from './search/similar/similar.query.ts';

/** Every query that does not follow from the model, one line each. */
export const queries: RootQuery[] = [
  search, //
  facetValues,
  searchPlaces,
  similarRecords,
  similarCities,
  transferCheck,
  euMoney,
  callsFor,
  searchesInVain,
  savedSearches,
  me,
  myData,
  signInLink,
  signInProvider,
  invitation,
  accountRequests,
  accounts,
  contacts,
  forms,
  work,
  myWork,
  draftDifference,
  versions,
  version,
  freshness,
  askedConfirmation,
  versionDifference,
  correctableFields,
  suggestion,
  suggestions,
  recordChanges,
  recordPair,
  desk,
  deskRecords,
];
