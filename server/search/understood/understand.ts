import { analyse, type Token } from '../analysis/index.ts';
import { kindsOf, type KindReading } from './kinds.ts';
import { operatorsOf } from './operators.ts';
import { FORMAL } from './place-names.ts';
import type { PlaceReading } from './places.ts';
import type { TopicReading } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a query says, besides its words. */
export interface Understanding {
  /** What is left when operators are taken out and broken words joined: its words are `tokens`. */
  text: string;
  tokens: Token[];
  topics: TopicReading[];
  places: PlaceReading[];
  kinds: KindReading[];
  /** Phrases in quotes, of which every word must stand in this order. */
  phrases: string[];
  /** Words and phrases after a minus, which no result may have. */
  leftOut: string[];
  /** The places among them. */
  leftOutPlaces: PlaceReading[];
  /** The places of words that are no content: questions, politeness, what says the kind, the formal part of a name. */
  noContent: Set<number>;
}

/** What somebody took back: readings by their names, as `nameOf…` gives them. */
export type NotMeant = ReadonlySet<string>;

export const nameOfTopic = ({ topic }: TopicReading) => `topic:${topic.slug}`;
export const nameOfPlace = ({ place }: PlaceReading) => `${place.kind === 'City' ? 'city' : 'voivodeship'}:${place.slug}`;
export const nameOfKind = ({ asked }: KindReading) => `kind:${asked.code}`;

/** Reads a query as topics, places, kinds and words. */
export function understand(query: string, { topics, places }: Vocabulary, notMeant: NotMeant): Understanding {
  const { text, phrases, leftOut } = operatorsOf(query);
  const tokens = analyse(text);
  const last = tokens.at(-1);
  const isOpen = last?.end === text.length;
  const asked = kindsOf(tokens);
  const kinds = asked.kinds.filter((reading) => !notMeant.has(nameOfKind(reading)));
  const named = places.read(tokens).filter((reading) => !notMeant.has(nameOfPlace(reading)));
  const frame = new Set([...asked.noContent, ...kinds.flatMap(({ words }) => [...words])]);
  const sure = new Set(named.filter(({ strength }) => strength === 2).flatMap(({ words }) => [...words]));
  const content = tokens.filter(({ key }, index) => key !== '' && !frame.has(index));
  // a query of nothing but a frame ("dofinansowanie") is about its words after all
  const noContent = content.length > 0 ? frame : new Set<number>();
  for (const { words, place, strength } of named)
    if (strength === 2 && place.kind === 'City') for (const word of formalOf(words, tokens, place.title.pl)) noContent.add(word);
  const blank: Token = { surface: '', folded: '', key: '', start: 0, end: 0 };
  const topicTokens = tokens.map((token, index) => (noContent.has(index) || sure.has(index) ? blank : token));
  const about = topics.read(topicTokens, isOpen).filter((reading) => !notMeant.has(nameOfTopic(reading)));
  const leftOutPlaces = leftOut.flatMap((each) => places.read(analyse(each)).filter(({ strength }) => strength === 2));
  return { text, tokens, leftOutPlaces, topics: about, places: named, kinds, phrases, leftOut, noContent };
}

/** Of the words that name a town those that are not its name: "Urząd Miasta". */
function formalOf(words: Set<number>, tokens: Token[], name: string): number[] {
  const own = new Set(analyse(name).map(({ folded }) => folded));
  const others = [...words].filter((index) => FORMAL.has(tokens[index]!.key || tokens[index]!.folded) && !own.has(tokens[index]!.folded));
  return others.length < words.size ? others : [];
}
