import type { introspection } from '../../graphql-env.d.ts';

/** A facet: a field of the filter of `search`, and its name in addresses. */
export type FacetName = introspection['types']['SearchFilter']['inputFields'][number]['name'];

/** All facets, in the order in which people are shown them. */
export const facetNames = [
  'challenge',
  'voivodeship',
  'populationBand',
  'outcome',
  'phase',
  'type',
  'form',
  'stage',
  'audience',
  'price',
  'need',
  'availability',
  'nature',
  'fund',
  'year',
  'network',
  'city',
  'confidence',
] as const satisfies readonly FacetName[];

/** A value to choose, as a reader sees it. */
export interface Choice {
  value: string;
  label: string;
  /** Set where the label is not in the language of the page. */
  lang?: string | undefined;
  /** How many results have it, the selection in its facet left aside. */
  count: number;
  selected: boolean;
  /** For a sub-theme, the value of its theme. */
  parent: string | null;
}
export interface Facet {
  name: FacetName;
  choices: Choice[];
  /** Finds values by name where there are more than came with the results. */
  find?: (text: string) => Promise<Choice[]>;
}

/** So many values of a facet come with results at most. */
export const MOST_VALUES = 200;

/** Lower case without diacritics, so that "lodz" finds "łódzkie". */
export const folded = (text: string) => text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
