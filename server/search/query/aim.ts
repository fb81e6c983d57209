import { facetEntry, type RecordName } from '../engine.ts';
import type { Understanding } from '../understood/understand.ts';

/** What a query asks for besides its words: it brings records and orders them, and hides none that has all words. */
export interface Aim {
  /** Facet entries of topics and places, and what a record is worth that has one. */
  entries: { entry: string; weight: number }[];
  /** Records that are themselves what is asked for. */
  records: (RecordName & { weight: number })[];
  /** Kinds that are asked for; of several askings any will do. */
  kinds: { kinds: string[]; entries: string[] }[];
  /** Records that have one of these facet entries are found without any word. */
  brought: string[];
  /** Kinds of which every record is found, where nothing but kinds is asked for. */
  broughtKinds: string[];
  /** Of the kinds asked for: what knows the whole theme of a sure topic, and none of its parts in particular, is found without any word. */
  broughtByTheme: { theme: string; parts: string[] }[];
  /** Whether something surely brings records, so that those with but some of the words are not needed. */
  isSure: boolean;
}

const TOPIC = 1.3;
const SUGGESTED_TOPIC = 0.75;
/** What the theme of a topic is worth where a kind is asked for and its own sub-topic has too little. */
const NEAR_TOPIC = 0.3;
const PLACE = 0.8;
const POSSIBLE_PLACE = 0.3;
/** The topic's own page goes first where its words mean just this; a place where nothing else is asked for. */
const OWN_PAGE = 1.6;
/** The topic's own page where there is more than the topic, or the words but suggest it. */
const OWN_PAGE_OF_MORE = 0;
const OWN_PAGE_SUGGESTED = 0.3;
const OWN_PLACE = 4;
/** The pages of topics next to it, where the query is nothing but the topic's words. */
const NEXT_PAGE = 1.4;

/** What an understood query aims at; null when at nothing but its words. */
export function aimOf({ tokens, topics, places, kinds, noContent }: Understanding): Aim | null {
  if (topics.length + places.length + kinds.length === 0) return null;
  const ofPlaces = new Set(places.flatMap(({ words }) => [...words]));
  const content = tokens.filter(({ key }, index) => key !== '' && !noContent.has(index));
  const isOnlyPlaces = places.length > 0 && tokens.every(({ key }, index) => key === '' || noContent.has(index) || ofPlaces.has(index));
  const isOnlyKinds =
    kinds.length > 0 &&
    topics.length + places.length === 0 &&
    tokens.every(({ key }, index) => key === '' || kinds.some(({ words }) => words.has(index)));
  const isAllOf = (words: Set<number>) =>
    tokens.every(({ key }, index) => key === '' || noContent.has(index) || ofPlaces.has(index) || words.has(index));
  const worthOf = ({ strength, share }: (typeof topics)[number]) => (strength === 2 ? TOPIC : SUGGESTED_TOPIC) * share;
  const placeEntries = places.map(({ place, strength }) => ({
    entry: facetEntry(place.kind === 'City' ? 'city' : 'voivodeship', place.slug),
    weight: strength === 2 ? PLACE : POSSIBLE_PLACE,
  }));
  const topicEntries = topics.map((reading) => ({ entry: facetEntry('challenge', reading.topic.slug), weight: worthOf(reading) }));
  const themeEntries =
    kinds.length > 0
      ? topics.flatMap((reading) =>
          reading.topic.parent ? [{ entry: facetEntry('challenge', reading.topic.parent), weight: worthOf(reading) * NEAR_TOPIC }] : [],
        )
      : [];
  const isSure = topics.some(({ strength }) => strength === 2) || isOnlyPlaces || (isOnlyKinds && content.length > 0);
  return {
    entries: [...topicEntries, ...themeEntries, ...placeEntries],
    records: [
      ...topics.map(({ topic, strength, share, words }) => ({
        kind: 'Challenge',
        key: topic.key,
        weight:
          kinds.length > 0
            ? 0
            : strength < 2
              ? OWN_PAGE_SUGGESTED * share
              : share === 1 && isAllOf(words)
                ? OWN_PAGE
                : OWN_PAGE_OF_MORE * share,
      })),
      ...topics
        .filter(({ strength, share, words }) => kinds.length === 0 && strength === 2 && share === 1 && isAllOf(words))
        .flatMap(({ next }) => next.map(({ key }) => ({ kind: 'Challenge', key, weight: NEXT_PAGE }))),
      ...places.map(({ place, strength }) => ({
        kind: place.kind,
        key: place.key,
        weight: isOnlyPlaces && kinds.length === 0 ? (OWN_PLACE * strength) / 2 : 0,
      })),
    ],
    kinds: kinds.map(({ asked }) => ({ kinds: asked.kinds, entries: asked.entries })),
    brought: [...topicEntries, ...(isOnlyPlaces ? placeEntries.filter(({ weight }) => weight === PLACE) : [])].map(({ entry }) => entry),
    broughtByTheme:
      kinds.length > 0
        ? topics.flatMap(({ topic: { parent }, strength, beside }) =>
            parent && strength === 2
              ? [{ theme: facetEntry('challenge', parent), parts: beside.map((slug) => facetEntry('challenge', slug)) }]
              : [],
          )
        : [],
    broughtKinds: isOnlyKinds ? kinds.flatMap(({ asked }) => asked.kinds) : [],
    isSure,
  };
}
