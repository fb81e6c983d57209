import type { Expansion } from '../analysis/index.ts';
import { facetEntry, type SearchRequest } from '../engine.ts';
import { AS_WRITTEN, beginning, quoted, SHORTEST_PREFIX, shortBeginning } from '../query/lexemes.ts';
import type { Query, QueryWord } from '../query/query.ts';
import { facetNames, type FacetName } from '../facets.ts';

/** How many documents have a lexeme, and how many there are. */
export interface Frequencies {
  of: (key: string) => number;
  startingWith: (prefix: string) => number;
  all: number;
}

/** A word of the query as PostgreSQL seeks it: in how many documents it occurs, and what finding it weighs (inverse document frequency). */
export interface SoughtWord {
  query: string;
  documents: number;
  weight: number;
}

/** Words that are weighed: the rarest ones, which tell most. */
const MOST_WEIGHED = 16;
/** When not all words are found together, the rarest ones are looked for in so many documents at most: a share of all, or some thousands. */
const LOOKED_AT = 0.1;
const LOOKED_AT_LEAST = 2_000;

/** A query in PostgreSQL's terms. Everything is bound to statements, nothing is SQL. */
export interface Match {
  /** All words, or other names for them; null when a short beginning is all there is. */
  all: string | null;
  /** A last word of one or two letters: its beginnings, sought in titles, and the word itself, sought everywhere. */
  short: { beginnings: string; word: string | null } | null;
  /** The keys of all words that occur, or other names for them, for their nearness; null when there are none. */
  near: string | null;
  /** Each word that occurs, apart, the rarest first. */
  each: SoughtWord[];
  /** How many words of the query occur. */
  occurring: number;
  /** The rarest of them. */
  rarest: SoughtWord[];
  /** Codes and phrases that every result has; null when there are none. */
  must: string | null;
  /** What no result has; null when there is nothing. */
  never: string | null;
  /** Facet entries that no result has. */
  neverIn: string[];
  /** The words of a title that says the same, as written, and how many of them count. */
  title: { query: string; words: number } | null;
}

export function matchOf({ words, expansions, phrases, leftOut, leftOutPlaces: neverIn, written }: Query, frequencies: Frequencies): Match {
  const segments: string[] = [];
  const near: string[] = [];
  const each: SoughtWord[] = [];
  let short: Match['short'] = null;
  let occurring = 0;
  for (let at = 0; at < words.length;) {
    const here = expansions.filter((expansion) => expansion.at === at);
    const run = words.slice(at, at + (here[0]?.from.length ?? 1));
    const others = here.map(({ to }) => together(to.map(quoted)));
    at += run.length;
    const [only] = run;
    if (run.length === 1 && only!.prefix !== null && only!.prefix.length < SHORTEST_PREFIX) {
      const isLetter = only!.prefix.length === 1;
      const named = isLetter ? others : [...keyOf(only!), ...others];
      short = { beginnings: shortBeginning(only!.prefix), word: named.length > 0 ? either(named) : null };
      // no word yet: half of all titles have a word that begins so, and none is nearer for it
      if (isLetter) continue;
    } else {
      segments.push(either([together(run.map((word) => either([...keyOf(word), ...beginningOf(word)]))), ...others]));
    }
    const had = run.filter(({ key }) => frequencies.of(key) > 0).flatMap(keyOf);
    const named = had.length > 0 ? [together(had), ...others] : others;
    if (named.length > 0) near.push(either(named));
    for (const word of run) {
      const sought = weighed(word, here, frequencies);
      each.push(...sought);
      if (sought.length > 0) occurring += 1;
    }
  }
  each.sort((a, b) => b.weight - a.weight);
  let seen = 0;
  const rarest = each.filter(
    ({ documents }, index) => (seen += documents) <= Math.max(LOOKED_AT_LEAST, frequencies.all * LOOKED_AT) || index === 0,
  );
  return {
    short,
    occurring,
    rarest,
    all: segments.length > 0 ? together(segments) : null,
    near: near.length > 0 ? together(near) : null,
    must: mustOf([...words.filter(({ isWhole }) => isWhole).map(({ key }) => key.split(' ')), ...phrases]),
    neverIn,
    never: leftOut.length > 0 ? either(leftOut.map(inOrder)) : null,
    title:
      written.words.length > 0 ? { query: together(written.words.map((word) => quoted(AS_WRITTEN + word))), words: written.count } : null,
    each: each.slice(0, MOST_WEIGHED),
  };
}

