import type { Reader } from '../graph/reader.ts';
import { countsFrom } from './counts.ts';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from './engine.ts';
import { highlighter, type Highlighter } from './highlights.ts';
import { kilometresOf } from './location.ts';
import { MOST_RESULTS, textAttributes, type Answered, type MeilisearchIndex, type Question } from './meilisearch.ts';
import { idOf, recordOf } from './meilisearch-document.ts';
import { cursorOf, placeOf } from './place.ts';
import { filtersOf, matchOf, type Filter, type Frequencies, type Match } from './postgres-match.ts';
import { ASIDE, orderingOf } from './postgres-statement.ts';
import type { Query, QueryWord } from './query.ts';
import type { QueryReader } from './query-reader.ts';
import { facetNames, type FacetName } from './search.types.ts';

/** What words as written count for beside keys. */
const AS_WRITTEN = 0.9;
/** Queries of so many words are long: of them so many results are put into a better order. */
const LONG = 3;
const REORDERED = 100;
/** So many of the rarest words are left out in turn, and what is found without one counts for so much less. */
const MOST_LEFT_OUT = 3;
const LEFT_OUT = 0.7;
/** Other names of words are asked for in so many ways at most. */
const MOST_NAMES = 6;
const written = textAttributes.map((name) => `s_${name}`);
const keys = textAttributes.map((name) => `l_${name}`);

/** Searches in Meilisearch; what is shown of a hit comes from the database. Throws when the server does not answer in time. */
export class MeilisearchEngine implements SearchEngine {
  readonly #index: MeilisearchIndex;
  readonly #queries: QueryReader;
  readonly #aside: string[];

  /** `aside` names the kinds that only tie others together: they come after them. */
  constructor(index: MeilisearchIndex, queries: QueryReader, aside: string[] = []) {
    this.#aside = aside;
    this.#index = index;
    this.#queries = queries;
  }

