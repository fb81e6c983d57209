/**
 * A minimal acyclic automaton that maps words of a–z to edits, read where it lies in memory.
 *
 * A state is the list of its arcs. An arc is one byte `label << 3 | flags` and, unless a flag says
 * where it leads, the address of its target in groups of seven bits, lowest first, with the high
 * bit on all but the last. Labels are 1–26 for a–z. The arc labelled 0 ends the word; after it come
 * the number of letters to cut, then the letters to add. Each word has one edit.
 */
export const ARC_IS_LAST = 1;
export const TARGET_IS_NEXT = 2;
export const TARGET_IS_END = 4;
export const END_OF_WORD = 0;
/** The largest label, and so the largest number of letters that an edit can cut. */
export const LARGEST_LABEL = 31;

const NONE = -1;
const END = -2;
const LETTER_OFFSET = 'a'.charCodeAt(0) - 1;

export class Automaton {
  readonly #bytes: Uint8Array;
  readonly #root: number;

  constructor(bytes: Uint8Array, root: number) {
    this.#bytes = bytes;
    this.#root = root;
  }

  /** Applies the edit stored for the word itself; undefined when the word is not known. */
  lookUp(word: string): string | undefined {
    let state = this.#root;
    for (let at = 0; at < word.length; at += 1) {
      const label = word.charCodeAt(at) - LETTER_OFFSET;
      if (label < 1 || label > 26) return undefined;
      state = this.#follow(state, label);
      if (state < 0) return undefined;
    }
    const edit = this.#follow(state, END_OF_WORD);
    return edit < 0 ? undefined : this.#applyEdit(word, edit);
  }

  /** Applies the edit stored for the longest known ending of the word; the endings are stored reversed. */
  lookUpEnding(word: string): string | undefined {
    let state = this.#root;
    let edit = NONE;
    for (let at = word.length - 1; at >= 0; at -= 1) {
      const label = word.charCodeAt(at) - LETTER_OFFSET;
      if (label < 1 || label > 26) break;
      state = this.#follow(state, label);
      if (state < 0) break;
      const found = this.#follow(state, END_OF_WORD);
      if (found >= 0) edit = found;
    }
    return edit < 0 ? undefined : this.#applyEdit(word, edit);
  }

  #applyEdit(word: string, edit: number): string {
    const bytes = this.#bytes;
    const cut = bytes[edit]! >> 3;
    let lemma = word.slice(0, word.length - cut);
    let state = this.#targetOf(edit);
    while (state !== END) {
      lemma += String.fromCharCode((bytes[state]! >> 3) + LETTER_OFFSET);
      state = this.#targetOf(state);
    }
    return lemma;
  }

  /** The state that the arc with this label leads to, or a negative number. */
  #follow(state: number, label: number): number {
    const bytes = this.#bytes;
    let at = state;
    for (;;) {
      const arc = bytes[at]!;
      if (arc >> 3 === label) return this.#targetOf(at);
      if (arc & ARC_IS_LAST) return NONE;
      at += 1;
      if (!(arc & (TARGET_IS_NEXT | TARGET_IS_END))) {
        while (bytes[at]! & 0x80) at += 1;
        at += 1;
      }
    }
  }

  #targetOf(arcAddress: number): number {
    const bytes = this.#bytes;
    const arc = bytes[arcAddress]!;
    let at = arcAddress + 1;
    if (arc & TARGET_IS_NEXT) return at;
    if (arc & TARGET_IS_END) return END;
    let address = 0;
    for (let shift = 0; ; shift += 7, at += 1) {
      const byte = bytes[at]!;
      address |= (byte & 0x7f) << shift;
      if (!(byte & 0x80)) return address;
    }
  }
}
