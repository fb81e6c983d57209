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
  readonly #sizeOf: (value: Value) => number;

  /** `most`: how large all of it may be together, as `sizeOf` measures each. */
  constructor(most: number, sizeOf: (value: Value) => number) {
    const once = Math.ceil(most * ONCE);
    this.#once = new LRUCache({ maxSize: once });
    this.#again = new LRUCache({ maxSize: most - once });
    this.#sizeOf = (value) => Math.max(1, sizeOf(value));
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
      this.#again.set(key, value, { size: this.#sizeOf(value) });
    }
    return value;
  }

  /** Keeps what was asked for the first time. */
  set(key: string, value: Value): void {
    this.#once.set(key, value, { size: this.#sizeOf(value) });
  }
}
