import type { Reader } from '../database/reader.ts';
import type { Reference } from '../graph/load.ts';
import type { Segment } from './answer/highlight.ts';
import type { Circle, Location } from './query/location.ts';
import type { Period } from './query/period.ts';
import type { FacetName, leftOut } from './facets.ts';
import type { Understanding } from './understood/understand.ts';

/** Texts of a record that are searched, the most telling first. */
export const searchedFields = ['title', 'summary', 'names', 'body'] as const;
export type SearchedField = (typeof searchedFields)[number];
export const languages = ['pl', 'en'] as const;
export type Language = (typeof languages)[number];
/** A text in Polish and in English; null where there is none. */
export type Bilingual = Record<Language, string | null>;

/** Names a record: its kind and its key. */
export interface RecordName {
  kind: string;
  key: number;
}

/** What is searched of one public record. */
export interface SearchDocument extends RecordName {
  slug: string;
  /** Changes whenever anything of the document does, and with the analysis. */
  rev: string;
  /** When the record last changed, ISO 8601. */
  changedAt: string;
  texts: Record<SearchedField, Bilingual>;
  /** Facet values as `facet:value`, and `kind:Kind`. */
  facets: string[];
  /** Where it lies; null when nowhere in particular. */
  location: Location | null;
  /** Whether nobody confirmed it in time: it comes after what is otherwise as good. */
  isStale: boolean;
}

/** A question to an engine, with the hostile parts of its form checked. */
export interface SearchRequest {
  query: string;
  /** Names of kinds; all when empty. */
  kinds: string[];
  filter: Partial<Record<FacetName, string[]>>;
  /** Only what lies within; null for everything, wherever it lies. */
  near: Circle | null;
  /** Only what last changed then; null for whenever. */
  changed: Period | null;
  /** A city to which those of the records are compared; null for none. */
  similarTo: Reference | null;
  /** NEAREST needs `near`, SIMILAR_CITIES needs `similarTo`. */
  sort: 'RELEVANCE' | 'NEWEST' | 'NEAREST' | 'SIMILAR_CITIES';
  /** Do not correct the spelling. */
  exact: boolean;
  /** Names of what is not to be understood so (see `Understanding`): its words are words. */
  notMeant: string[];
  /** Only what has all words, in any form or by another name; never what has but some of them. */
  allWords: boolean;
  first: number;
  after: string | null;
  /** The facet of which every value is wanted; of the others the most frequent ones will do. */
  allOf: FacetName | null;
}

/** Asks for everything: what a question is made from by saying what is wanted. */
export const everything: SearchRequest = {
  query: '',
  kinds: [],
  filter: {},
  near: null,
  changed: null,
  similarTo: null,
  sort: 'RELEVANCE',
  exact: false,
  notMeant: [],
  allWords: false,
  first: 20,
  after: null,
  allOf: null,
};

export interface Highlight {
  field: SearchedField;
  lang: Language;
  fragments: Segment[];
}
/** `kilometres` tells how far it lies from the centre of `near`; null without one. */
export interface SearchHit extends RecordName {
  cursor: string;
  highlights: Highlight[];
  kilometres: number | null;
}
export interface FacetCount {
  value: string;
  count: number;
  selected: boolean;
}
export interface Correction {
  given: string;
  used: string;
}
/** Another name that was searched for as well. */
export interface AlsoShown {
  label: string;
  lang: Language | null;
}
export type LeftOut = (typeof leftOut)[number];
/** What keeps every result away, and how many there would be without it; `facet` names the facet and is null for anything else. */
export interface Obstacle {
  leaveOut: LeftOut;
  facet: FacetName | null;
  count: number;
}

export interface SearchAnswer {
  hits: SearchHit[];
  totalCount: number;
  totalIsExact: boolean;
  /** How many results have all words; null when there are not several, and after the first page. */
  withAllWords: number | null;
  kinds: { kind: string; count: number }[];
  facets: { name: FacetName; values: FacetCount[] }[];
  corrections: Correction[];
  /** Other spellings that were not searched for. */
  offers: Correction[];
  alsoShown: AlsoShown[];
  understanding: Understanding;
  obstacles: Obstacle[];
  degraded: boolean;
  hasNextPage: boolean;
}

/** What answers searches. Only what everybody may see is ever given to it. */
export interface SearchEngine {
  /**
   * `read` reads for whoever asks, and no longer than they wait.
   * @throws BAD_USER_INPUT when the cursor is broken
   */
  search(request: SearchRequest, read: Reader): Promise<SearchAnswer>;
}

/** The form in which facet values are indexed. */
export const facetEntry = (facet: FacetName | 'kind', value: string) => `${facet}:${value}`;
