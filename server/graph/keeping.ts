import { AsyncLocalStorage } from 'node:async_hooks';

/** Notes that somebody was given an answer, by their address. */
export type Note = (asker: string | undefined) => void;

/** What is to be known of an answer, or of a page made of several, before others are given the same. */
export class Keeping {
  /** It is made for whoever asks, each time. */
  isPassing = false;
  /** Whatever was committed before it was asked for is known already: nobody has to look again. */
  isUpToDate = false;
  /** Nobody is given it any more from then on, as `Date.now()` counts. */
  until = Infinity;
  readonly #notes: Note[] = [];

  /** Notes whoever asks now, and later each of those who are given the same answer. */
  note(asker: string | undefined, note: Note): void {
    this.#notes.push(note);
    note(asker);
  }

  /** Notes somebody who is given what was made for another. */
  given(asker: () => string | undefined): void {
    for (const note of this.#notes) note(asker());
  }

  /** For so many milliseconds it may be given to others, or for less if that was said before. */
  lasts(ms: number): void {
    this.until = Math.min(this.until, Date.now() + ms);
  }

  get isOver(): boolean {
    return this.until <= Date.now();
  }
}

const underWay = new AsyncLocalStorage<Keeping>();
/** Answers a request. Whatever works for it finds here what is to be known of its answer. */
export const answering = (keeping: Keeping, answer: () => void): void => underWay.run(keeping, answer);
/** Whether whatever was committed before the request under way is known already. */
export const isUpToDate = (): boolean => underWay.getStore()?.isUpToDate ?? false;
