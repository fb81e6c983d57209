import type { EntityClass } from '@mikro-orm/core';

/** One record of the seed on its way into the database. Links are given by the keys of other records. */
export interface SeedRecord {
  /** The natural key, such as `city:1465011`. */
  key: string;
  file: string;
  row: number;
  /** Facts by property; a text, money or scope is an object. */
  values: Record<string, unknown>;
  links?: Record<string, string | string[] | null>;
  /** Nullable links without which the record would say nothing. */
  needs?: string[];
  /** What the slug is made of, where the title alone repeats. */
  slugFrom?: string;
  /** The parts of the record by their field, each by property. */
  parts?: Record<string, Record<string, unknown>[]>;
}

/** The records of one kind. */
export interface SeedKind {
  entity: EntityClass<any>;
  records: Iterable<SeedRecord> | AsyncIterable<SeedRecord>;
  total: number;
  /** The property that is unique in the world: a record that people made with the same one is theirs. */
  natural?: string;
  /** Whether the files hold all of the kind: what an earlier load brought and they no longer have goes, unless people changed it. */
  complete?: true;
  /** Whether its records lead to one another. Those that a single link leads to come first. */
  together?: true;
  /** The kinds of its parts by their field, and their link to it. */
  parts?: Record<string, { entity: EntityClass<any>; of: string }>;
}

/** Something the data says that could not be linked. */
export interface Unresolved {
  file: string;
  row: number;
  reason: string;
}

/** How many records of a kind were new, changed in the data, the same, left alone because people had changed them, or gone from the data. */
export interface LoadCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  kept: number;
  removed: number;
}

export interface SeedReport {
  loaded: Record<string, LoadCounts>;
  unresolved: Unresolved[];
}

export const text = (pl: string, en?: string | null) => ({ pl, en: en ?? null });
/** A text that may be missing, in Polish so far. */
export const inPolish = (pl: string | null | undefined) => (pl ? text(pl) : null);
/** One confidence from several reasons: the weakest counts, every reason is said. */
export function confidenceOf(
  ...reasons: ({ confidence?: 'DERIVED' | 'UNVERIFIED' | undefined; note?: string | null | undefined } | null | undefined | false)[]
) {
  const given = reasons.filter((each) => each !== null && each !== undefined && each !== false);
  const levels = given.map((each) => each.confidence);
  const notes = [...new Set(given.flatMap((each) => each.note ?? []))];
  return {
    confidence: levels.includes('UNVERIFIED') ? 'UNVERIFIED' : levels.includes('DERIVED') ? 'DERIVED' : 'CONFIRMED',
    confidenceNote: notes.join(' ') || null,
  };
}
export const seedRef = (value: string) => [{ scheme: 'SPLOT_SEED', value, url: null }];