const together = (queries: string[]) => `(${queries.join(' & ')})`;
const either = (queries: string[]) => (queries.length === 1 ? queries[0]! : `(${queries.join(' | ')})`);
/** Keys that stand one after another; '' for a word between them that has none, but its place. */
function inOrder(keys: string[]): string {
  let gap = 0;
  let query = '';
  for (const key of keys) {
    gap += 1;
    if (key === '') continue;
    query += query === '' ? quoted(key) : ` <${gap}> ${quoted(key)}`;
    gap = 0;
  }
  return keys.length === 1 ? query : `(${query})`;
}
const mustOf = (all: string[][]) => (all.length > 0 ? together(all.map(inOrder)) : null);
const keyOf = ({ key }: QueryWord) => (key === '' ? [] : [inOrder(key.split(' '))]);
const beginningOf = ({ prefix }: QueryWord) => (prefix === null || prefix.length < SHORTEST_PREFIX ? [] : [beginning(prefix)]);

/** What a word of the same root weighs beside the word itself, and what a longer word does that it begins. */
const AS_RELATIVE = 0.6;

/** The word itself, or another name for it; and, for less, words of the same root and those it begins. */
function weighed(word: QueryWord, expansions: Expansion[], frequencies: Frequencies): SoughtWord[] {
  const { of, startingWith, all } = frequencies;
  const idf = (documents: number) => Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  const countOf = (each: Expansion[]) => Math.max(0, ...each.map(({ to }) => Math.min(...to.map(of))));
  const queriesOf = (each: Expansion[]) => each.map(({ to }) => together(to.map(quoted)));
  const names = expansions.filter(({ isRelative }) => !isRelative);
  const relatives = expansions.filter(({ isRelative }) => isRelative);
  const asWord = Math.min(all, Math.max(of(word.key), countOf(names)));
  const more = [...queriesOf(relatives), ...beginningOf(word)];
  const asAny = Math.min(all, Math.max(asWord, countOf(relatives), more.length > relatives.length ? startingWith(word.prefix!) : 0));
  const itself = [...keyOf(word), ...queriesOf(names)];
  if (asAny === 0) return [];
  if (more.length === 0 || asAny === 0) return [{ query: either(itself), documents: asWord, weight: idf(asWord) }];
  const isByRoot = relatives.length === more.length;
  const rest: SoughtWord = {
    query: either([...itself, ...more]),
    documents: asAny,
    weight: idf(asAny) * (isByRoot && asWord > 0 ? AS_RELATIVE : 1),
  };
  if (asWord === 0) return [rest];
  return [{ query: either(itself), documents: asWord, weight: Math.max(0, idf(asWord) - rest.weight) }, rest];
}

/** The filters of a request: each facet, and the selection of kinds, with the entries it accepts. */
export interface FacetFilter {
  facet: FacetName | 'kind';
  entries: string[];
}

export function filtersOf({ kinds, filter }: SearchRequest): FacetFilter[] {
  return [
    ...(kinds.length > 0 ? [{ facet: 'kind' as const, entries: kinds.map((kind) => facetEntry('kind', kind)) }] : []),
    ...facetNames.flatMap((facet) =>
      filter[facet]?.length ? [{ facet, entries: filter[facet].map((value) => facetEntry(facet, value)) }] : [],
    ),
  ];
}
