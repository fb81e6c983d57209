import type { Reader } from '../graph/reader.ts';
import { countsOf, type Group } from './counts.ts';
import type { Correction, SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from './engine.ts';
import { highlighter, type Highlighter } from './highlights.ts';
import type { KnownWords } from './known-words.ts';
import { AS_WRITTEN } from './lexemes.ts';
import { cursorOf, placeOf, type Place } from './place.ts';
import { filtersOf, matchOf, type Frequencies } from './postgres-match.ts';
import { statementOf, type Asked, type Stage } from './postgres-statement.ts';
import { EVERY_DOCUMENT } from './postgres-write.ts';
import { corrected, readQuery, type Query } from './query.ts';

/** With fewer documents that have all words, those with most of the rarest words follow. */
const SHORT = 20;

/** Searches in PostgreSQL or PGlite, whatever was committed before the call. */
export class PostgresEngine implements SearchEngine {
  readonly #run: Reader;
  readonly #words: KnownWords;

  constructor(run: Reader, words: KnownWords) {
    this.#run = run;
    this.#words = words;
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const from = request.after === null ? null : placeOf(request.after, request.sort);
    const read = await this.#readQuery(request);
    const filters = filtersOf(request);
    const asked: Asked = { match: matchOf(read.query, read.frequencies), filters, sort: request.sort, size: request.first, from };
    let found = await this.#find(read.query.words.length > 0 ? 'ALL_WORDS' : 'EVERYTHING', asked);
    if (read.query.words.length > 1 && asked.match.rarest.length > 0 && found.matches < SHORT) found = await this.#find('RAREST_WORDS', asked);
    const { obstacles, ...counts } = countsOf(found.groups, filters);
    const page = found.page.slice(0, request.first);
    return {
      ...counts, obstacles, totalIsExact: true, degraded: false,
      hits: await this.#hits(page, request, highlighter(read.query)),
      hasNextPage: found.page.length > request.first,
      corrections: read.corrections,
      alsoShown: [...new Set(read.query.expansions.filter(({ to }) => to.every((key) => read.frequencies.of(key) > 0)).map(({ label }) => label))],
    };
  }

  /** The query with misspelt words corrected, as far as words near them occur. */
  async #readQuery({ query: text, exact }: SearchRequest): Promise<{ query: Query; frequencies: Frequencies; corrections: Correction[] }> {
    let query = readQuery(text);
    let frequencies = await this.#frequencies(query);
    const corrections: Correction[] = [];
    if (exact) return { query, frequencies, corrections };
    for (const word of query.words) {
      if (occurs(word.key, word.prefix !== null, frequencies) || hasOtherName(query, query.words.indexOf(word), frequencies)) continue;
      const used = await this.#words.nearest(word.folded);
      if (used === null) continue;
      corrections.push({ given: word.given, used });
    }
    if (corrections.length === 0) return { query, frequencies, corrections };
    query = corrected(query, corrections);
    frequencies = await this.#frequencies(query);
    return { query, frequencies, corrections };
  }

  async #frequencies({ words, expansions }: Query): Promise<Frequencies> {
    const prefix = words.find((word) => word.prefix !== null)?.prefix ?? null;
    const lexemes = [EVERY_DOCUMENT, ...words.map(({ key }) => key), ...expansions.flatMap(({ to }) => to)];
    const beginnings = prefix === null ? '' : ` union all select null, coalesce(sum(documents), 0)::int from search_term where word >= $2 and word < $3`;
    const rows = await this.#run({
      text: `select word, documents from search_term where word = any($1::text[])${beginnings}`,
      values: [lexemes, ...(prefix === null ? [] : [AS_WRITTEN + prefix, `${AS_WRITTEN}${prefix}\u{10ffff}`])],
    });
    const documents = new Map(rows.map(([word, count]): [string | null, number] => [word, count]));
    return { of: (lexeme) => (lexeme === EVERY_DOCUMENT ? 0 : (documents.get(lexeme) ?? 0)), startingWith: documents.get(null) ?? 0, all: documents.get(EVERY_DOCUMENT) ?? 0 };
  }

  async #find(stage: Stage, asked: Asked): Promise<{ groups: Group[]; matches: number; page: Place[] }> {
    const rows = await this.#run(statementOf(stage, asked));
    const groups = rows.filter(([, , , id]) => id === null).map(([mask, facets, count]): Group => ({ mask, facets, count }));
    const page = rows.filter(([, , , id]) => id !== null).map(([, , , id, score]): Place => ({ id, score })).sort((a, b) => b.score - a.score || b.id - a.id);
    return { groups, page, matches: groups.reduce((sum, { count }) => sum + count, 0) };
  }

  async #hits(page: Place[], { sort }: SearchRequest, highlights: Highlighter): Promise<SearchAnswer['hits']> {
    if (page.length === 0) return [];
    const rows = await this.#run({ text: 'select id, kind, record_id, texts from search_document where id = any($1::int[])', values: [page.map(({ id }) => id)] });
    const found = new Map(rows.map(([id, kind, key, texts]) => [id as number, { kind: kind as string, key: key as number, texts: texts as SearchDocument['texts'] }]));
    return page.flatMap((place) => {
      const hit = found.get(place.id);
      return hit ? [{ kind: hit.kind, key: hit.key, cursor: cursorOf(sort, place), highlights: highlights(hit.texts) }] : [];
    });
  }
}

const occurs = (key: string, isPrefix: boolean, { of, startingWith }: Frequencies) => key === '' || of(key) > 0 || (isPrefix && startingWith > 0);

const hasOtherName = ({ expansions }: Query, index: number, { of }: Frequencies) => expansions.some(({ at, from, to }) => at <= index && index < at + from.length && to.every((key) => of(key) > 0));
