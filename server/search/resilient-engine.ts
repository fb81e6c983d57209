import { GraphQLError } from 'graphql';
import { log } from '../log.ts';
import type { SearchAnswer, SearchEngine, SearchRequest } from './engine.ts';
import { placeOf } from './place.ts';

/** After so many failures in a row the first engine is left alone for a while. */
const FAILURES = 2;
const REST_MS = 5_000;

/** Searches with a first engine and, when that fails or is too slow, with a second one, and says so. */
export class ResilientEngine implements SearchEngine {
  readonly #first: SearchEngine;
  readonly #second: SearchEngine;
  #failures = 0;
  #restsUntil = 0;

  constructor(first: SearchEngine, second: SearchEngine) {
    this.#first = first;
    this.#second = second;
  }

  /** Whether the first engine answered when it was last asked. */
  get isHealthy(): boolean {
    return this.#failures === 0;
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    // whoever pages on with the second engine's cursor stays with it
    if (request.after !== null && 'score' in placeOf(request.after, request.sort)) return this.#second.search(request);
    if (Date.now() >= this.#restsUntil) {
      try {
        const answer = await this.#first.search(request);
        if (this.#failures > 0) log.info('the search engine answers again');
        this.#failures = 0;
        return answer;
      } catch (error) {
        if (error instanceof GraphQLError) throw error;
        this.#failed(error);
      }
    }
    return { ...(await this.#second.search(request)), degraded: true };
  }

  #failed(error: unknown) {
    this.#failures += 1;
    if (this.#failures === 1) log.warn('the search engine does not answer; the database answers instead', { error: String(error) });
    if (this.#failures >= FAILURES) this.#restsUntil = Date.now() + REST_MS;
  }
}
