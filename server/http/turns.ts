import { FairQueue } from '../jobs/fair-queue.ts';

/** Work that takes longer than this (in milliseconds) goes on in another turn of the event loop. */
const LONGEST_SLICE = 4;

const waiting = new FairQueue<() => void>();
let isGiving = false;

/**
 * Resolves in a turn of the event loop that no other long work has; whatever else is ready goes first, and those for whom is
 * worked go by the time that was spent on each.
 */
function nextTurn(lane: string, spent: number): Promise<void> {
  waiting.had(lane, spent);
  return new Promise((resolve) => {
    waiting.add(lane, resolve);
    if (!isGiving) setImmediate(give);
    isGiving = true;
  });
}

function give() {
  // what is done in this turn is done before the next one is given
  waiting.next()?.item();
  isGiving = waiting.size > 0;
  if (isGiving) setImmediate(give);
}

/** Runs work that may stop at each `yield`, a slice in a turn; gives what it returns. */
export async function inSlices<Result>(work: Generator<void, Result>, lane = ''): Promise<Result> {
  await pause(lane);
  for (;;) {
    const began = performance.now();
    let spent: number;
    do {
      const { done, value } = work.next();
      if (done) return value;
      spent = performance.now() - began;
    } while (spent < LONGEST_SLICE);
    await nextTurn(lane, spent);
  }
}

/** When work in this turn of the event loop began that may stop; null before. */
let turnBegan: number | null = null;

/** Nothing to wait for while this turn of the event loop is short; else it resolves in another. For work that nobody waits for in between. */
export function pause(lane = ''): Promise<void> | undefined {
  const now = performance.now();
  if (turnBegan === null) {
    turnBegan = now;
    setImmediate(() => (turnBegan = null));
  }
  const spent = now - turnBegan;
  return spent < LONGEST_SLICE ? undefined : nextTurn(lane, spent);
}
