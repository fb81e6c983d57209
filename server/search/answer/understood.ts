import { nameOfKind, nameOfPlace, nameOfTopic, type Understanding } from '../understood/understand.ts';
import type { RecordName } from '../engine.ts';

/** What some words of a query were understood as, as people are told. */
export interface Understood {
  as: 'TOPIC' | 'PLACE' | 'KIND' | 'PHRASE' | 'LEFT_OUT';
  name: string;
  text: string;
  label: { pl: string; en: string | null };
  strength: number;
  record: RecordName | null;
  kinds: string[];
}

/** What a query was understood as, the surest first. */
export function understoodOf({ text, tokens, topics, places, kinds, phrases, leftOut }: Understanding): Understood[] {
  const written = (words: Set<number>) => {
    const own = [...words].sort((a, b) => a - b).map((index) => tokens[index]!);
    // words side by side as they stand, others one after another
    return own
      .map(({ start, end }, index) => (index > 0 ? gap(text.slice(own[index - 1]!.end, start)) : '') + text.slice(start, end))
      .join('');
  };
  const bare = (as: 'PHRASE' | 'LEFT_OUT') => (each: string) => ({
    as,
    name: `${as === 'PHRASE' ? 'phrase' : 'not'}:${each}`,
    text: each,
    label: { pl: each, en: each },
    strength: 2,
    record: null,
    kinds: [],
  });
  return [
    ...topics.map((reading) => ({
      as: 'TOPIC' as const,
      name: nameOfTopic(reading),
      text: written(reading.words),
      label: reading.topic.label,
      strength: reading.strength,
      record: { kind: 'Challenge', key: reading.topic.key },
      kinds: [],
    })),
    ...places.map((reading) => ({
      as: 'PLACE' as const,
      name: nameOfPlace(reading),
      text: written(reading.words),
      label: reading.place.title,
      strength: reading.strength,
      record: { kind: reading.place.kind, key: reading.place.key },
      kinds: [],
    })),
    ...kinds.map((reading) => ({
      as: 'KIND' as const,
      name: nameOfKind(reading),
      text: written(reading.words),
      label: reading.asked.label,
      strength: 2,
      record: null,
      kinds: reading.asked.kinds,
    })),
    ...phrases.map(bare('PHRASE')),
    ...leftOut.map(bare('LEFT_OUT')),
  ].sort((a, b) => b.strength - a.strength);
}

const gap = (between: string) => (/^[\s\p{P}]{0,3}$/u.test(between) ? between : ' … ');
