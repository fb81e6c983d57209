import type { SearchRequest } from '../engine.ts';
import { textAttributes, type Question } from './client.ts';
import type { Standing } from '../postgres/parts.ts';
import type { FacetFilter, Frequencies } from '../postgres/match.ts';
import { ASIDE, STALE } from '../postgres/parts.ts';
import type { Aim } from '../query/aim.ts';
import { readQuery, type Query, type QueryWord } from '../query/query.ts';

/** What words as written count for beside keys. */
const AS_WRITTEN = 0.9;
/** So many of the rarest words are left out in turn, and what is found without one counts for so much less. */
const MOST_LEFT_OUT = 3;
const LEFT_OUT = 0.7;
/** What a topic brings counts for: less than what has all words, more than what has but some. */
const BROUGHT = 0.85;
/** What comes last counts for so much of it. */
const LAST = 0.1;
/** Queries of so many words are ordered anew by the database, as those are that ask for a topic, a place or a kind. */
export const LONG = 3;
/** Other names of words are asked for in so many ways at most. */
const MOST_NAMES = 6;
/** Of a question the server reads so many words. */
const MOST_WORDS = 10;
const written = textAttributes.map((name) => `s_${name}`);
const keys = textAttributes.map((name) => `l_${name}`);

/** One way to ask for the words of a query. */
type Way = Pick<Question, 'attributesToSearchOn' | 'q' | 'matchingStrategy'> & {
  federationOptions: { weight: number };
  filter?: (string | string[])[];
};
/** What is sought: words, and what else a query asks for. */
interface Sought {
  query: Query;
  frequencies: Frequencies;
  aim: Aim | null;
}

/** Whether Meilisearch can answer: it cannot order by what depends on the question, nor ask for every one of many words. */
export const isAnswerable = ({ sort, allWords, query }: SearchRequest) =>
  sort !== 'SIMILAR_CITIES' && (!allWords || readQuery(query).words.length <= MOST_WORDS);

/** One question in several ways: the words as written, their keys, and other names for them. */
export function questionsOf(
  { query, frequencies: { of }, aim }: Sought,
  { sort, near, changed, allWords }: SearchRequest,
  filters: FacetFilter[],
  { aside, folded }: Standing,
): Question[] {
  const { words } = query;
  const filter: (string | string[])[] = filters.map(({ facet, entries }) =>
    entries.map((entry) => `${facet} = ${quoted(entry.slice(facet.length + 1))}`),
  );
  for (const entry of query.leftOutPlaces) filter.push(`${facetOf(entry)} != ${quoted(valueOf(entry))}`);
  if (near) filter.push(`_geoRadius(${near.latitude}, ${near.longitude}, ${near.kilometres * 1_000})`);
  if (changed?.since != null) filter.push(`changed >= ${changed.since}`);
  if (changed?.before != null) filter.push(`changed < ${changed.before}`);
  const order = {
    SIMILAR_CITIES: null,
    NEWEST: 'changed:desc',
    NEAREST: near && `_geoPoint(${near.latitude}, ${near.longitude}):asc`,
    RELEVANCE: words.length === 0 && 'words:desc',
  }[sort];
  const base = { filter, ...(order && { sort: [order, 'stale:asc'] }) };
  if (words.length === 0) return [{ ...base, q: '' }];
  const ways = [...(allWords ? waysToAll(query) : waysToSome(query, of)), ...(aim ? waysToAim(aim) : [])].map((way) => ({
    ...base,
    ...way,
    q: `${kept(query)}${way.q}`,
    filter: [...filter, ...(way.filter ?? [])],
  }));
  if (sort !== 'RELEVANCE') return ways;
  // what stands aside counts as if one word were found less well: it comes after what has all words, not after what lacks one
  const standing = (words.length - 1 + ASIDE) / words.length;
  const last = [...aside, ...folded];
  const byKind = [
    { filter: last.length > 0 ? [`kind NOT IN ${listed(last)}`] : [], weight: 1 },
    ...(aside.length > 0 ? [{ filter: [`kind IN ${listed(aside)}`], weight: standing }] : []),
    ...(folded.length > 0 ? [{ filter: [`kind IN ${listed(folded)}`], weight: LAST }] : []),
  ];
  const byAge = [
    { filter: ['stale = 0'], weight: 1 },
    { filter: ['stale = 1'], weight: STALE },
  ];
  const isOrderedAnew = aim !== null || words.length >= LONG;
  const parts = isOrderedAnew
    ? byKind
    : byKind.flatMap((one) => byAge.map((other) => ({ filter: [...one.filter, ...other.filter], weight: one.weight * other.weight })));
  return ways.flatMap((way) =>
    parts.map((part) => ({
      ...way,
      filter: [...way.filter, ...part.filter],
      federationOptions: { weight: way.federationOptions.weight * part.weight },
    })),
  );
}

const listed = (kinds: string[]) => `[${kinds.map(quoted).join(', ')}]`;
const facetOf = (entry: string) => entry.slice(0, entry.indexOf(':'));
const valueOf = (entry: string) => entry.slice(entry.indexOf(':') + 1);

/** What every result has, and none: phrases and codes, which the server never gives up, and what is left out. */
const kept = ({ words, phrases, leftOut }: Query) =>
  [
    ...words.filter(({ isWhole }) => isWhole).map(({ key }) => asOne(key.split(' '), true)),
    ...phrases.map((keys) => asOne(keys, true)),
    ...leftOut.map((keys) => `-${asOne(keys, true)}`),
  ]
    .map((each) => `${each} `)
    .join('');

