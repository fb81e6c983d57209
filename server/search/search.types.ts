import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Float, ID, Int } from 'type-graphql';
import { declareEnum, declareInput, declareObject, declareQueries, type ArgDeclaration, type Named, type Price } from '../graph/declare.ts';
import type { Kind } from '../graph/model.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import { facetMeanings, facetNames, MOST_VALUES, upperSnake } from './facets.ts';
import { LARGEST_CIRCLE_KM } from './query/location.ts';

/** What may keep every result of a search away: one of its arguments, or all of them together. */
export const leftOut = ['FACET', 'KINDS', 'NEAR', 'CHANGED', 'ALL_WORDS', 'EXACT', 'ALL'] as const;

/** How many values of a facet, and how many similar records, are told when nobody says how many. */
const DEFAULT_VALUES = 10;
/** How many searches in vain are listed when nobody says. */
export const DEFAULT_IN_VAIN = 50;
const DEFAULT_SIMILAR = 5;
export const MOST_SIMILAR = 20;

/**
 * What a search costs, with everything that is worked out for it whatever is asked: counts of all facets and, when nothing is
 * found, the same search without each of what narrows it.
 */
const searchPrice = 1_500;
const prices = {
  search: {
    each: searchPrice,
    with: { near: searchPrice, changed: searchPrice, allWords: searchPrice, exact: searchPrice, similarTo: searchPrice / 2 },
  },
  facets: { items: facetNames.length },
  hit: { each: 2 },
  similar: { each: 1_200 },
  inVain: { each: 600 },
} satisfies Record<string, Price>;

/** What other parts of the graph say about a search: the arguments that narrow it, and the types that tell of them. */
export interface SearchTypes {
  narrowing: Record<'query' | 'kinds' | 'filter' | 'near' | 'changed' | 'exact' | 'allWords', ArgDeclaration>;
  chosenFilter: Named;
  kindName: object;
}

