import { LRUCache } from 'lru-cache';

/** Names the state of everything public: as long as it is the same, nothing has changed; null when that cannot be known now. */
export type PublicState = () => Promise<number | null>;

/** Nothing that words decide is kept longer, in milliseconds: those that other processes brought in become known. */
export const LONGEST_KEPT_MS = 10 * 60_000;

const warsaw = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Warsaw' });
let minute = NaN;
let day = '';
/** Today in Poland, as in "2026-07-01": what is open or over changes with it. Days begin with a minute, so that it is looked up once in each. */
export function dayInPoland(): string {
  const now = Math.floor(Date.now() / 60_000);
  if (now !== minute) day = warsaw.format(now * 60_000);
  minute = now;
  return day;
}

/** What was made of public records, by what it answers, until any of them changes or the day is over. */
export class KeptInState<Value extends {}> {
  readonly #state: PublicState;
  readonly #most: number;
  #version = -1;
  #day = '';
  #kept: LRUCache<string, Value>;

  /** `most`: of so many values the last ones used are kept. */
  constructor(state: PublicState, most: number) {
    this.#state = state;
    this.#most = most;
    this.#kept = this.#empty();
  }

  /** What was made in the state of now, to look in and to put into. Ask for it before what is put there is made: what changes meanwhile then counts as not seen. */
  async now(): Promise<LRUCache<string, Value>> {
    const version = await this.#state();
    if (version === null || version < this.#version) return this.#empty();
    const day = dayInPoland();
    if (version > this.#version || day !== this.#day) {
      this.#version = version;
      this.#day = day;
      this.#kept = this.#empty();
    }
    return this.#kept;
  }

  /** What was made under this name in the state of now; made, and kept, when there is none. */
  async through(name: string, make: () => Value | Promise<Value>): Promise<Value> {
    const kept = await this.now();
    const known = kept.get(name);
    if (known) return known;
    const made = await make();
    kept.set(name, made);
    return made;
  }

  #empty = (): LRUCache<string, Value> => new LRUCache({ max: this.#most, ttl: LONGEST_KEPT_MS });
}
