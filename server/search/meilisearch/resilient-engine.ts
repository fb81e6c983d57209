import { GraphQLError } from 'graphql';
import type { Reader } from '../../database/reader.ts';
import { codeOf } from './client.ts';
import { isAnswerable } from './questions.ts';
import type { SearchAnswer, SearchEngine, SearchRequest } from '../engine.ts';
import type { MeilisearchSync } from './meilisearch-sync.ts';
import { placeOf } from '../query/place.ts';
import { problemOf, type MeilisearchHealth } from './meilisearch-health.ts';

/** After so many failures in a row Meilisearch is left alone as long as the last one counts. */
const FAILURES = 2;

/** Searches with Meilisearch and, when that is out of step, fails or is too slow, with the database, and says so. */
export class ResilientEngine implements SearchEngine {
  readonly #meilisearch: SearchEngine;
  readonly #database: SearchEngine;
  readonly #health: MeilisearchHealth;
  readonly #sync: MeilisearchSync;
  #failures = 0;

  constructor(engines: { meilisearch: SearchEngine; database: SearchEngine }, health: MeilisearchHealth, sync: MeilisearchSync) {
    this.#meilisearch = engines.meilisearch;
    this.#database = engines.database;
    this.#health = health;
    this.#sync = sync;
  }

  async search(request: SearchRequest, read: Reader): Promise<SearchAnswer> {
    // nothing is wrong: some questions are the database's own
    if (!isAnswerable(request)) return this.#database.search(request, read);
    // whoever pages on with the database's cursor stays with it
    if (request.after !== null && 'score' in placeOf(request.after, request.sort)) return this.#database.search(request, read);
    if (this.#health.isInStep && (this.#failures < FAILURES || this.#health.problem === null)) {
      try {
        const answer = await this.#meilisearch.search(request, read);
        this.#failures = 0;
        this.#health.searching(null);
        return answer;
      } catch (error) {
        const problem = error instanceof GraphQLError ? null : problemOf(error);
        if (problem === null) throw error;
        this.#failed(problem, codeOf(error) === 'too_slow');
      }
    }
    return { ...(await this.#database.search(request, read)), degraded: true };
  }

  #failed(problem: string, isSlow: boolean) {
    this.#failures += 1;
    if (!isSlow) this.#sync.doubt();
    this.#health.searching(problem);
  }
}
