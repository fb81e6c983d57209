import { GraphQLDate } from 'graphql-scalars';
import { Int } from 'type-graphql';
import { declareEnum, declareInput, declareObject, declareQueries, type Named } from '../graph/declare.ts';
import type { Kind } from '../graph/model.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';

/** The facets of a search: what results can be counted and narrowed by, besides their kind. */
export const facetNames = ['challenge', 'voivodeship', 'city', 'network', 'outcome', 'phase', 'type', 'nature', 'form', 'stage', 'audience', 'price', 'need', 'availability', 'populationBand', 'fund', 'year', 'confidence'] as const;
export type FacetName = (typeof facetNames)[number];

const facetMeanings: Record<FacetName, string> = {
  challenge: 'slugs of challenges; a theme includes its sub-themes', voivodeship: 'slugs of voivodeships', city: 'slugs of cities', network: 'slugs of networks',
  outcome: 'values of PilotOutcome', phase: 'values of the phase of a kind', type: 'values of the type of a kind', nature: 'values of PilotNature', form: 'values of the form or forms of a kind',
  stage: 'values of AdvisoryServiceStages', audience: 'values of AdvisoryServiceAudiences', price: 'values of AdvisoryServicePrice', need: 'values of FundingProgrammeNeeds', availability: 'values of the availability of a kind',
  populationBand: 'values of CityPopulationBand', fund: 'values of FundedProjectFund', year: 'years, four digits', confidence: 'values of RecordConfidence',
};
/** How many searches in vain are listed when nobody says. */
export const DEFAULT_IN_VAIN = 50;
export const upperSnake = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** Declares `search` and `searchesInVain` with their types. */
export function declareSearch(kinds: Kind[], record: Named): Function {
  const kindName = declareEnum('RecordKind', 'A kind of record.', kinds.filter((kind) => kind.isRecord).map((kind) => upperSnake(kind.name)));
  const facetName = declareEnum('FacetName', 'What search results can be counted and narrowed by.', facetNames.map(upperSnake));
  const sort = declareEnum('SearchSort', 'How results are ordered. RELEVANCE: the best match first. NEWEST: the most recently changed first.', ['RELEVANCE', 'NEWEST']);
  const text = { type: () => String };
  const filter = declareInput('SearchFilter', 'What results must have: any of the values of each facet, and all facets together.', Object.fromEntries(
    facetNames.map((name) => [name, { type: () => [String] as unknown, description: `Any of these: ${facetMeanings[name]}.` }]),
  ));
  const fragment = declareObject('HighlightFragment', 'A piece of text, marked when it matches.', {
    text: { ...text, description: 'The piece, as plain text.' }, hit: { type: () => Boolean, description: 'Whether it matches what was searched for.' },
  });
  const highlight = declareObject('Highlight', 'Where a result matches.', {
    field: { ...text, description: 'The field that matched: title, summary, body or names (of linked records).' },
    lang: { ...text, description: 'The language of the text: pl or en.' },
    fragments: { type: () => [fragment], description: 'The text in pieces, in order, cropped around the matches.' },
  });
  const hit = declareObject('SearchHit', 'A result of a search.', {
    cursor: { ...text, description: 'The place in the results, for `after`.' },
    kind: { type: () => kindName, description: 'The kind of the record.' },
    record: { type: () => record, description: 'The record.' },
    highlights: { type: () => [highlight], description: 'Where it matches, the most telling first; empty when nothing was searched for.' },
  });
  const facetLabel = declareObject('FacetLabel', 'The name of a facet value that is a record.', {
    pl: { ...text, description: 'In Polish.' }, en: { ...text, nullable: true, description: 'In English; null when not translated.' },
  });
  const facetValue = declareObject('FacetValue', 'A value of a facet with its count.', {
    value: { ...text, description: 'The value, as `filter` takes it.' },
    label: { type: () => facetLabel, nullable: true, description: 'Its name when it stands for a record; null for values of an enum and for years.' },
    parent: { ...text, nullable: true, description: 'For a sub-theme, the value of its theme; else null.' },
    count: { type: () => Int, description: 'How many results have it, the selection in this facet left aside.' },
    selected: { type: () => Boolean, description: 'Whether the filter asks for it.' },
  });
  const facet = declareObject('Facet', 'The values of one facet among the results.', {
    name: { type: () => facetName, description: 'Which facet.' }, values: { type: () => [facetValue], description: 'Its values, the most frequent first; selected ones always, also with a count of zero.' },
  });
  const kindCount = declareObject('KindCount', 'How many results are of one kind.', {
    kind: { type: () => kindName, description: 'The kind.' }, count: { type: () => Int, description: 'How many, the selection of kinds left aside.' },
  });
  const pageInfo = declareObject('SearchPageInfo', 'Where a page lies in the results.', {
    hasNextPage: { type: () => Boolean, description: 'Whether results follow this page.' },
    endCursor: { ...text, nullable: true, description: 'The cursor of the last result; null on an empty page.' },
  });
  const correction = declareObject('Correction', 'What was searched for instead of what was written.', {
    given: { ...text, description: 'The word as written.' }, used: { ...text, description: 'The word searched for instead; it exists in the records.' },
  });
  const obstacle = declareObject('Obstacle', 'A filter without which there would be results.', {
    facet: { type: () => facetName, nullable: true, description: 'The facet to clear; null when the selection of kinds is in the way.' }, count: { type: () => Int, description: 'How many results there would be without it.' },
  });
  const result = declareObject('SearchResult', 'What a search found.', {
    hits: { type: () => [hit], description: 'A page of results, one ranked list over all kinds.' },
    totalCount: { type: () => Int, description: 'How many results there are.' },
    totalIsExact: { type: () => Boolean, description: 'Whether `totalCount` is exact; else it is an estimate.' },
    kinds: { type: () => [kindCount], description: 'How many results of each kind.' },
    facets: { type: () => [facet], description: 'Counts for narrowing the results.' },
    corrections: { type: () => [correction], description: 'Misspelt words that were searched for in another spelling; empty when none.' },
    alsoShown: { type: () => [String] as unknown, description: 'Official names and abbreviations that were searched for as well; empty when none.' },
    obstacles: { type: () => [obstacle], description: 'When nothing was found: the filters that keep results away.' },
    degraded: { type: () => Boolean, description: 'Whether the search engine was out of reach, so that the database answered instead.' },
    pageInfo: { type: () => pageInfo, description: 'Where this page lies.' },
  });
  const chosen = declareObject('ChosenFilter', 'A facet by which somebody narrowed a search.', {
    facet: { type: () => facetName, description: 'Which facet.' }, values: { type: () => [String] as unknown, description: 'The values, any of which a result had to have.' },
  });
  const inVain = declareObject('SearchInVain', 'What several people searched for and found little or nothing of. Who they were is not kept.', {
    query: { ...text, description: 'The words as one of them wrote them, in small letters. Other inflected forms and another order of the words count as the same.' },
    kinds: { type: () => [kindName], description: 'Only these kinds were searched; all when empty.' },
    filters: { type: () => [chosen], description: 'What else results had to have; empty when nothing.' },
    hits: { type: () => Int, description: 'How many results there were at most: 0, 1 or 2.' },
    askers: { type: () => Int, description: 'How many people searched for it, told apart by their addresses: so many at least, 3 or more, counted up to 64.' },
    times: { type: () => Int, description: 'How often it was searched for.' },
    firstOn: { type: () => GraphQLDate, description: 'The first day of the period on which it was searched for (YYYY-MM-DD).' },
    lastOn: { type: () => GraphQLDate, description: 'The last day of the period on which it was searched for (YYYY-MM-DD).' },
  });
  return declareQueries({
    search: { type: () => result, description: 'Searches all public records. With an empty query it lists them.', args: {
      query: { type: () => String, nullable: false, default: '', description: 'What to search for, in Polish or English, in any inflected form; at most 500 characters are read.' },
      kinds: { type: () => [kindName], description: 'Only these kinds; all when left out.' },
      filter: { type: () => filter, description: 'What results must have.' },
      sort: { type: () => sort, nullable: false, default: 'RELEVANCE', description: 'In which order.' },
      exact: { type: () => Boolean, nullable: false, default: false, description: 'True: do not correct the spelling.' },
      first: { type: () => Int, description: `How many: 0 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} when left out.` },
      after: { type: () => String, description: 'The cursor after which to begin.' },
    } },
    searchesInVain: { type: () => [inVain], description: 'For the secretariat alone: what three people or more searched for with fewer than three results, what most of them wanted first. Kept for 400 days.', args: {
      from: { type: () => GraphQLDate, description: 'The first day of the period (YYYY-MM-DD); open when left out.' },
      to: { type: () => GraphQLDate, description: 'The last day of the period (YYYY-MM-DD); open when left out.' },
      first: { type: () => Int, default: DEFAULT_IN_VAIN, description: `How many: 0 to ${LARGEST_PAGE}.` },
    } },
  });
}
