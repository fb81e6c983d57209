import { Float, Int } from 'type-graphql';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { anyRecord } from '../graph/declared.ts';
import { likeness } from '../city/similar-cities.query.ts';
import { facetNames, leftOut, MOST_VALUES } from './facets.ts';
import { alsoShownIn, topicsOf } from './answer/topics.ts';
import { facetName, kindName } from './narrowing.types.ts';
import { facetLabel, searchTopic, understood } from './topic.types.ts';

const text = { type: () => String };
const fragment = declareObject('HighlightFragment', 'A piece of text, marked when it matches.', {
  text: { ...text, description: 'The piece, as plain text.' },
  hit: { type: () => Boolean, description: 'Whether it matches what was searched for.' },
});
const highlight = declareObject('Highlight', 'Where a result matches.', {
  field: { ...text, description: 'The field that matched: title, summary, body or names (of linked records).' },
  lang: { ...text, description: 'The language of the text: pl or en.' },
  fragments: { type: () => [fragment], description: 'The text in pieces, in order, cropped around the matches.', price: { items: 5 } },
});
const hit = declareObject('SearchHit', 'A result of a search.', {
  cursor: { ...text, description: 'The place in the results, for `after`.' },
  kind: { type: () => kindName, description: 'The kind of the record.' },
  record: { type: () => anyRecord(), description: 'The record.' },
  highlights: {
    type: () => [highlight],
    description: 'Where it matches, the most telling first; empty when nothing was searched for.',
    price: { each: 1, items: 4 },
  },
  kilometres: {
    type: () => Float,
    nullable: true,
    description:
      'How far its town lies from the centre of `near`, as the crow flies; null without `near`. Follows from positions © OpenStreetMap contributors, ODbL 1.0: attribute it wherever you show it.',
  },
  likeness: {
    type: () => likeness,
    nullable: true,
    description:
      'Which city it comes from, of several the one most like `similarTo`, and why they are alike; null without `similarTo`, and when it comes from no city.',
  },
});
export const facetValue = declareObject('FacetValue', 'A value of a facet with its count.', {
  value: { ...text, description: 'The value, as `filter` takes it.' },
  label: {
    type: () => facetLabel,
    nullable: true,
    description: 'Its name when it stands for a record; null for values of an enum and for years.',
  },
  parent: { ...text, nullable: true, description: 'For a sub-theme, the value of its theme; else null.' },
  count: { type: () => Int, description: 'How many results have it, the selection in this facet left aside.' },
  selected: { type: () => Boolean, description: 'Whether the filter asks for it.' },
});
const facet = declareObject('Facet', 'The values of one facet among the results.', {
  name: { type: () => facetName, description: 'Which facet.' },
  values: {
    type: () => [facetValue],
    description: `Its values, the most frequent first, ${MOST_VALUES} at most; selected ones always, also with a count of zero. \`facetValues\` finds the others.`,
    price: { items: 40 },
  },
});
const kindCount = declareObject('KindCount', 'How many results are of one kind.', {
  kind: { type: () => kindName, description: 'The kind.' },
  count: { type: () => Int, description: 'How many, the selection of kinds left aside.' },
});
const pageInfo = declareObject('SearchPageInfo', 'Where a page lies in the results.', {
  hasNextPage: { type: () => Boolean, description: 'Whether results follow this page.' },
  endCursor: { ...text, nullable: true, description: 'The cursor of the last result; null on an empty page.' },
});
const correction = declareObject('Correction', 'What was searched for instead of what was written.', {
  given: { ...text, description: 'The word as written.' },
  used: { ...text, description: 'The word searched for instead; it exists in the records.' },
});
const leaveOut = declareEnum(
  'LeftOut',
  'What to leave out of a search to find something. FACET: one facet of `filter`. KINDS: the selection of kinds. NEAR: the circle. CHANGED: the period. ALL_WORDS: `allWords`, so that some of the words will do. EXACT: `exact`, so that spelling is corrected. ALL: all of these together, where none helps alone.',
  [...leftOut],
);
const obstacle = declareObject('Obstacle', 'What keeps every result away.', {
  leaveOut: { type: () => leaveOut, description: 'What to leave out.' },
  facet: { type: () => facetName, nullable: true, description: 'The facet to clear, with `leaveOut: FACET`; else null.' },
  count: { type: () => Int, description: 'How many results there would be without it.' },
});
export const result = declareObject('SearchResult', 'What a search found.', {
  hits: { type: () => [hit], description: 'A page of results, one ranked list over all kinds.', price: { each: 2, paged: true } },
  totalCount: { type: () => Int, description: 'How many results there are.' },
  totalIsExact: { type: () => Boolean, description: 'Whether `totalCount` is exact; else it is an estimate.' },
  withAllWords: {
    type: () => Int,
    nullable: true,
    description:
      'How many of the results have all words, in any inflected form, corrected or by another name: what `allWords: true` would leave. Null when the query has no more than one word that counts, and with `after`.',
  },
  kinds: { type: () => [kindCount], description: 'How many results of each kind.' },
  facets: { type: () => [facet], description: 'Counts for narrowing the results.', price: { items: facetNames.length } },
  corrections: { type: () => [correction], description: 'Misspelt words that were searched for in another spelling; empty when none.' },
  offers: {
    type: () => [correction],
    description:
      'Other spellings of words that occur nowhere, which were not searched for: what was written is a word, a name or a code. For "did you mean".',
  },
  alsoShown: {
    type: () => [String] as unknown,
    args: { lang: { type: () => String, description: 'Only names in this language (pl or en); all when left out.' } },
    description: 'Official names and abbreviations that were searched for as well; empty when none.',
    resolve: alsoShownIn,
  },
  understood: {
    type: () => [understood],
    description: 'What the query was understood as besides its words, the surest first; empty when nothing.',
  },
  topics: {
    type: () => [searchTopic],
    args: { first: { type: () => Int, default: 2, nullable: false, description: 'How many: 0 to 4.' } },
    description: 'The topics that the query is about, the surest first, each with what there is on it.',
    resolve: topicsOf,
  },
  folded: {
    type: () => [kindCount],
    description: 'With `fold`: the kinds that were left out of the list, with how many there are; ask for one with `kinds`.',
  },
  obstacles: {
    type: () => [obstacle],
    description:
      'When nothing was found: what keeps results away, each with what there would be without it alone, the most first; or, where none helps alone, all of it together.',
  },
  degraded: { type: () => Boolean, description: 'Whether the search engine was out of reach, so that the database answered instead.' },
  pageInfo: { type: () => pageInfo, description: 'Where this page lies.' },
});
