import { LRUCache } from 'lru-cache';

/** What was asked for but once takes no more than this part of all. */
const ONCE = 0.2;

/**
 * Keeps what is asked for again (a segmented LRU cache): what was asked for once soon gives way to what comes next, so that
 * whoever asks for something new each time fills little and drives out nothing that others use.
 */
export class AskedAgain<Value extends object> {
  readonly #once: LRUCache<string, Value>;
  readonly #again: LRUCache<string, Value>;
  readonly #sizeOf: (value: Value, key: string) => number;

  /** `most`: how large all of it may be together, as `sizeOf` measures each. */
  constructor(most: number, sizeOf: (value: Value, key: string) => number) {
    const once = Math.ceil(most * ONCE);
    // nothing fits into 1 that is larger, and 0 would be no bound
    this.#once = new LRUCache({ maxSize: Math.max(1, once) });
    this.#again = new LRUCache({ maxSize: Math.max(1, most - once) });
    this.#sizeOf = (value, key) => Math.max(1, sizeOf(value, key));
  }

  /** What is kept, without counting as asking for it. */
  peek(key: string): Value | undefined {
    return this.#again.get(key) ?? this.#once.get(key);
  }

  /** What is kept; it was asked for again now. */
  get(key: string): Value | undefined {
    const known = this.#again.get(key);
    if (known) return known;
    const value = this.#once.get(key);
    if (value) {
      this.#once.delete(key);
      this.#again.set(key, value, { size: this.#sizeOf(value, key) });
    }
    return value;
  }

  /** Keeps what was asked for the first time, or takes the place of what is kept. */
  set(key: string, value: Value): void {
    const where = this.#again.has(key) ? this.#again : this.#once;
    where.set(key, value, { size: this.#sizeOf(value, key) });
  }
}
