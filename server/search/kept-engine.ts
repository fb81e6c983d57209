import type { Reader } from '../database/reader.ts';
import { KeptInState, type PublicState } from '../graph/kept-in-state.ts';
import type { SearchAnswer, SearchEngine, SearchRequest } from './engine.ts';

/** So many answers are kept. One of a page takes some 100 kB; what is longer is found anew each time. */
const MOST_KEPT = 100;
const LARGEST_KEPT = 20;

/** An engine that answers a question again as it did before, until anything public changes. */
export class KeptEngine implements SearchEngine {
  readonly #engine: SearchEngine;
  readonly #answers: KeptInState<SearchAnswer>;
  constructor(engine: SearchEngine, state: PublicState) {
    this.#engine = engine;
    this.#answers = new KeptInState(state, MOST_KEPT);
  }

  async search(request: SearchRequest, read: Reader): Promise<SearchAnswer> {
    if (request.first > LARGEST_KEPT) return this.#engine.search(request, read);
    const question = JSON.stringify({ ...request, similarTo: request.similarTo?.key });
    return this.#answers.through(question, () => this.#engine.search(request, read));
  }
}
