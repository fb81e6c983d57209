import { facetValuesContract } from './facet-values.ts';
import { honestContract } from './honest.ts';
import { namesContract } from './names.ts';
import { narrowedContract } from './narrowed.ts';
import { placesContract } from './places.ts';
import { similarCitiesContract } from './similar-cities.ts';
import { similarContract } from './similar.ts';
import { staleContract } from './stale.ts';

/** The parts of the search contract. */
export const contracts = [
  facetValuesContract,
  honestContract,
  namesContract,
  narrowedContract,
  placesContract,
  similarCitiesContract,
  similarContract,
  staleContract,
];
