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
  /** What the flow that was served last had had before: nobody who comes later is owed more. */
  #now = 0;
  size = 0;

  add(flow: string, item: Item): void {
    this.#flowOf(flow).waiting.push(item);
    this.size++;
  }

  /** Takes out the next item that may be served now. */
  next(may: (item: Item) => boolean = () => true): { flow: string; item: Item } | null {
    let best: [string, Flow<Item>] | undefined;
    for (const entry of this.#flows) {
      const [name, flow] = entry;
      if (flow.waiting.length === 0) {
        // as good as one that was never here
        if (flow.had <= this.#now) this.#flows.delete(name);
      } else if ((!best || flow.had < best[1].had) && may(flow.waiting[0]!)) best = entry;
    }
    if (!best) return null;
    const [flow, { had, waiting }] = best;
    this.#now = Math.max(this.#now, had);
    this.size--;
    return { flow, item: waiting.shift()! };
  }

  /** Notes that a flow has had so much more: milliseconds, or whatever is shared out. */
  had(flow: string, amount: number): void {
    this.#flowOf(flow).had += amount;
  }

  #flowOf(name: string): Flow<Item> {
    let flow = this.#flows.get(name);
    if (!flow) this.#flows.set(name, (flow = { had: this.#now, waiting: [] }));
    else if (flow.waiting.length === 0) flow.had = Math.max(flow.had, this.#now);
    return flow;
  }
}
