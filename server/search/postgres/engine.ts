import type { Reader } from '../../database/reader.ts';
import { countsOf, type Group } from './counts.ts';
import { FacetSets } from './facet-sets.ts';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from '../engine.ts';
import { highlighter, type Highlighter } from '../answer/highlights.ts';
import { kilometresOf } from '../query/location.ts';
import { cursorOf, placeOf, type RankedPlace } from '../query/place.ts';
import { filtersOf, matchOf } from './match.ts';
import { countOf, statementOf, type Asked, type Stage } from './statement.ts';
import { aimOf } from '../query/aim.ts';
import type { Standing } from './parts.ts';
import type { QueryReader } from '../query/query-reader.ts';

/** With fewer documents that have all words, those with most of the rarest words follow. */
const SHORT = 20;

/** Searches in PostgreSQL or PGlite, whatever was committed before the call. */
export class PostgresEngine implements SearchEngine {
  readonly #queries: QueryReader;
  readonly #standing: Standing;
  readonly #sets = new FacetSets();

  constructor(queries: QueryReader, standing: Standing = { aside: [], folded: [] }) {
    this.#standing = standing;
    this.#queries = queries;
  }

  async search(request: SearchRequest, read: Reader): Promise<SearchAnswer> {
    const from = request.after === null ? null : placeOf(request.after, request.sort);
    const { query, frequencies, understanding, ...told } = await this.#queries.read(request, read);
    const filters = filtersOf(request);
    const asked: Asked = {
      match: matchOf(query, frequencies),
      aim: request.allWords ? null : aimOf(understanding),
      filters,
      near: request.near,
      changed: request.changed,
      similarTo: request.similarTo,
      sort: request.sort,
      size: request.first,
      from,
      ...this.#standing,
    };
    let found = await this.#find(query.words.length > 0 ? 'ALL_WORDS' : 'EVERYTHING', asked, read);
    const isAskedOfAll = query.words.length > 1 && from === null;
    const withAllWords = !isAskedOfAll ? null : asked.aim ? await countAll(asked, read) : keptIn(found.groups);
    if (!request.allWords && query.words.length > 1 && asked.match.rarest.length > 0 && found.matches < SHORT)
      found = await this.#find('RAREST_WORDS', asked, read);
    return {
      ...countsOf(found.groups, filters, request.allOf),
      hits: await hitsAt(found.page.slice(0, request.first), request, highlighter(query), read),
      hasNextPage: found.page.length > request.first,
      withAllWords,
      totalIsExact: true,
      degraded: false,
      understanding,
      ...told,
    };
  }

  async #find(stage: Stage, asked: Asked, read: Reader): Promise<{ groups: Group[]; matches: number; page: RankedPlace[] }> {
    const rows = await read(statementOf(stage, asked));
    const counted = rows.filter(([, , count]) => count !== null) as [mask: number, set: string, count: number, id: number][];
    const sets = await this.#sets.of(
      counted.map(([, hash, , id]) => ({ hash, id })),
      read,
    );
    // a set that nothing has any more was changed a moment ago: its documents still count, under no facet
    const groups = counted.map(([mask, , count], index): Group => ({ mask, facets: sets[index] ?? [], count }));
    const page = rows
      .filter(([, , count]) => count === null)
      .map(([, , , id, score]): RankedPlace => ({ id, score }))
      .sort((a, b) => b.score - a.score || b.id - a.id);
    return { groups, page, matches: groups.reduce((sum, { count }) => sum + count, 0) };
  }
}

const countAll = async (asked: Asked, read: Reader): Promise<number> => (await read(countOf(asked)))[0]![0];
const keptIn = (groups: Group[]) => groups.reduce((sum, { mask, count }) => sum + (mask === 0 ? count : 0), 0);

async function hitsAt(
  page: RankedPlace[],
  { sort, near }: SearchRequest,
  highlights: Highlighter,
  read: Reader,
): Promise<SearchAnswer['hits']> {
  if (page.length === 0) return [];
  const rows = await read({
    text: 'select id, kind, record_id, texts, latitude, longitude from search_document where id = any($1::int[])',
    values: [page.map(({ id }) => id)],
  });
  const found = new Map(
    rows.map(([id, kind, key, texts, latitude, longitude]) => [
      id as number,
      {
        kind: kind as string,
        key: key as number,
        texts: texts as SearchDocument['texts'],
        kilometres: kilometresOf(near, latitude, longitude),
      },
    ]),
  );
  return page.flatMap((place) => {
    const hit = found.get(place.id);
    return hit
      ? [{ kind: hit.kind, key: hit.key, cursor: cursorOf(sort, place), highlights: highlights(hit.texts), kilometres: hit.kilometres }]
      : [];
  });
}
