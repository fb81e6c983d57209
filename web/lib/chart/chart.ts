/** A bar of a drawing. */
export interface Bar {
  label: string;
  /** Set where the label is not in the language of the page. */
  lang?: string | undefined;
  /** Null where nobody knows: nothing is drawn then, which is not zero. */
  value: number | null;
  /** The part of the value that is told from the rest. */
  part?: number;
  /** The part with what it is, as people read it. */
  partSaid?: string;
  /** The value as people read it. */
  said: string;
  /** Whether the value is at least this. */
  isLeast?: boolean;
}
/** Bars that are compared with each other. */
export interface Group {
  label?: string;
  lang?: string | undefined;
  bars: Bar[];
  /** What the longest bar could be, where that is known; else the largest value is the longest. */
  whole?: number;
}

/** The ends of the scale that bars are drawn on: zero is always on it. */
export function scaleOf({ bars, whole }: Pick<Group, 'bars' | 'whole'>): { least: number; most: number } {
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  return { least: Math.min(0, ...values), most: Math.max(0, whole ?? 0, ...values) };
}

/** Where a bar of a value begins and how long it is, in hundredths of the width. */
export function barOf(value: number, { least, most }: { least: number; most: number }): { x: number; width: number } {
  const span = most - least || 1;
  const at = (each: number) => round(((each - least) / span) * 100);
  return { x: at(Math.min(0, value)), width: round(at(Math.max(0, value)) - at(Math.min(0, value))) };
}
const round = (value: number) => Math.round(value * 100) / 100;

const altOfBar = ({ label, said, partSaid }: Bar) => `${label} ${said}${partSaid ? ` (${partSaid})` : ''}`;
/** What a drawing shows, for who does not see it. */
export const altOf = (groups: readonly Group[]): string =>
  groups.map(({ label, bars }) => [label, bars.map(altOfBar).join(', ')].filter(Boolean).join(': ')).join('; ');
