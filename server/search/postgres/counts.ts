import { facetEntry, type FacetCount, type Obstacle, type SearchAnswer } from '../engine.ts';
import type { SetEntry } from './facet-sets.ts';
import type { FacetFilter } from './match.ts';
import { facetNames, MOST_VALUES, type FacetName } from '../facets.ts';

/** Documents with the same facets that miss the same filters (bit by bit; a bit beyond theirs counts for no facet). */
export interface Group {
  mask: number;
  facets: SetEntry[];
  count: number;
}

export type Counts = Pick<SearchAnswer, 'totalCount' | 'kinds' | 'facets' | 'obstacles'>;

/** Adds groups up: a facet is counted among documents that miss no filter but its own. */
export function countsOf(groups: Group[], filters: FacetFilter[], allOf: FacetName | null): Counts {
  const bits = new Map(filters.map(({ facet }, bit) => [facet as string, 2 ** bit]));
  const counted = new Map<string, Map<string, number>>();
  const missing = new Map<number, number>();
  for (const { mask, facets, count } of groups) {
    missing.set(mask, (missing.get(mask) ?? 0) + count);
    for (const { facet, value } of facets) {
      if (mask !== 0 && mask !== bits.get(facet)) continue;
      const values = counted.get(facet) ?? new Map<string, number>();
      counted.set(facet, values);
      values.set(value, (values.get(value) ?? 0) + count);
    }
  }
  return countsFrom(
    { counted, totalCount: missing.get(0) ?? 0, hidden: filters.map((_, bit) => missing.get(2 ** bit) ?? 0) },
    filters,
    allOf,
  );
}

/** What an engine counted: documents by facet and value, those that miss no filter, and those that miss each filter alone. */
export interface Counted {
  counted: Map<string, Map<string, number>>;
  totalCount: number;
  hidden: number[];
}

/** Puts counts into the form people get: of each facet the most frequent values, of `allOf` every one. */
export function countsFrom({ counted, totalCount, hidden }: Counted, filters: FacetFilter[], allOf: FacetName | null): Counts {
  return {
    totalCount,
    kinds: [...(counted.get('kind') ?? [])]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    facets: facetNames.flatMap((name) => {
      const selected = filters.find(({ facet }) => facet === name)?.entries ?? [];
      const values = valuesOf(name, counted.get(name) ?? new Map(), new Set(selected), name === allOf ? Infinity : MOST_VALUES);
      return values.length > 0 ? [{ name, values }] : [];
    }),
    obstacles:
      totalCount > 0
        ? []
        : filters
            .flatMap(({ facet }, index): Obstacle[] => {
              const count = hidden[index] ?? 0;
              return count > 0 ? [facet === 'kind' ? { leaveOut: 'KINDS', facet: null, count } : { leaveOut: 'FACET', facet, count }] : [];
            })
            .sort((a, b) => b.count - a.count),
  };
}

function valuesOf(facet: FacetName, counts: Map<string, number>, selected: Set<string>, most: number): FacetCount[] {
  const absent = [...selected].map((entry) => entry.slice(facet.length + 1)).filter((value) => !counts.has(value));
  const values = [...counts, ...absent.map((value): [string, number] => [value, 0])]
    .map(([value, count]) => ({ value, count, selected: selected.has(facetEntry(facet, value)) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return values.filter((value, index) => index < most || value.selected);
}
