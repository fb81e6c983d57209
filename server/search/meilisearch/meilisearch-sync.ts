import { log } from '../../log.ts';
import type { MeilisearchIndex } from './client.ts';
import type { Backlog } from '../../jobs/queue.ts';
import { SearchJobs } from '../documents/search-jobs.ts';
import type { Statements } from '../../database/statements.ts';
import { BEHIND, OTHER_VERSION, problemOf, type MeilisearchHealth } from './meilisearch-health.ts';

/** How often Meilisearch is looked at when there is nothing to tell it. */
const LOOK_EVERY_MS = 10_000;
/** How often it is compared with the database, record by record, when nothing goes wrong. */
const COMPARE_EVERY_MS = 24 * 60 * 60_000;
/** How long it is left alone after something went wrong. */
const REST_MS = 2_000;

/** Keeps Meilisearch in step with the database. After anything that went wrong it may be another server, or have other documents: it is compared anew. */
export class MeilisearchSync {
  readonly #index: MeilisearchIndex;
  readonly #jobs: SearchJobs;
  readonly #health: MeilisearchHealth;
  #lookedAt = 0;
  #comparedAt = 0;
  #restsUntil = 0;
  #isBehind = false;
  #isKeyKnown = false;

  constructor(statements: Statements, index: MeilisearchIndex, health: MeilisearchHealth, revPrefix: string) {
    this.#index = index;
    this.#jobs = new SearchJobs(statements, index, revPrefix);
    this.#health = health;
  }

  /** Tells Meilisearch whatever it lacks. What is wrong with it is told to the operator and not thrown. */
  async work(): Promise<void> {
    if (Date.now() < this.#restsUntil) return;
    try {
      if (Date.now() - this.#lookedAt >= LOOK_EVERY_MS) await this.#look();
      if (Date.now() - this.#comparedAt >= COMPARE_EVERY_MS) await this.#compare();
      await this.#jobs.work();
      if (this.#isBehind) this.#isBehind = await this.#isSending();
      if (!this.#isBehind) this.#health.keeping(null);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      this.doubt();
      this.#restsUntil = Date.now() + REST_MS;
      this.#health.keeping(problem);
    }
  }

  /** A search met something else than it should: Meilisearch is looked at and compared next. */
  doubt() {
    this.#lookedAt = 0;
    this.#comparedAt = 0;
  }

  backlog(): Promise<Backlog> {
    return this.#jobs.backlog();
  }

  async #look() {
    await this.#index.look();
    if (!this.#isKeyKnown && (await this.#index.managesKeys()))
      log.warn('MEILI_KEY may manage keys, as the master key may: give Splot a key of its own, as the operator’s guide shows');
    this.#isKeyKnown = true;
    this.#lookedAt = Date.now();
  }

  async #compare() {
    const isPrepared = await this.#index.isPrepared();
    if (isPrepared === false) this.#health.keeping(OTHER_VERSION);
    if (!isPrepared) await this.#index.prepare();
    const { records, isOfOtherVersion } = await this.#jobs.queueDifferences();
    this.#isBehind = records > 0;
    if (isOfOtherVersion) this.#health.keeping(OTHER_VERSION);
    else if (this.#isBehind) this.#health.keeping(BEHIND);
    this.#comparedAt = Date.now();
  }

  /** Whether there is still something to send, what was refused for itself apart. */
  async #isSending(): Promise<boolean> {
    const { waiting, failing } = await this.#jobs.backlog();
    return waiting > failing;
  }
}
