import { Float, ID, Int } from 'type-graphql';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { plain } from '../graph/input.ts';
import { chosenFilters, upperSnake } from '../search/facets.ts';
import { chosenFilter, kindName } from '../search/narrowing.types.ts';
import type { Saved } from './saved-searches.ts';

export const every = declareEnum('DigestEvery', 'How often news is sent, when there is any. DAY: every morning. WEEK: on Monday morning.', [
  'DAY',
  'WEEK',
]);
export const language = declareEnum('Language', 'A language that Splot speaks. PL: Polish. EN: English.', ['PL', 'EN']);
const circle = declareObject('SearchCircle', 'A circle to which a search is limited.', {
  latitude: { type: () => Float, description: 'Latitude of the centre in degrees (WGS 84).' },
  longitude: { type: () => Float, description: 'Longitude of the centre in degrees (WGS 84).' },
  kilometres: { type: () => Float, description: 'How far from the centre.' },
});
export const savedSearch = declareObject('SavedSearch', 'A search whose news is sent by e-mail.', {
  key: { type: () => ID, description: 'Its secret name: whoever knows it can confirm, change and end it.' },
  language: { type: () => language, description: 'The language of its name and of the e-mails.' },
  name: { type: () => String, description: 'What is searched for, in words.' },
  every: { type: () => every, description: 'How often news is sent.' },
  isConfirmed: { type: () => Boolean, description: 'Whether the address has confirmed it; nothing is sent before.' },
  query: { type: () => String, description: 'The words searched for; empty when any will do.' },
  kinds: { type: () => [kindName], description: 'Only these kinds; all when empty.' },
  filters: { type: () => [chosenFilter], description: 'What else results must have; empty when nothing.' },
  near: { type: () => circle, nullable: true, description: 'Only what lies in this circle; null for everywhere.' },
  exact: { type: () => Boolean, description: 'Whether its spelling is left as it is.' },
  callsFor: {
    type: () => ID,
    nullable: true,
    description: 'The slug of a city, when it is not a search but the calls that this city may apply for; null otherwise.',
  },
});

/** The inputs by which verbs name what was saved, and what they say when nobody knows the key. */
export const key = plain(ID, 'The key of the saved search, as `savedSearches` tells it.');
export const addressKey = plain(ID, 'The key of the address, out of an e-mail to it.');
export const keyUnknown = { KEY_UNKNOWN: 'Nobody knows this key: the search was ended, or was not confirmed in time.' };

/** The search as it is now, in the payload of a verb. */
export const asItIsNow = { type: () => savedSearch, description: 'The search as it is now; null when there is something to mend.' };
/** How many were ended, in the payload of a verb. */
export const howMany = { type: () => Int, otherwise: 0, description: 'How many were ended. With the last one the address is forgotten.' };

/** A saved search as the graph tells it. */
export function shown({ search: { kinds, filter, ...search }, ...saved }: Saved) {
  return { callsFor: null, ...saved, ...search, kinds: kinds.map(upperSnake), filters: chosenFilters(filter) };
}
