import { Resting } from './resting.ts';

/** From so many letters on there is something to suggest. */
const FEWEST_LETTERS = 2;

/** Asks for suggestions; without an answer the field is a plain one. */
export type Asking<Found> = (query: string, signal: AbortSignal) => Promise<Found>;

/** Suggestions for what a reader writes. Earlier ones stay until the answer to the last question comes; other answers are given up. */
export class Suggesting<Found> {
  suggestions = $state.raw<Found | null>(null);
  readonly #find: Asking<Found>;
  /** What the suggestions are for, or what they are awaited for. */
  #query = '';
  readonly #resting = new Resting();
  #asked: AbortController | undefined;

  constructor(find: Asking<Found>) {
    this.#find = find;
  }

  /** Asks at once or once the reader has rested (for so many milliseconds), unless this is being asked or answered already. */
  ask(text: string, rest?: number) {
    const query = text.trim();
    if (query === this.#query) return;
    this.stop();
    this.#query = query;
    if (query.length < FEWEST_LETTERS) this.suggestions = null;
    else this.#resting.follow(() => this.#askNow(query), rest);
  }

  /** Waits for no answer any more. */
  stop() {
    this.#resting.stop();
    this.#asked?.abort();
  }

  async #askNow(query: string) {
    const { signal } = (this.#asked = new AbortController());
    const answer = await this.#find(query, signal).catch(() => null);
    if (signal.aborted) return;
    this.suggestions = answer;
    if (!answer) this.#query = ''; // the next time may be luckier
  }
}
