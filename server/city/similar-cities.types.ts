import { ID, Int } from 'type-graphql';
import { declareEnum, declareObject, declareQueries, type Named } from '../graph/declare.ts';
import { reasons, SIMILAR } from './likeness.ts';

const DEFAULT_SIMILAR = 5;
export const MOST_SIMILAR = 20;

/** Declares `similarCities` and its types; `likeness` is the type of a city that is like another one. */
export function declareSimilarCities(city: Named): { root: Function; likeness: Named } {
  const reason = declareEnum(
    'CityLikeness',
    `Why two cities are alike. SIMILAR_SIZE: neither has more than ${SIMILAR} times the inhabitants of the other. SIMILAR_DENSITY: neither has more than ${SIMILAR} times the inhabitants per hectare of the other. SAME_KIND: both are towns with county rights, or both communes of their own, or both towns of an urban-rural commune. SAME_VOIVODESHIP: both lie in one region.`,
    [...reasons],
  );
  const likeness = declareObject('SimilarCity', 'A city that is like another one, and why.', {
    city: { type: () => city, description: 'The city.' },
    reasons: {
      type: () => [reason],
      description: 'What both have in common, as far as it can be said; empty when they are only less unlike than others.',
    },
  });
  const root = declareQueries({
    similarCities: {
      type: () => [likeness],
      nullable: true,
      description:
        'Cities most like this one by inhabitants, density, kind of town and region, the likest first. Null when there is no such public city.',
      args: {
        id: { type: () => ID, nullable: false, description: 'The global id or the slug of the city.' },
        first: { type: () => Int, nullable: false, default: DEFAULT_SIMILAR, description: `How many: 0 to ${MOST_SIMILAR}.` },
      },
      price: { each: 600 },
    },
  });
  return { root, likeness };
}
