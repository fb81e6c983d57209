import { ARC_IS_LAST, END_OF_WORD, LARGEST_LABEL, TARGET_IS_END, TARGET_IS_NEXT } from '../../server/search/analysis/automaton.ts';

/** The state without arcs in which every path ends. */
const FINAL = 0;
const LETTER_OFFSET = 'a'.charCodeAt(0) - 1;
/** So many of the most referenced states come first, where addresses are short. */
const STATES_IN_FRONT = 5000;

/** What turns a word into its lemma: cut so many letters off its end, then add these. */
export interface Edit {
  cut: number;
  add: string;
}

/**
 * Builds minimal acyclic automata from sorted words by the incremental algorithm of
 * Daciuk, Mihov, Watson and Watson, "Incremental Construction of Minimal Acyclic Finite-State
 * Automata", Computational Linguistics 26(1), 2000: only the path of the last word is open to
 * change; states that leave it are replaced by an equal one of the register, or enter it.
 * Several automata built by one builder share their states.
 */
export class AutomatonBuilder {
  /** Arcs of the registered states, each `target << 5 | label`, one state after the other. */
  #arcs = new Int32Array(1 << 16);
  #arcCount = 0;
  readonly #firstArc: number[] = [0, 0];
  #register = new Int32Array(1 << 16);

  /** Adds one automaton of words in alphabetical order, each with its edit. Returns the automaton's root. */
  add(words: Iterable<readonly [word: string, edit: Edit]>): number {
    const path: number[][] = [[]];
    let previous: number[] = [];
    for (const [word, edit] of words) {
      const labels = labelsOf(word, edit);
      let common = 0;
      while (common < previous.length && previous[common] === labels[common]) common += 1;
      if (common < previous.length && previous[common]! > labels[common]!) throw new Error(`Words are not sorted at ${word}`);
      this.#close(path, previous, common);
      for (let depth = common; depth < labels.length; depth += 1) path[depth + 1] = [];
      previous = labels;
    }
    this.#close(path, previous, 0);
    return this.#registered(path[0]!);
  }

