import { LRUCache } from 'lru-cache';

/** Of so many flows for which nothing waits it is remembered what they have had. */
const MOST_REMEMBERED = 1_000;

/** What waits for one flow (an address, say), and how much the flow has had. */
interface Flow<Item> {
  had: number;
  waiting: Item[];
}

/**
 * A queue that serves flows by what they have had: whoever has had least is next (start-time fair queueing). One that asks for
 * little never waits behind another that asks for much, however much that is.
 */
export class FairQueue<Item> {
  readonly #flows = new Map<string, Flow<Item>>();
  /** What those have had for whom nothing waits. */
  readonly #idle = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  /** What the flow that was served last had had before: nobody who comes later is owed more. */
  #now = 0;
  size = 0;

  add(name: string, item: Item): void {
    const flow = this.#flows.get(name);
    if (flow) flow.waiting.push(item);
    else this.#flows.set(name, { had: this.#hadOf(name), waiting: [item] });
    this.size++;
  }

  /** Takes out the next item of those that may be served now; none while it does not fit, for nobody smaller goes before it for ever. */
  next(may: (item: Item) => boolean = () => true, fits: (item: Item) => boolean = () => true): { flow: string; item: Item } | null {
    let best: [string, Flow<Item>] | undefined;
    for (const entry of this.#flows) {
      const [, { had, waiting }] = entry;
      if ((!best || had < best[1].had) && may(waiting[0]!)) best = entry;
    }
    if (!best || !fits(best[1].waiting[0]!)) return null;
    const [flow, { had, waiting }] = best;
    const item = waiting.shift()!;
    if (waiting.length === 0) {
      this.#flows.delete(flow);
      this.#idle.set(flow, had);
    }
    this.#now = Math.max(this.#now, had);
    this.size--;
    return { flow, item };
  }

  /** Notes that a flow has had so much more: milliseconds, or whatever is shared out. */
  had(name: string, amount: number): void {
    const flow = this.#flows.get(name);
    if (flow) flow.had += amount;
    else this.#idle.set(name, this.#hadOf(name) + amount);
  }

  #hadOf = (name: string): number => Math.max(this.#now, this.#idle.get(name) ?? 0);
}