/** Declares `search`, `facetValues`, `similar`, `searchesInVain` and their types; `root` holds the four. */
export function declareSearch(
  kinds: Kind[],
  { record, challenge, likeness }: Record<'record' | 'challenge' | 'likeness', Named>,
): { root: Function; types: SearchTypes } {
  const kindName = declareEnum(
    'RecordKind',
    'A kind of record.',
    kinds.filter((kind) => kind.isRecord).map((kind) => upperSnake(kind.name)),
  );
  const facetName = declareEnum('FacetName', 'What search results can be counted and narrowed by.', facetNames.map(upperSnake));
  const sort = declareEnum(
    'SearchSort',
    'How results are ordered. RELEVANCE: the best match first. NEWEST: the most recently changed first. NEAREST: the nearest to the centre of `near` first. SIMILAR_CITIES: what comes from the cities most like `similarTo` first, then what comes from no city.',
    ['RELEVANCE', 'NEWEST', 'NEAREST', 'SIMILAR_CITIES'],
  );
  const text = { type: () => String };
  const filter = declareInput(
    'SearchFilter',
    'What results must have: any of the values of each facet, and all facets together.',
    Object.fromEntries(
      facetNames.map((name) => [name, { type: () => [String] as unknown, description: `Any of these: ${facetMeanings[name]}.` }]),
    ),
  );
  const circle = declareInput('Circle', 'Everything that lies so near to a point, as the crow flies.', {
    latitude: { type: () => Float, nullable: false, description: 'Latitude of the centre in degrees (WGS 84): -90 to 90.' },
    longitude: { type: () => Float, nullable: false, description: 'Longitude of the centre in degrees (WGS 84): -180 to 180.' },
    kilometres: { type: () => Float, nullable: false, description: `How far from the centre: more than 0, at most ${LARGEST_CIRCLE_KM}.` },
  });
  const period = declareInput('Period', 'From when until when; leave one out for an open end.', {
    since: { type: () => GraphQLDateTime, description: 'This moment or later.' },
    before: { type: () => GraphQLDateTime, description: 'Earlier than this moment.' },
  });
  const fragment = declareObject('HighlightFragment', 'A piece of text, marked when it matches.', {
    text: { ...text, description: 'The piece, as plain text.' },
    hit: { type: () => Boolean, description: 'Whether it matches what was searched for.' },
  });
  const highlight = declareObject('Highlight', 'Where a result matches.', {
    field: { ...text, description: 'The field that matched: title, summary, body or names (of linked records).' },
    lang: { ...text, description: 'The language of the text: pl or en.' },
    fragments: {
      type: () => [fragment],
      description: 'The text in pieces, in order, cropped around the matches.',
      price: { items: 5 },
    },
  });
  const hit = declareObject('SearchHit', 'A result of a search.', {
    cursor: { ...text, description: 'The place in the results, for `after`.' },
    kind: { type: () => kindName, description: 'The kind of the record.' },
    record: { type: () => record, description: 'The record.' },
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
  const facetLabel = declareObject('FacetLabel', 'The name of a facet value that is a record.', {
    pl: { ...text, description: 'In Polish.' },
    en: { ...text, nullable: true, description: 'In English; null when not translated.' },
  });
  const facetValue = declareObject('FacetValue', 'A value of a facet with its count.', {
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
  const understoodAs = declareEnum('UnderstoodAs', 'What words of a query were understood as.', [
    'TOPIC',
    'PLACE',
    'KIND',
    'PHRASE',
    'LEFT_OUT',
  ]);
  const understood = declareObject(
    'Understood',
    'What some words of a query were understood as. It orders results and brings more; it hides none that has all the words.',
    {
      as: {
        type: () => understoodAs,
        description:
          'TOPIC: a challenge. PLACE: a town or region. KIND: what kind of thing is looked for. PHRASE: words in quotes, which every result has one after another. LEFT_OUT: words after a minus, which no result has.',
      },
      name: { ...text, description: 'Its name for `notMeant`, such as topic:odpady.' },
      text: { ...text, description: 'The words, as they were written.' },
      label: { type: () => facetLabel, description: 'What was understood, for people.' },
      strength: { type: () => Int, description: '2: the words mean just this. 1: they suggest it.' },
      record: { type: () => record, nullable: true, description: 'The challenge, town or region; null for what is no record.' },
      kinds: { type: () => [kindName], description: 'The kinds of records that were looked for; empty when it is no kind.' },
    },
  );
  const topicOffer = declareObject('TopicOffer', 'What there is of one kind on a topic.', {
    kind: { type: () => kindName, description: 'The kind.' },
    count: { type: () => Int, description: 'How many public records on the topic are of this kind.' },
    open: {
      type: () => Int,
      nullable: true,
      description: 'How many of them one can apply to today; null for what is no call for applications.',
    },
    best: { type: () => [record], description: 'The best of them for this query, three at most; of calls, those open today.' },
  });
  const searchTopic = declareObject('SearchTopic', 'A topic that a query is about, and what the graph has on it.', {
    challenge: { type: () => challenge, description: 'The challenge.' },
    strength: { type: () => Int, description: '2: the query has a word that means just this. 1: its words suggest it.' },
    offers: {
      type: () => [topicOffer],
      description:
        'Solutions, pilots, guidance, advisory services, funding programmes and calls on it, in this order; kinds of which there is none are left out.',
    },
    near: { type: () => [challenge], description: 'Challenges next to it; empty when it has enough itself.' },
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
  const result = declareObject('SearchResult', 'What a search found.', {
    hits: { type: () => [hit], description: 'A page of results, one ranked list over all kinds.', price: prices.hit },
    totalCount: { type: () => Int, description: 'How many results there are.' },
    totalIsExact: { type: () => Boolean, description: 'Whether `totalCount` is exact; else it is an estimate.' },
    withAllWords: {
      type: () => Int,
      nullable: true,
      description:
        'How many of the results have all words, in any inflected form, corrected or by another name: what `allWords: true` would leave. Null when the query has no more than one word that counts, and with `after`.',
    },
    kinds: { type: () => [kindCount], description: 'How many results of each kind.' },
    facets: { type: () => [facet], description: 'Counts for narrowing the results.', price: prices.facets },
    corrections: { type: () => [correction], description: 'Misspelt words that were searched for in another spelling; empty when none.' },
    offers: {
      type: () => [correction],
      description:
        'Other spellings of words that occur nowhere, which were not searched for: what was written is a word, a name or a code. For "did you mean".',
    },
    alsoShown: {
      type: () => [String] as unknown,
      args: { lang: { type: () => String, description: 'pl or en: only names in this language; all when left out.' } },
      description: 'Official names and abbreviations that were searched for as well; empty when none.',
    },
    understood: {
      type: () => [understood],
      description: 'What the query was understood as besides its words, the surest first; empty when nothing.',
    },
    topics: {
      type: () => [searchTopic],
      args: { first: { type: () => Int, default: 2, nullable: false, description: 'How many: 0 to 4.' } },
      description: 'The topics that the query is about, the surest first, each with what there is on it.',
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
  const chosenFilter = declareObject('ChosenFilter', 'A facet by which somebody narrowed a search.', {
    facet: { type: () => facetName, description: 'Which facet.' },
    values: { type: () => [String] as unknown, description: 'The values, any of which a result had to have.' },
  });
  const inVain = declareObject(
    'SearchInVain',
    'What several people searched for and found little or nothing of. Who they were is not kept.',
    {
      query: {
        ...text,
        description:
          'The words as one of them wrote them, in small letters. Other inflected forms and another order of the words count as the same.',
      },
      kinds: { type: () => [kindName], description: 'Only these kinds were searched; all when empty.' },
      filters: { type: () => [chosenFilter], description: 'What else results had to have; empty when nothing.' },
      hits: { type: () => Int, description: 'How many results there were at most: 0, 1 or 2.' },
      askers: {
        type: () => Int,
        description: 'How many people searched for it, told apart by their addresses: so many at least, 3 or more, counted up to 64.',
      },
      times: { type: () => Int, description: 'How often it was searched for.' },
      firstOn: { type: () => GraphQLDate, description: 'The first day of the period on which it was searched for (YYYY-MM-DD).' },
      lastOn: { type: () => GraphQLDate, description: 'The last day of the period on which it was searched for (YYYY-MM-DD).' },
    },
  );
  const sharedWord = declareObject('SharedWord', 'A word that two records share, in any inflected form.', {
    text: { ...text, description: 'As the record asked about first has it.' },
    lang: { ...text, description: 'The language of the text it stands in: pl or en.' },
  });
  const similar = declareObject('SimilarRecord', 'A record like another one, and why.', {
    record: { type: () => record, description: 'The record.' },
    challenges: {
      type: () => [challenge],
      description:
        'The challenges that both answer, the rarest first; a shared sub-theme comes with its theme. Empty when they share none.',
    },
    words: {
      type: () => [sharedWord],
      description: 'Rare words that both have in their titles or texts, the rarest first. Empty when they share none.',
    },
  });
  const narrowing = {
    query: {
      type: () => String,
      nullable: false,
      default: '',
      description: 'What to search for, in Polish or English, in any inflected form; at most 500 characters are read.',
    },
    kinds: { type: () => [kindName], description: 'Only these kinds; all when left out.' },
    filter: { type: () => filter, description: 'What results must have.' },
    near: {
      type: () => circle,
      description:
        'Only what lies within this circle: towns by their coordinates, other records by those of their town, the leading one where there are several. What lies in no town is left out.',
    },
    changed: { type: () => period, description: 'Only what last changed (`updatedAt`) in this period.' },
    exact: { type: () => Boolean, nullable: false, default: false, description: 'True: do not correct the spelling.' },
    allWords: {
      type: () => Boolean,
      nullable: false,
      default: false,
      description:
        'True: only records that have all words, in any inflected form, corrected or by another name. Without it those that have the rarest of them follow where few have all.',
    },
  };
  const root = declareQueries({
    search: {
      type: () => result,
      description: 'Searches all public records. With an empty query it lists them.',
      args: {
        ...narrowing,
        notMeant: {
          type: () => [String] as unknown,
          description: 'Names of what is not to be understood so (`understood.name`), its words being but words: what people took back.',
        },
        fold: {
          type: () => Boolean,
          nullable: false,
          default: false,
          description:
            'True: kinds of so many alike that they come last (EU projects) are told by their number in `folded` and left out of the list, where anything else is found. Without `kinds` and by relevance only.',
        },
        sort: { type: () => sort, nullable: false, default: 'RELEVANCE', description: 'In which order.' },
        similarTo: {
          type: () => ID,
          description: 'The global id or the slug of a city: each result tells how it is like this one. `sort: SIMILAR_CITIES` goes by it.',
        },
        first: { type: () => Int, description: `How many: 0 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} when left out.` },
        after: { type: () => String, description: 'The cursor after which to begin.' },
      },
      price: prices.search,
    },
    searchesInVain: {
      type: () => [inVain],
      description:
        'For the secretariat alone: what three people or more searched for with fewer than three results, what most of them wanted first. Kept for 400 days.',
      args: {
        from: { type: () => GraphQLDate, description: 'The first day of the period (YYYY-MM-DD); open when left out.' },
        to: { type: () => GraphQLDate, description: 'The last day of the period (YYYY-MM-DD); open when left out.' },
        first: { type: () => Int, default: DEFAULT_IN_VAIN, description: `How many: 0 to ${LARGEST_PAGE}.` },
      },
      price: prices.inVain,
    },
    facetValues: {
      type: () => [facetValue],
      description:
        'The values of one facet among the results of a search, the most frequent first, also those that are too many for `search` to tell. For finding a value by its name.',
      args: {
        facet: { type: () => facetName, nullable: false, description: 'Which facet.' },
        text: {
          type: () => String,
          nullable: false,
          default: '',
          description:
            'How a word of its name begins, in Polish or English, with or without diacritics: "lodz" finds Łódź. Values that are no records are found by the value itself. When empty, all.',
        },
        ...narrowing,
        first: { type: () => Int, nullable: false, default: DEFAULT_VALUES, description: `How many: 0 to ${LARGEST_PAGE}.` },
      },
      price: prices.search,
    },
    similar: {
      type: () => [similar],
      nullable: true,
      description:
        'Public records most like this one: first those that share its rarest challenges, then those that share its rarest words. Null when there is no such public record.',
      args: {
        id: { type: () => ID, nullable: false, description: 'The global id of the record.' },
        kinds: {
          type: () => [kindName],
          description:
            'Only these kinds. When left out: the kind of the record itself and all others, but not challenges, cities, networks and voivodeships, and not what only ties records together (memberships, sources).',
        },
        first: { type: () => Int, nullable: false, default: DEFAULT_SIMILAR, description: `How many: 0 to ${MOST_SIMILAR}.` },
      },
      price: prices.similar,
    },
  });
  return { root, types: { narrowing, chosenFilter, kindName } };
}