  /** Writes all states; returns the bytes and the address of each root. */
  write(roots: number[]): { bytes: Uint8Array; addresses: number[] } {
    const order = this.#layout(roots);
    const position = new Int32Array(this.#firstArc.length - 1);
    order.forEach((state, index) => (position[state] = index));
    const addresses = new Int32Array(this.#firstArc.length - 1);
    let size = 0;
    for (let changed = true; changed;) {
      changed = false;
      size = 0;
      for (const state of order) {
        if (addresses[state] !== size) {
          addresses[state] = size;
          changed = true;
        }
        this.#eachArc(state, (_label, target, isLast) => {
          const isNext = isLast && position[target] === position[state]! + 1;
          size += target === FINAL || isNext ? 1 : 1 + lengthOf(addresses[target]!);
        });
      }
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const state of order) {
      this.#eachArc(state, (label, target, isLast) => {
        const isNext = target !== FINAL && isLast && position[target] === position[state]! + 1;
        const flags = (isLast ? ARC_IS_LAST : 0) | (isNext ? TARGET_IS_NEXT : 0) | (target === FINAL ? TARGET_IS_END : 0);
        bytes[at] = (label << 3) | flags;
        at += 1;
        if (target === FINAL || isNext) return;
        let address = addresses[target]!;
        while (address > 0x7f) {
          bytes[at] = (address & 0x7f) | 0x80;
          at += 1;
          address >>>= 7;
        }
        bytes[at] = address;
        at += 1;
      });
    }
    return { bytes, addresses: roots.map((root) => addresses[root]!) };
  }

  /** Registers the open states of the last word deeper than `depth` and ties each to its parent. */
  #close(path: number[][], word: number[], depth: number): void {
    for (let at = word.length; at > depth; at -= 1) {
      const state = at === word.length ? FINAL : this.#registered(path[at]!);
      path[at - 1]!.push((state << 5) | word[at - 1]!);
    }
  }

  #registered(arcs: number[]): number {
    if (this.#firstArc.length * 2 > this.#register.length) this.#growRegister();
    let slot = hashOf(arcs, 0, arcs.length) & (this.#register.length - 1);
    for (let state; (state = this.#register[slot]!) !== 0; slot = (slot + 1) & (this.#register.length - 1)) {
      if (this.#equals(state, arcs)) return state;
    }
    const state = this.#firstArc.length - 1;
    if (this.#arcCount + arcs.length > this.#arcs.length) {
      const larger = new Int32Array(this.#arcs.length * 2);
      larger.set(this.#arcs);
      this.#arcs = larger;
    }
    this.#arcs.set(arcs, this.#arcCount);
    this.#arcCount += arcs.length;
    this.#firstArc.push(this.#arcCount);
    this.#register[slot] = state;
    return state;
  }

  #equals(state: number, arcs: number[]): boolean {
    const first = this.#firstArc[state]!;
    if (this.#firstArc[state + 1]! - first !== arcs.length) return false;
    return arcs.every((arc, index) => this.#arcs[first + index] === arc);
  }

  #growRegister(): void {
    const larger = new Int32Array(this.#register.length * 2);
    for (let state = 1; state < this.#firstArc.length - 1; state += 1) {
      let slot = hashOf(this.#arcs, this.#firstArc[state]!, this.#firstArc[state + 1]!) & (larger.length - 1);
      while (larger[slot] !== 0) slot = (slot + 1) & (larger.length - 1);
      larger[slot] = state;
    }
    this.#register = larger;
  }

  /** The most referenced states first, then each remaining state followed by the target of its last arc. */
  #layout(roots: number[]): number[] {
    const states = this.#firstArc.length - 1;
    const references = new Int32Array(states);
    for (let arc = 0; arc < this.#arcCount; arc += 1) references[this.#arcs[arc]! >> 5]! += 1;
    const byReferences = Array.from({ length: states - 1 }, (_, index) => index + 1);
    byReferences.sort((a, b) => references[b]! - references[a]! || a - b);
    const order = byReferences.slice(0, STATES_IN_FRONT);
    const placed = new Uint8Array(states);
    for (const state of order) placed[state] = 1;
    placed[FINAL] = 1;
    const waiting = [...roots];
    for (const state of order) this.#eachArc(state, (_label, target) => waiting.push(target));
    while (waiting.length > 0) {
      for (let state = waiting.pop()!; !placed[state];) {
        placed[state] = 1;
        order.push(state);
        let last = FINAL;
        this.#eachArc(state, (_label, target) => {
          if (!placed[last]) waiting.push(last);
          last = target;
        });
        state = last;
      }
    }
    for (const state of byReferences) if (!placed[state]) throw new Error('A state cannot be reached');
    return order;
  }

  #eachArc(state: number, visit: (label: number, target: number, isLast: boolean) => void): void {
    const end = this.#firstArc[state + 1]!;
    for (let arc = this.#firstArc[state]!; arc < end; arc += 1) {
      visit(this.#arcs[arc]! & 31, this.#arcs[arc]! >> 5, arc === end - 1);
    }
  }
}

export function editBetween(word: string, lemma: string): Edit {
  let common = 0;
  while (common < word.length && word[common] === lemma[common]) common += 1;
  return { cut: word.length - common, add: lemma.slice(common) };
}

function labelsOf(word: string, { cut, add }: Edit): number[] {
  if (cut > LARGEST_LABEL) throw new Error(`Too many letters to cut: ${word}`);
  return [...letters(word), END_OF_WORD, cut, ...letters(add)];
}

const letters = (word: string) => Array.from(word, (letter) => letter.charCodeAt(0) - LETTER_OFFSET);

function hashOf(arcs: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ arcs[at]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

const lengthOf = (address: number) => (address < 0x80 ? 1 : address < 0x4000 ? 2 : address < 0x200000 ? 3 : 4);
