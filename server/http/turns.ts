import { FairQueue } from '../jobs/fair-queue.ts';

/** Work that takes longer than this (in milliseconds) goes on in another turn of the event loop. */
const LONGEST_SLICE = 4;
/** So long (in milliseconds) goes on in one turn what takes little each. */
const LONGEST_TURN = 8;

const waiting = new FairQueue<() => void>();
/** When work in this turn of the event loop began that may stop; null before. */
let turnBegan: number | null = null;

/** How long such work has taken in this turn, in milliseconds. */
function spentInTurn(): number {
  const now = performance.now();
  if (turnBegan === null) {
    turnBegan = now;
    setImmediate(() => (turnBegan = null));
  }
  return now - turnBegan;
}

/**
 * Resolves in a turn of the event loop that has time left for it; whatever else is ready goes first, and those for whom is worked
 * go by the time that was spent on each.
 */
function nextTurn(lane: string, spent: number): Promise<void> {
  waiting.had(lane, spent);
  return new Promise((resolve) => {
    waiting.add(lane, resolve);
    setImmediate(give);
  });
}

/** Called once for each that waits. What is done then is done before the next call, so little work shares a turn. */
function give() {
  if (spentInTurn() < LONGEST_TURN) waiting.next()?.item();
  else setImmediate(give);
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

/** Nothing to wait for while this turn of the event loop is short; else it resolves in another. For work that nobody waits for in between. */
export function pause(lane = ''): Promise<void> | undefined {
  const spent = spentInTurn();
  return spent < LONGEST_TURN ? undefined : nextTurn(lane, spent);
}
