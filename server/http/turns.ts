import { FairQueue } from '../jobs/fair-queue.ts';

/** Work that takes longer than this (in milliseconds) goes on in another turn of the event loop. */
const LONGEST_SLICE = 4;
/** So long (in milliseconds) goes on in one turn what takes little each. */
const LONGEST_TURN = 8;

const waiting = new FairQueue<() => void>();
/** When work in this turn of the event loop began that may stop; null before. */
let turnBegan: number | null = null;
/** Whose turn it is among those that waited, and since when. */
let given: { lane: string; since: number } | null = null;

/** How long such work has taken in this turn, in milliseconds. */
function spentInTurn(): number {
  const now = performance.now();
  if (turnBegan === null) {
    turnBegan = now;
    setImmediate(() => {
      noteSpent();
      turnBegan = null;
    });
  }
  return now - turnBegan;
}

/** Notes what was spent on the one whose turn it was, whether or not it has to wait again. */
function noteSpent() {
  if (given) waiting.had(given.lane, performance.now() - given.since);
  given = null;
}

/**
 * Resolves in a turn of the event loop that has time left for it; whatever else is ready goes first, and those for whom is worked
 * go by the time that was spent on each.
 */
function nextTurn(lane: string): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(lane, resolve);
    setImmediate(give);
  });
}

/** Called once for each that waits. What is done then is done before the next call, so little work shares a turn. */
function give() {
  noteSpent();
  if (spentInTurn() >= LONGEST_TURN) return void setImmediate(give);
  const next = waiting.next();
  if (!next) return;
  given = { lane: next.flow, since: performance.now() };
  next.item();
}

/** Runs work that may stop at each `yield`, a slice in a turn; gives what it returns. */
export async function inSlices<Result>(work: Generator<void, Result>, lane = ''): Promise<Result> {
  await pause(lane);
  for (;;) {
    const began = performance.now();
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() - began < LONGEST_SLICE);
    await nextTurn(lane);
  }
}

/** Nothing to wait for while this turn of the event loop is short; else it resolves in another. For work that nobody waits for in between. */
export function pause(lane = ''): Promise<void> | undefined {
  return spentInTurn() < LONGEST_TURN ? undefined : nextTurn(lane);
}
