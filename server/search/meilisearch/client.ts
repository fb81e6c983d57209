import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
  type EnqueuedTaskPromise,
  type FederatedMultiSearchParams,
  type Settings,
} from 'meilisearch';
import { facetNames } from '../facets.ts';

/** How long people wait before the database answers instead. */
const SEARCH_MS = 400;
const WRITE_MS = 30_000;
/** A batch takes a second or two; what takes longer than this stands still. */
const TASK_MS = 30_000;
const PAGE = 1_000;

/** Swaps take `rename` since 1.18; what another major version does nobody knows yet. */
const known = { major: 1, lowestMinor: 18 };

/** What a key has to be allowed to do, on the indexes `splot*`. The operator's guide shows how to make one. */
export const keyActions = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.get',
  'settings.update',
  'tasks.get',
  'version',
];

/** A record as Meilisearch holds it: its texts folded (`s_`) and as keys (`l_`), its facets, and where it lies. */
export interface MeilisearchDocument {
  id: string;
  rev: string;
  kind: string;
  changed: number;
  words: number;
  /** 1 when nobody confirmed it in time. */
  stale: number;
  _geo: { lat: number; lng: number } | null;
  [attribute: string]: unknown;
}

/** The texts of a document, the weightiest first. */
export const textAttributes = ['title', 'names', 'summary', 'body'] as const;
/** More results than this are not paged through. */
export const MOST_RESULTS = 20_000;

const settings: Settings = {
  searchableAttributes: textAttributes.flatMap((name) => [`s_${name}`, `l_${name}`]),
  displayedAttributes: ['id', 'rev'],
  filterableAttributes: ['kind', 'changed', 'stale', '_geo', ...facetNames],
  sortableAttributes: ['changed', 'words', 'stale', '_geo'],
  rankingRules: ['sort', 'words', 'proximity', 'attribute', 'exactness'],
  // Polish is folded, inflected and corrected by us
  typoTolerance: { enabled: false },
  faceting: { maxValuesPerFacet: 10_000 },
  pagination: { maxTotalHits: MOST_RESULTS },
};
/** Settings whose order the server does not keep. */
const unordered = new Set(['displayedAttributes', 'filterableAttributes', 'sortableAttributes']);

export type Question = Omit<FederatedMultiSearchParams['queries'][number], 'indexUid' | 'attributesToRetrieve'>;
export interface Answered {
  ids: string[];
  facets: Record<string, Record<string, number>>;
}

/** What Meilisearch itself does not throw: a task that failed, a version that is not known. */
class Failure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * What went wrong, in a word: the server's own code, or `out_of_reach`, `too_slow`, `stands_still`, `not_meilisearch`,
 * `unknown_version`, `task_failed`; null when it has nothing to do with Meilisearch.
 */
export function codeOf(error: unknown): string | null {
  if (error instanceof Failure) return error.code;
  if (error instanceof MeilisearchTaskTimeOutError) return 'stands_still';
  if (error instanceof MeilisearchRequestError) return error.cause instanceof MeilisearchRequestTimeOutError ? 'too_slow' : 'out_of_reach';
  if (error instanceof MeilisearchApiError) return error.cause?.code ? serverCode(error.cause) : 'not_meilisearch';
  // the client reads every answer as JSON
  return error instanceof SyntaxError ? 'not_meilisearch' : null;
}

/** On a full disk the server speaks of other things: of what it cannot write, or of a payload that it stored but in part. */
function serverCode({ code, message }: { code: string; message: string }): string {
  return code === 'io_error' || code === 'malformed_payload' || /no space left|input\/output error/i.test(message)
    ? 'no_space_left_on_device'
    : code;
}

/** An index of a Meilisearch server. The only file that knows its client. Whatever the server refuses is thrown; `codeOf` tells why. */
export class MeilisearchIndex {
  readonly name: string;
  readonly #host: string;
  readonly #apiKey: string | undefined;
  readonly #quick: Meilisearch;
  readonly #patient: Meilisearch;
  /** A task that was waited for in vain. */
  #unfinished: number | null = null;

  /** Searches are given up after `searchMs`. */
  constructor(host: string, apiKey?: string, name = 'splot', searchMs = SEARCH_MS) {
    this.name = name;
    this.#host = host;
    this.#apiKey = apiKey;
    // compressed answers arrive 40 ms late over kept connections
    const options = { host, apiKey, requestInit: { headers: { 'Accept-Encoding': 'identity' } } };
    this.#quick = new Meilisearch({ ...options, timeout: searchMs });
    this.#patient = new Meilisearch({ ...options, timeout: WRITE_MS, defaultWaitOptions: { timeout: TASK_MS, interval: 20 } });
  }