/** Ways to what a query asks for besides its words: topics, places, kinds. */
function waysToAim({ brought, broughtByTheme, broughtKinds, kinds }: Aim): Way[] {
  const byFacet = Map.groupBy(brought, facetOf);
  const filters = [
    ...[...byFacet].map(([facet, entries]) => [`${facet} IN ${listed(entries.map(valueOf))}`]),
    ...broughtByTheme.map(({ theme, parts }) => [
      `challenge = ${quoted(valueOf(theme))}`,
      `challenge NOT IN ${listed(parts.map(valueOf))}`,
      `kind IN ${listed(kinds.flatMap((asked) => asked.kinds))}`,
    ]),
    ...(broughtKinds.length > 0 ? [[`kind IN ${listed(broughtKinds)}`]] : []),
  ];
  return filters.map((filter) => ({
    attributesToSearchOn: keys,
    q: '',
    matchingStrategy: 'all',
    filter,
    federationOptions: { weight: BROUGHT },
  }));
}

/** Ways to what has all words, or some of them; the server tells which of them say most. */
function waysToSome({ words, expansions: all, phrases, leftOut }: Query, of: Frequencies['of']): Way[] {
  const expansions = all.filter(({ isRelative }) => !isRelative);
  // keys alone tell what a phrase is, or what is left out, in any form
  const isPlain = phrases.length + leftOut.length === 0 && words.every(({ isWhole }) => !isWhole);
  // a name of several words, one of which nobody wrote, is not taken apart: its other names find it
  const isOtherwiseNamed = (index: number) =>
    expansions.some(({ at, from }) => at <= index && index < at + from.length && from.length > 1 && from.some((key) => of(key) === 0));
  // a word that occurs nowhere would count as the rarest and keep everything out
  const known = words.filter(({ key, prefix }, index) => (prefix !== null || of(key) > 0) && !isOtherwiseNamed(index));
  const kept = words.map(({ key }, index) => (of(key) > 0 && !isOtherwiseNamed(index) ? [key] : []));
  const renamed = expansions
    .slice(0, MOST_NAMES)
    .map(({ at, from, to }) => [...kept.slice(0, at).flat(), asOne(to), ...kept.slice(at + from.length).flat()]);
  return [
    ...(isPlain && (known.length > 0 || renamed.length === 0)
      ? [{ attributesToSearchOn: written, q: asTyped(known.length > 0 ? known : words), federationOptions: { weight: AS_WRITTEN } }]
      : []),
    ...withoutRarest(kept.flat(), of),
    ...[kept.flat(), ...renamed]
      .filter((each) => each.length > 0)
      .map((each) => ({ attributesToSearchOn: keys, q: ended(each), federationOptions: { weight: 1 } })),
  ].map((way) => ({ ...way, matchingStrategy: 'frequency' }));
}

/** Ways to what has all words and nothing else: the words as written, their keys or other names, and the last one as a beginning. */
function waysToAll({ words, expansions: all, phrases, leftOut }: Query): Way[] {
  const expansions = all.filter(({ isRelative }) => !isRelative);
  const isPlain = phrases.length + leftOut.length === 0 && words.every(({ isWhole }) => !isWhole);
  const prefix = words.at(-1)!.prefix;
  const before = words.slice(0, -1);
  const begun =
    prefix === null ? [] : namings({ words: before, expansions: expansions.filter(({ at, from }) => at + from.length <= before.length) });
  return [
    ...(isPlain ? [{ attributesToSearchOn: written, q: asTyped(words), federationOptions: { weight: AS_WRITTEN } }] : []),
    ...begun.map((names) => ({
      attributesToSearchOn: [...written, ...keys],
      q: [...names, prefix].join(' '),
      federationOptions: { weight: AS_WRITTEN },
    })),
    ...namings({ words, expansions }).map((names) => ({ attributesToSearchOn: keys, q: ended(names), federationOptions: { weight: 1 } })),
  ].map((way) => ({ ...way, matchingStrategy: 'all' }));
}

/** The keys of all words, and in as many ways as may be other names in their place. */
function namings({ words, expansions }: Pick<Query, 'words' | 'expansions'>): string[][] {
  const from: string[][][] = Array.from({ length: words.length + 1 }, () => []);
  from[words.length] = [[]];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { key } = words[at]!;
    const renamed = expansions
      .filter((expansion) => expansion.at === at)
      .flatMap(({ from: { length }, to }) => from[at + length]!.map((rest) => [asOne(to), ...rest]));
    from[at] = [...(key === '' ? [] : from[at + 1]!.map((rest) => [key, ...rest])), ...renamed].slice(0, MOST_NAMES + 1);
  }
  return from[0]!;
}

/** Words to seek, of which the last is no beginning: a space ends it. */
const ended = (each: string[]) => `${each.join(' ')} `;

function asTyped(words: QueryWord[]): string {
  const text = words.map(({ folded }) => folded);
  return words.at(-1)!.prefix === null ? ended(text) : text.join(' ');
}

/** A name that is sought whole, its words one after another; stop words are not among those of a document. */
const asOne = (name: string[], isQuoted = name.length > 1) => (isQuoted ? `"${name.filter((key) => key !== '').join(' ')}"` : name[0]!);

/** The strategy never gives up the rarest word; when that is the one a record lacks, the others must find it. */
function withoutRarest(sought: string[], of: Frequencies['of']) {
  const byRarity = [...sought].sort((a, b) => of(a) - of(b));
  return Array.from({ length: Math.min(MOST_LEFT_OUT, Math.max(0, sought.length - 2)) }, (_, index) => {
    const left = byRarity.slice(index + 1);
    return {
      attributesToSearchOn: keys,
      q: ended(sought.filter((key) => left.includes(key))),
      federationOptions: { weight: LEFT_OUT ** (index + 1) },
    };
  });
}

const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
