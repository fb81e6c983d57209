import type { Reader } from '../../database/reader.ts';
import { countsFrom } from '../postgres/counts.ts';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from '../engine.ts';
import { highlighter, type Highlighter } from '../answer/highlights.ts';
import { kilometresOf } from '../query/location.ts';
import { MOST_RESULTS, type Answered, type MeilisearchIndex } from './client.ts';
import { idOf, recordOf } from './document.ts';
import { LONG, questionsOf } from './questions.ts';
import { cursorOf, placeOf } from '../query/place.ts';
import { aimOf } from '../query/aim.ts';
import type { Standing } from '../postgres/parts.ts';
import { filtersOf, matchOf, type FacetFilter } from '../postgres/match.ts';
import { countOf, orderingOf, type Asked } from '../postgres/statement.ts';
import type { QueryReader } from '../query/query-reader.ts';
import { facetNames, type FacetName } from '../facets.ts';

const REORDERED = 100;

/** Searches in Meilisearch; what is shown of a hit comes from the database. Throws when the server does not answer in time. */
export class MeilisearchEngine implements SearchEngine {
  readonly #index: MeilisearchIndex;
  readonly #queries: QueryReader;
  readonly #standing: Standing;

  constructor(index: MeilisearchIndex, queries: QueryReader, standing: Standing = { aside: [], folded: [] }) {
    this.#standing = standing;
    this.#index = index;
    this.#queries = queries;
  }

  async search(request: SearchRequest, read: Reader): Promise<SearchAnswer> {
    const from = request.after === null ? null : placeOf(request.after, request.sort);
    const offset = from && 'position' in from ? from.position : 0;
    const { query, frequencies, understanding, ...told } = await this.#queries.read(request, read);
    const filters = filtersOf(request);
    // of long queries the server tells the likely records, and the weight of their words which are the best
    const match = matchOf(query, frequencies);
    const aim = request.allWords ? null : aimOf(understanding);
    const isReordered = request.sort === 'RELEVANCE' && (query.words.length >= LONG || aim !== null) && offset < REORDERED;
    const window = isReordered ? { offset: 0, limit: Math.max(REORDERED, offset + request.first) } : { offset, limit: request.first };
    const ask = (left: FacetFilter[], page: { offset: number; limit: number }, facets: string[]) =>
      this.#index.ask(questionsOf({ query, frequencies, aim }, request, left, this.#standing), page, facets);
    const isAskedOfAll = request.after === null && query.words.length > 1;
    const [all, withAllWords, ...without] = await Promise.all([
      ask(filters, window, ['kind', ...facetNames]),
      // the database counts them sooner than another question would be answered
      isAskedOfAll && !request.allWords ? read(countOf({ ...request, match, filters })).then(([[count]]: any) => count as number) : null,
      // what each filter hides: its own facet is counted without it
      ...filters.map((filter) =>
        ask(
          filters.filter((each) => each !== filter),
          { offset: 0, limit: 0 },
          [...new Set(['kind', filter.facet])],
        ),
      ),
    ]);
    const counts = countsOfAnswers(all, without, filters, request.allOf);
    const ids = isReordered
      ? (await reordered(all.ids, { match, aim, ...this.#standing }, read)).slice(offset, offset + request.first)
      : all.ids;
    return {
      ...counts,
      hits: await hitsOf(ids, offset, request, highlighter(query), read),
      hasNextPage: offset + ids.length < Math.min(counts.totalCount, MOST_RESULTS) && ids.length > 0,
      withAllWords: isAskedOfAll && request.allWords ? counts.totalCount : withAllWords && Math.min(withAllWords, counts.totalCount),
      totalIsExact: true,
      degraded: false,
      understanding,
      ...told,
    };
  }
}

/** The first records in a better order; the others stay where they are. */
async function reordered(ids: string[], by: Pick<Asked, 'match' | 'aim' | 'aside' | 'folded'>, read: Reader): Promise<string[]> {
  const rows = await read(orderingOf(ids.slice(0, REORDERED).map(recordOf), by));
  return [...rows.map(([kind, key]) => idOf({ kind, key })), ...ids.slice(REORDERED)];
}

async function hitsOf(
  ids: string[],
  offset: number,
  { sort, near }: SearchRequest,
  highlights: Highlighter,
  read: Reader,
): Promise<SearchAnswer['hits']> {
  if (ids.length === 0) return [];
  const names = ids.map(recordOf);
  const rows = await read({
    text: 'select d.kind, d.record_id, d.texts, d.latitude, d.longitude from search_document d join unnest($1::text[], $2::int[]) n(kind, record_id) using (kind, record_id)',
    values: [names.map(({ kind }) => kind), names.map(({ key }) => key)],
  });
  const shown = new Map(
    rows.map(([kind, key, texts, latitude, longitude]) => [
      `${kind}-${key}`,
      { texts: texts as SearchDocument['texts'], kilometres: kilometresOf(near, latitude, longitude) },
    ]),
  );
  return names.flatMap(({ kind, key }, index) => {
    const found = shown.get(`${kind}-${key}`);
    return found
      ? [
          {
            kind,
            key,
            cursor: cursorOf(sort, { position: offset + index + 1 }),
            highlights: highlights(found.texts),
            kilometres: found.kilometres,
          },
        ]
      : [];
  });
}

function countsOfAnswers(all: Answered, without: Answered[], filters: FacetFilter[], allOf: FacetName | null) {
  const counted = new Map(Object.entries(all.facets).map(([facet, values]) => [facet, new Map(Object.entries(values))]));
  filters.forEach(({ facet }, index) => counted.set(facet, new Map(Object.entries(without[index]!.facets[facet] ?? {}))));
  return countsFrom({ counted, totalCount: totalOf(all), hidden: without.map(totalOf) }, filters, allOf);
}

/** Every document has one kind, so the kinds add up to all. */
const totalOf = ({ facets }: Answered) => Object.values(facets.kind ?? {}).reduce((sum, count) => sum + count, 0);
