/** How long after the last key follows what keys ask for, in milliseconds. */
const REST = 30;
/** Whoever wrote nothing for so long begins anew. */
const PAUSE = 250;

/** Follows what somebody writes: the first key after a pause at once, then when they rest. */
export class Resting {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -PAUSE;

  follow(work: () => void, rest = REST): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    const isFirst = now - this.#last >= Math.max(PAUSE, rest);
    this.#last = now;
    if (isFirst || rest === 0) work();
    else this.#timer = setTimeout(work, rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
