/**
 * Remembers results by text in two generations of bounded size: when the young one is full it becomes
 * the old one, and what was not asked for since is forgotten. Text of the world has few common words.
 */
export class Memo<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  readonly #size: number;
  readonly #compute: (text: string) => T;

  constructor(size: number, compute: (text: string) => T) {
    this.#size = size;
    this.#compute = compute;
  }

  get(text: string): T {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const value = this.#old.get(text) ?? this.#compute(text);
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
    return value;
  }
}
