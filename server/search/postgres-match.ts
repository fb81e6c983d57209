import type { Expansion } from './analysis/index.ts';
import { facetEntry, type SearchRequest } from './engine.ts';
import { beginning, quoted } from './lexemes.ts';
import type { Query, QueryWord } from './query.ts';
import { facetNames, type FacetName } from './search.types.ts';

/** How many documents have a lexeme, and how many there are. */
export interface Frequencies { of: (lexeme: string) => number; startingWith: number; all: number }

/** A word of the query as PostgreSQL seeks it, with what it weighs (inverse document frequency). */
export interface Sought { query: string; weight: number }

/** One or two letters begin too many words: they are sought in titles alone. */
const SHORTEST_PREFIX = 3;
/** Words sought when not all of them are found together: the rarest ones, which tell most. */
const RAREST = 8;

/** A query in PostgreSQL's terms. Everything is bound to statements, nothing is SQL. */
export interface Match {
  /** All words, or other names for them. */
  all: string;
  /** Each word that occurs, apart, the rarest first. */
  each: Sought[];
  /** Whether titles alone are searched. */
  titleOnly: boolean;
}

export function matchOf({ words, expansions }: Query, frequencies: Frequencies): Match {
  const segments: string[] = [];
  const each: Sought[] = [];
  for (let at = 0; at < words.length;) {
    const here = expansions.filter((expansion) => expansion.at === at);
    const length = here[0]?.from.length ?? 1;
    const run = words.slice(at, at + length);
    const others = here.map(({ to }) => together(to.map(quoted)));
    segments.push(either([together(run.map(sought)), ...others]));
    for (const word of run) {
      const documents = documentsWith(word, here, frequencies);
      if (documents > 0) each.push({ query: either([sought(word), ...others]), weight: Math.log(1 + (frequencies.all - documents + 0.5) / (documents + 0.5)) });
    }
    at += length;
  }
  const [only] = words;
  return {
    all: together(segments),
    each: each.sort((a, b) => b.weight - a.weight).slice(0, RAREST),
    titleOnly: words.length === 1 && only!.prefix !== null && only!.prefix.length < SHORTEST_PREFIX && frequencies.of(only!.key) === 0,
  };
}

const together = (queries: string[]) => `(${queries.join(' & ')})`;
const either = (queries: string[]) => (queries.length === 1 ? queries[0]! : `(${queries.join(' | ')})`);
const sought = ({ key, prefix }: QueryWord) => either([...(key === '' ? [] : [quoted(key)]), ...(prefix === null ? [] : [beginning(prefix)])]);

/** In how many documents a word, or another name for it, occurs: about, where it is a beginning. */
function documentsWith(word: QueryWord, expansions: Expansion[], { of, startingWith, all }: Frequencies): number {
  const others = expansions.map(({ to }) => Math.min(...to.map(of)));
  return Math.min(all, Math.max(of(word.key) || (word.prefix === null ? 0 : startingWith), ...others));
}

/** The filters of a request: each facet, and the selection of kinds, with the entries it accepts. */
export interface Filter { facet: FacetName | 'kind'; entries: string[] }

export function filtersOf({ kinds, filter }: SearchRequest): Filter[] {
  return [
    ...(kinds.length > 0 ? [{ facet: 'kind' as const, entries: kinds.map((kind) => facetEntry('kind', kind)) }] : []),
    ...facetNames.flatMap((facet) => (filter[facet]?.length ? [{ facet, entries: filter[facet].map((value) => facetEntry(facet, value)) }] : [])),
  ];
}
