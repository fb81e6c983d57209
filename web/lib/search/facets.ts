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
  /** How many results have it, the selection in its facet left aside; null where nobody counts. */
  count: number | null;
  selected: boolean;
  /** For a sub-theme, the value of its theme. */
  parent: string | null;
}
export interface Facet {
  name: FacetName;
  choices: Choice[];
  /** Whether it may have more values than came with the results. */
  isCut?: boolean;
  /** Finds values by name where there are more than came with the results. */
  find?: (text: string) => Promise<Choice[]>;
}

/** A facet as panels show it, also of lists that are narrowed by more than a search is. */
export interface ShownFacet extends Omit<Facet, 'name'> {
  name: string;
  /** Left out where it is a facet of the search. */
  label?: string;
}

/** So many values of a facet come with results at most. */
export const MOST_VALUES = 200;
