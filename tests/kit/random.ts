/** Random choices that come out the same again for the same seed. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next: () => number;
  whole: (below: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(of: readonly T[]) => T;
  some: <T>(of: readonly T[], most?: number) => T[];
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  const pick = <T>(of: readonly T[]): T => of[whole(of.length)]!;
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    some: (of, most = of.length) => {
      const left = [...of];
      return Array.from({ length: whole(Math.min(most, of.length) + 1) }, () => left.splice(whole(left.length), 1)[0]!);
    },
  };
}
