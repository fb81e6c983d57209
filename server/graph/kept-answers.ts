import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';

/** Of so many things that were asked for once it is known that they were. */
const MOST_ASKED = 20_000;
/** What an answer takes besides its text and its key, in bytes. */
const OVERHEAD = 500;

/**
 * Answers by what they answer, each with the state of the records it was made of. One is kept when it is asked for the second
 * time: whoever asks for something new each time fills no memory.
 */
export class KeptAnswers<Answer extends { version: number }> {
  readonly #answers: LRUCache<string, Answer>;
  readonly #asked = new LRUCache<string, true>({ max: MOST_ASKED });

  /** How many bytes are kept in all, and of one. */
  constructor(bytes: number, largest: number) {
    this.#answers = new LRUCache({ maxSize: Math.max(1, bytes), maxEntrySize: Math.max(1, Math.min(largest, bytes)) });
  }

  /** The answer that was made in this state; null when there is none, or when the state is not known. */
  get(key: string, version: number | null): Answer | null {
    const answer = this.#answers.get(key);
    return answer?.version === version ? answer! : null;
  }

  /** `bytes`: what the answer takes. */
  keep(key: string, answer: Answer, bytes: number): void {
    if (!this.#answers.has(key)) {
      const name = hash('sha1', key, 'base64');
      if (!this.#asked.has(name)) return void this.#asked.set(name, true);
    }
    this.#answers.set(key, answer, { size: bytes + 2 * key.length + OVERHEAD });
  }
}