  /** Another index of the same server, in which nobody searches yet. */
  beside(name: string): MeilisearchIndex {
    return new MeilisearchIndex(this.#host, this.#apiKey, name, WRITE_MS);
  }

  /** @throws when the server does not answer, refuses the key, or is of a version that is not known to work */
  async look(): Promise<void> {
    const { pkgVersion } = await this.#patient.getVersion();
    const [major, minor] = pkgVersion.split('.').map(Number);
    if (major !== known.major || !(minor! >= known.lowestMinor))
      throw new Failure(
        'unknown_version',
        `Meilisearch ${pkgVersion} is not a version that Splot works with: use ${known.major}.${known.lowestMinor} or a newer ${known.major}.x.`,
      );
  }

  /** Whether the key may manage keys: much more than is needed. */
  async managesKeys(): Promise<boolean> {
    try {
      await this.#patient.getKeys({ limit: 1 });
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError) return false;
      throw error;
    }
  }

  /** Asks one question in several ways; the answers are merged, the best first, each document once. */
  async ask(questions: Question[], page: { offset: number; limit: number }, facets: string[]): Promise<Answered> {
    const { hits, facetsByIndex } = await this.#quick.multiSearch<FederatedMultiSearchParams, { id: string }>({
      federation: { ...page, facetsByIndex: { [this.name]: facets } },
      queries: questions.map((question) => ({ ...question, indexUid: this.name, attributesToRetrieve: ['id'] })),
    });
    return { ids: hits.map(({ id }) => id), facets: facetsByIndex?.[this.name]?.distribution ?? {} };
  }

  /** Whether the index has the settings of this version of the program; null when there is no index. */
  async isPrepared(): Promise<boolean | null> {
    try {
      const theirs = await this.#patient.index(this.name).getSettings();
      return Object.entries(settings).every(([name, value]) => agrees(value, theirs[name as keyof Settings], unordered.has(name)));
    } catch (error) {
      if (codeOf(error) === 'index_not_found') return null;
      throw error;
    }
  }

  /** Makes the index if there is none, and gives it its settings: before any document. */
  async prepare(): Promise<void> {
    const made = await this.#finished(() => this.#patient.createIndex(this.name, { primaryKey: 'id' }));
    if (made && made.code !== 'index_already_exists') throw failed(made);
    await this.#done(() => this.#patient.index(this.name).updateSettings(settings));
  }

  async write(documents: MeilisearchDocument[]): Promise<void> {
    if (documents.length > 0) await this.#done(() => this.#patient.index(this.name).addDocuments(documents));
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.#done(() => this.#patient.index(this.name).deleteDocuments(ids));
  }

  /** The revision of every document by its id. */
  async revisions(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await this.#patient
        .index<MeilisearchDocument>(this.name)
        .getDocuments({ fields: ['id', 'rev'], offset, limit: PAGE });
      for (const { id, rev } of results) found.set(id, rev);
      if (results.length < PAGE) return found;
    }
  }

  /** Exchanges this index with another one in one step, so that nobody meets a gap. */
  async swapWith(other: MeilisearchIndex): Promise<void> {
    const born = await other.#born();
    await this.#patient.swapIndexes([{ indexes: [this.name, other.name], rename: false }]);
    // a key for some indexes does not see such a task
    for (const until = Date.now() + TASK_MS; (await this.#born()) !== born; await setTimeout(50)) {
      if (Date.now() > until) throw new Failure('stands_still', 'the indexes were not exchanged');
    }
  }

  async #born(): Promise<string> {
    return (await this.#patient.getRawIndex(this.name)).createdAt;
  }

  /** Names of all indexes of the server that begin so. */
  async namesLike(beginning: string): Promise<string[]> {
    const { results } = await this.#patient.getRawIndexes({ limit: PAGE });
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(beginning));
  }

  async drop(): Promise<void> {
    await this.#done(() => this.#patient.deleteIndex(this.name));
  }

  async #done(begin: () => EnqueuedTaskPromise): Promise<void> {
    const error = await this.#finished(begin);
    if (error) throw failed(error);
  }

  /** What a task failed with; null when it went well. While an earlier one stands still, no other is begun. */
  async #finished(begin: () => EnqueuedTaskPromise) {
    const earlier = this.#unfinished;
    this.#unfinished = null;
    if (earlier !== null) await this.#wait(earlier);
    return this.#wait((await begin()).taskUid);
  }

  async #wait(task: number): Promise<{ code: string; message: string } | null> {
    try {
      return (await this.#patient.tasks.waitForTask(task)).error;
    } catch (error) {
      if (codeOf(error) === 'stands_still') this.#unfinished = task;
      throw error;
    }
  }
}

const failed = (error: { code: string; message: string }) => {
  const code = serverCode(error);
  return new Failure(code === 'internal' ? 'task_failed' : code, error.message);
};

/** Whether the server has what we set; what we leave to it may be anything. */
function agrees(ours: unknown, theirs: unknown, isUnordered: boolean): boolean {
  if (Array.isArray(ours) && Array.isArray(theirs))
    return isUnordered ? isDeepStrictEqual([...ours].sort(), [...theirs].sort()) : isDeepStrictEqual(ours, theirs);
  if (typeof ours !== 'object' || ours === null) return ours === theirs;
  return Object.entries(ours).every(([name, value]) => agrees(value, (theirs as Record<string, unknown> | null)?.[name], false));
}
