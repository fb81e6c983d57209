import { LRUCache } from 'lru-cache';
import { askerOf } from '../search/in-vain/askers.ts';

/** So many searches may be saved from one network in an hour: a workshop of people, not a program that fills in the form. */
const MOST = 60;
const HOUR_MS = 60 * 60_000;
/** So many networks are watched at once, those that asked last. */
const MOST_WATCHED = 10_000;

/** Counts who asks for e-mails, in memory and for an hour. */
export class AskedTooOften {
  readonly #times = new LRUCache<string, number>({ max: MOST_WATCHED, ttl: HOUR_MS, noUpdateTTL: true });

  /** Counts one more time; true when it was one too many. Who has no address on the network is in this program. */
  by(address: string | undefined): boolean {
    const asker = askerOf(address);
    if (asker === null) return false;
    const times = (this.#times.get(asker) ?? 0) + 1;
    this.#times.set(asker, times);
    return times > MOST;
  }
}
