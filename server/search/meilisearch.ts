import { Meilisearch, type FederatedMultiSearchParams, type Settings } from 'meilisearch';
import { facetNames } from './search.types.ts';

/** How long people wait before the database answers instead. */
const SEARCH_MS = 400;
const WRITE_MS = 30_000;
const TASK_MS = 10 * 60_000;
const PAGE = 1_000;

/** A record as Meilisearch holds it: its texts folded (`s_`) and as keys (`l_`), its facets, and where it lies. */
export interface MeilisearchDocument { id: string; rev: string; kind: string; changed: number; words: number; _geo: { lat: number; lng: number } | null; [attribute: string]: unknown }

/** The texts of a document, the weightiest first. */
export const textAttributes = ['title', 'names', 'summary', 'body'] as const;
/** More results than this are not paged through. */
export const MOST_RESULTS = 20_000;

const settings: Settings = {
  searchableAttributes: textAttributes.flatMap((name) => [`s_${name}`, `l_${name}`]),
  displayedAttributes: ['id', 'rev'],
  filterableAttributes: ['kind', '_geo', ...facetNames],
  sortableAttributes: ['changed', 'words', '_geo'],
  rankingRules: ['sort', 'words', 'proximity', 'attribute', 'exactness'],
  // Polish is folded, inflected and corrected by us
  typoTolerance: { enabled: false },
  faceting: { maxValuesPerFacet: 10_000 },
  pagination: { maxTotalHits: MOST_RESULTS },
};

export type Question = Omit<FederatedMultiSearchParams['queries'][number], 'indexUid' | 'attributesToRetrieve'>;
export interface Answered { ids: string[]; facets: Record<string, Record<string, number>> }

/** An index of a Meilisearch server. The only file that knows its client. Whatever the server refuses is thrown. */
export class MeilisearchIndex {
  readonly name: string;
  readonly #host: string;
  readonly #apiKey: string | undefined;
  readonly #quick: Meilisearch;
  readonly #patient: Meilisearch;

  constructor(host: string, apiKey?: string, name = 'splot') {
    this.name = name;
    this.#host = host;
    this.#apiKey = apiKey;
    // compressed answers arrive 40 ms late over kept connections
    const options = { host, apiKey, requestInit: { headers: { 'Accept-Encoding': 'identity' } } };
    this.#quick = new Meilisearch({ ...options, timeout: SEARCH_MS });
    this.#patient = new Meilisearch({ ...options, timeout: WRITE_MS, defaultWaitOptions: { timeout: TASK_MS, interval: 20 } });
  }

  /** Another index of the same server. */
  named(name: string): MeilisearchIndex {
    return new MeilisearchIndex(this.#host, this.#apiKey, name);
  }

  /** Asks one question in several ways; the answers are merged, the best first, each document once. */
  async ask(questions: Question[], page: { offset: number; limit: number }, facets: string[]): Promise<Answered> {
    const { hits, facetsByIndex } = await this.#quick.multiSearch<FederatedMultiSearchParams, { id: string }>({
      federation: { ...page, facetsByIndex: { [this.name]: facets } },
      queries: questions.map((question) => ({ ...question, indexUid: this.name, attributesToRetrieve: ['id'] })),
    });
    return { ids: hits.map(({ id }) => id), facets: facetsByIndex?.[this.name]?.distribution ?? {} };
  }

  /** Makes the index if there is none, and gives it its settings: before any document. */
  async prepare(): Promise<void> {
    const created = await this.#patient.createIndex(this.name, { primaryKey: 'id' }).waitTask();
    if (created.error && created.error.code !== 'index_already_exists') throw new Error(created.error.message);
    await this.#done(this.#patient.index(this.name).updateSettings(settings).waitTask());
  }

  async write(documents: MeilisearchDocument[]): Promise<void> {
    if (documents.length > 0) await this.#done(this.#patient.index(this.name).addDocuments(documents).waitTask());
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.#done(this.#patient.index(this.name).deleteDocuments(ids).waitTask());
  }

  /** The revision of every document by its id. */
  async revisions(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await this.#patient.index<MeilisearchDocument>(this.name).getDocuments({ fields: ['id', 'rev'], offset, limit: PAGE });
      for (const { id, rev } of results) found.set(id, rev);
      if (results.length < PAGE) return found;
    }
  }

  /** Exchanges this index with another one in one step, so that nobody meets a gap. */
  async swapWith(other: MeilisearchIndex): Promise<void> {
    await this.#done(this.#patient.swapIndexes([{ indexes: [this.name, other.name], rename: false }]).waitTask());
  }

  /** Names of all indexes of the server that begin so. */
  async namesLike(beginning: string): Promise<string[]> {
    const { results } = await this.#patient.getRawIndexes({ limit: PAGE });
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(beginning));
  }

  async drop(): Promise<void> {
    await this.#done(this.#patient.deleteIndex(this.name).waitTask());
  }

  async version(): Promise<string> {
    return (await this.#quick.getVersion()).pkgVersion;
  }

  async #done(task: Promise<{ error: { message: string } | null }>): Promise<void> {
    const { error } = await task;
    if (error) throw new Error(error.message);
  }
}
