/** The facets of a search: what results can be counted and narrowed by, besides their kind. */
export const facetNames = [
  'challenge',
  'voivodeship',
  'city',
  'network',
  'outcome',
  'phase',
  'type',
  'nature',
  'form',
  'stage',
  'audience',
  'price',
  'need',
  'availability',
  'populationBand',
  'fund',
  'year',
  'confidence',
] as const;
export type FacetName = (typeof facetNames)[number];

/** What each facet means, for the descriptions of the graph. */
export const facetMeanings: Record<FacetName, string> = {
  challenge: 'slugs of challenges; a theme includes its sub-themes',
  voivodeship: 'slugs of voivodeships',
  city: 'slugs of cities',
  network: 'slugs of networks',
  outcome: 'values of PilotOutcome',
  phase: 'values of the phase of a kind',
  type: 'values of the type of a kind',
  nature: 'values of PilotNature',
  form: 'values of the form or forms of a kind',
  stage: 'values of AdvisoryServiceStages',
  audience: 'values of AdvisoryServiceAudiences',
  price: 'values of AdvisoryServicePrice',
  need: 'values of FundingProgrammeNeeds',
  availability: 'values of the availability of a kind',
  populationBand: 'values of CityPopulationBand',
  fund: 'values of FundedProjectFund',
  year: 'years, four digits',
  confidence: 'values of RecordConfidence',
};
/** More values of one facet than this are too many to read; a filter still takes every value, and `facetValues` finds each. */
export const MOST_VALUES = 200;

/** Facets and the values chosen in them, as the graph tells them (`ChosenFilter`). */
export const chosenFilters = (filter: Record<string, string[]>) =>
  Object.entries(filter).map(([facet, values]) => ({ facet: upperSnake(facet), values }));

export const upperSnake = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** What may keep every result of a search away: one of its arguments, or all of them together. */
export const leftOut = ['FACET', 'KINDS', 'NEAR', 'CHANGED', 'ALL_WORDS', 'EXACT', 'ALL'] as const;
