import { GraphQLDateTime } from 'graphql-scalars';
import { Float } from 'type-graphql';
import { declareEnum, declareInput, declareObject, type Price } from '../graph/declare.ts';
import { listOf, optional, plain, withDefault } from '../graph/input.ts';
import { model } from '../model.ts';
import { facetMeanings, facetNames, upperSnake } from './facets.ts';
import { LARGEST_CIRCLE_KM, type Circle } from './query/location.ts';
import type { Narrowing } from './query/narrowing.ts';

export const kindName = declareEnum(
  'RecordKind',
  'A kind of record.',
  model.filter(({ partOf }) => !partOf).map(({ entity }) => upperSnake(entity.name)),
);
export const facetName = declareEnum('FacetName', 'What search results can be counted and narrowed by.', facetNames.map(upperSnake));
const filter = declareInput<NonNullable<Narrowing['filter']>>(
  'SearchFilter',
  'What results must have: any of the values of each facet, and all facets together.',
  Object.fromEntries(
    facetNames.map((name) => [name, { type: () => [String] as unknown, description: `Any of these: ${facetMeanings[name]}.` }]),
  ),
);
const circle = declareInput<Circle>('Circle', 'Everything that lies so near to a point, as the crow flies.', {
  latitude: { type: () => Float, nullable: false, description: 'Latitude of the centre in degrees (WGS 84): -90 to 90.' },
  longitude: { type: () => Float, nullable: false, description: 'Longitude of the centre in degrees (WGS 84): -180 to 180.' },
  kilometres: { type: () => Float, nullable: false, description: `How far from the centre: more than 0, at most ${LARGEST_CIRCLE_KM}.` },
});
const period = declareInput<NonNullable<Narrowing['changed']>>('Period', 'From when until when; leave one out for an open end.', {
  since: { type: () => GraphQLDateTime, description: 'This moment or later.' },
  before: { type: () => GraphQLDateTime, description: 'Earlier than this moment.' },
});
export const chosenFilter = declareObject('ChosenFilter', 'A facet by which somebody narrowed a search.', {
  facet: { type: () => facetName, description: 'Which facet.' },
  values: { type: () => [String] as unknown, description: 'The values, any of which a result had to have.' },
});

/** What a search can be narrowed by: the inputs of `search`, and of whatever else is about a search. */
export const narrowing = {
  query: withDefault(
    plain(String, 'What to search for, in Polish or English, in any inflected form; at most 500 characters are read.'),
    '',
  ),
  kinds: optional(listOf(plain(kindName, 'Only these kinds; all when left out.'))),
  filter: optional(plain(filter, 'What results must have.')),
  near: optional(
    plain(
      circle,
      'Only what lies within this circle: towns by their coordinates, other records by those of their town, the leading one where there are several. What lies in no town is left out.',
    ),
  ),
  changed: optional(plain(period, 'Only what last changed (`updatedAt`) in this period.')),
  exact: withDefault(plain(Boolean, 'True: do not correct the spelling.'), false),
  allWords: withDefault(
    plain(
      Boolean,
      'True: only records that have all words, in any inflected form, corrected or by another name. Without it those that have the rarest of them follow where few have all.',
    ),
    false,
  ),
};

/** What people took back of what was understood. */
export const notMeant = optional(
  listOf(plain(String, 'Names of what is not to be understood so (`understood.name`), its words being but words: what people took back.')),
);

const once = 1_500;
/**
 * What a search costs, with everything that is worked out for it whatever is asked: counts of all facets and, when nothing is
 * found, the same search without each of what narrows it.
 */
export const price: Price = { each: once, with: { near: once, changed: once, allWords: once, exact: once, similarTo: once / 2 } };