  async search(request: SearchRequest, read: Reader): Promise<SearchAnswer> {
    const from = request.after === null ? null : placeOf(request.after, request.sort);
    const offset = from && 'position' in from ? from.position : 0;
    const { query, frequencies, corrections, alsoShown } = await this.#queries.read(request, read);
    const filters = filtersOf(request);
    // of long queries the server tells the likely records, and the weight of their words which are the best
    const isReordered = request.sort === 'RELEVANCE' && query.words.length >= LONG && offset < REORDERED;
    const window = isReordered ? { offset: 0, limit: Math.max(REORDERED, offset + request.first) } : { offset, limit: request.first };
    const ask = (left: Filter[], page: { offset: number; limit: number }, facets: string[]) => this.#index.ask(questionsOf(query, frequencies, request, left, this.#aside), page, facets);
    const [all, ...without] = await Promise.all([
      ask(filters, window, ['kind', ...facetNames]),
      // what each filter hides: its own facet is counted without it
      ...filters.map((filter) => ask(filters.filter((each) => each !== filter), { offset: 0, limit: 0 }, [...new Set(['kind', filter.facet])])),
    ]);
    const counts = countsOfAnswers(all!, without, filters, request.allOf);
    const ids = isReordered ? (await reordered(all!.ids, matchOf(query, frequencies), this.#aside, read)).slice(offset, offset + request.first) : all!.ids;
    return {
      ...counts,
      hits: await hitsOf(ids, offset, request, highlighter(query), read),
      hasNextPage: offset + ids.length < Math.min(counts.totalCount, MOST_RESULTS) && ids.length > 0,
      totalIsExact: true, degraded: false, corrections, alsoShown,
    };
  }
}

/** The first records in a better order; the others stay where they are. */
async function reordered(ids: string[], match: Match, aside: string[], read: Reader): Promise<string[]> {
  const rows = await read(orderingOf(ids.slice(0, REORDERED).map(recordOf), match, aside));
  return [...rows.map(([kind, key]) => idOf({ kind, key })), ...ids.slice(REORDERED)];
}

async function hitsOf(ids: string[], offset: number, { sort, near }: SearchRequest, highlights: Highlighter, read: Reader): Promise<SearchAnswer['hits']> {
  if (ids.length === 0) return [];
  const names = ids.map(recordOf);
  const rows = await read({
    text: 'select d.kind, d.record_id, d.texts, d.latitude, d.longitude from search_document d join unnest($1::text[], $2::int[]) n(kind, record_id) using (kind, record_id)',
    values: [names.map(({ kind }) => kind), names.map(({ key }) => key)],
  });
  const shown = new Map(rows.map(([kind, key, texts, latitude, longitude]) => [`${kind}-${key}`, { texts: texts as SearchDocument['texts'], kilometres: kilometresOf(near, latitude, longitude) }]));
  return names.flatMap(({ kind, key }, index) => {
    const found = shown.get(`${kind}-${key}`);
    return found ? [{ kind, key, cursor: cursorOf(sort, { position: offset + index + 1 }), highlights: highlights(found.texts), kilometres: found.kilometres }] : [];
  });
}

/** One question in several ways: the words as written, their keys, and other names for them. */
function questionsOf({ words, expansions }: Query, { of }: Frequencies, { sort, near }: SearchRequest, filters: Filter[], aside: string[]): Question[] {
  const filter: (string | string[])[] = filters.map(({ facet, entries }) => entries.map((entry) => `${facet} = ${quoted(entry.slice(facet.length + 1))}`));
  if (near) filter.push(`_geoRadius(${near.latitude}, ${near.longitude}, ${near.kilometres * 1_000})`);
  const order = { NEWEST: 'changed:desc', NEAREST: near && `_geoPoint(${near.latitude}, ${near.longitude}):asc`, RELEVANCE: words.length === 0 && 'words:desc' }[sort];
  const base = { filter, ...(order && { sort: [order] }) };
  if (words.length === 0) return [{ ...base, q: '' }];
  // a name of several words, one of which nobody wrote, is not taken apart: its other names find it
  const isOtherwiseNamed = (index: number) => expansions.some(({ at, from }) => at <= index && index < at + from.length && from.length > 1 && from.some((key) => of(key) === 0));
  // a word that occurs nowhere would count as the rarest and keep everything out
  const known = words.filter(({ key, prefix }, index) => (prefix !== null || of(key) > 0) && !isOtherwiseNamed(index));
  const kept = words.map(({ key }, index) => (of(key) > 0 && !isOtherwiseNamed(index) ? [key] : []));
  const renamed = expansions.slice(0, MOST_NAMES).map(({ at, from, to }) => [...kept.slice(0, at).flat(), asOne(to), ...kept.slice(at + from.length).flat()]);
  const ways = [
    ...(known.length > 0 || renamed.length === 0 ? [{ attributesToSearchOn: written, q: asTyped(known.length > 0 ? known : words), federationOptions: { weight: AS_WRITTEN } }] : []),
    ...withoutRarest(kept.flat(), of),
    ...[kept.flat(), ...renamed].filter((each) => each.length > 0).map((each) => ({ attributesToSearchOn: keys, q: ended(each), federationOptions: { weight: 1 } })),
  ].map((way) => ({ ...base, ...way, matchingStrategy: 'frequency' as const }));
  if (sort !== 'RELEVANCE' || aside.length === 0) return ways;
  const kinds = `[${aside.map(quoted).join(', ')}]`;
  // what stands aside counts as if one word were found less well: it comes after what has all words, not after what lacks one
  const standing = (words.length - 1 + ASIDE) / words.length;
  return ways.flatMap((way) => [
    { ...way, filter: [...filter, `kind NOT IN ${kinds}`] },
    { ...way, filter: [...filter, `kind IN ${kinds}`], federationOptions: { weight: way.federationOptions.weight * standing } },
  ]);
}

/** Words to seek, of which the last is no beginning: a space ends it. */
const ended = (each: string[]) => `${each.join(' ')} `;

function asTyped(words: QueryWord[]): string {
  const text = words.map(({ folded }) => folded);
  return words.at(-1)!.prefix === null ? ended(text) : text.join(' ');
}

/** A name that is sought whole, its words one after another. */
const asOne = (name: string[]) => (name.length > 1 ? `"${name.join(' ')}"` : name[0]!);

/** The strategy never gives up the rarest word; when that is the one a record lacks, the others must find it. */
function withoutRarest(sought: string[], of: Frequencies['of']) {
  const byRarity = [...sought].sort((a, b) => of(a) - of(b));
  return Array.from({ length: Math.min(MOST_LEFT_OUT, Math.max(0, sought.length - 2)) }, (_, index) => {
    const left = byRarity.slice(index + 1);
    return { attributesToSearchOn: keys, q: ended(sought.filter((key) => left.includes(key))), federationOptions: { weight: LEFT_OUT ** (index + 1) } };
  });
}

const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function countsOfAnswers(all: Answered, without: Answered[], filters: Filter[], allOf: FacetName | null) {
  const counted = new Map(Object.entries(all.facets).map(([facet, values]) => [facet, new Map(Object.entries(values))]));
  filters.forEach(({ facet }, index) => counted.set(facet, new Map(Object.entries(without[index]!.facets[facet] ?? {}))));
  return countsFrom({ counted, totalCount: totalOf(all), hidden: without.map(totalOf) }, filters, allOf);
}

/** Every document has one kind, so the kinds add up to all. */
const totalOf = ({ facets }: Answered) => Object.values(facets.kind ?? {}).reduce((sum, count) => sum + count, 0);
