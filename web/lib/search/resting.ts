/** How long after the last key follows what keys ask for while an earlier answer is awaited, in milliseconds. */
const REST = 30;

/** Follows what somebody writes: at once, or, while an earlier answer is awaited, when they rest. */
export class Resting {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #awaited = 0;

  /** Does the work, which ends with its answer, after so many milliseconds without another key. */
  follow(work: () => Promise<unknown>, rest = this.#awaited > 0 ? REST : 0): void {
    this.stop();
    if (rest === 0) void this.#await(work);
    else this.#timer = setTimeout(() => void this.#await(work), rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #await(work: () => Promise<unknown>) {
    this.#awaited += 1;
    await work().finally(() => (this.#awaited -= 1));
  }
}
