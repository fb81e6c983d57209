import { kinds, type Kind } from '#lib/kinds.ts';
import type { introspection } from '../../graphql-env.d.ts';
import { facetNames, type FacetName } from './facets.ts';

export type RecordKind = introspection['types']['RecordKind']['enumValues'];
/** Everything that lies so near to a point. */
export interface Circle {
  latitude: number;
  longitude: number;
  kilometres: number;
}
/** What an address asks for: the whole state of a search. */
export interface Selection {
  query: string;
  kind: RecordKind | null;
  filter: Partial<Record<FacetName, string[]>>;
  near: Circle | null;
  /** Only what changed on this day (YYYY-MM-DD) or later. */
  since: string | null;
  /** The slug of a city to which those of the results are compared. */
  like: string | null;
  /** NEAREST goes with `near` only, SIMILAR_CITIES with `like`. */
  sort: 'RELEVANCE' | 'NEWEST' | 'NEAREST' | 'SIMILAR_CITIES';
  /** Not to correct the spelling. */
  exact: boolean;
  /** Only what has all words. */
  all: boolean;
  /** What words are not to be taken for, by the names that the search gave. */
  not?: string[] | undefined;
  after: string | null;
  /** How results are shown: as a list where it is left out. */
  view?: 'map' | undefined;
}

const upperSnake = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
export const recordKindOf = (kind: Kind) => upperSnake(kind) as RecordKind;
/** The kind of the website behind a kind of the search. */
export const kindOf = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [recordKindOf(kind), kind])) as Record<
  RecordKind,
  Kind
>;
/** A facet as the graph names it, and the facet behind such a name. */
export const facetEnumOf = (facet: FacetName) => upperSnake(facet) as introspection['types']['FacetName']['enumValues'];
const facets = new Map(facetNames.map((facet): [string, FacetName] => [facetEnumOf(facet), facet]));
export const facetOf = (name: string) => facets.get(name);

export const nearOf = ({ latitude, longitude, kilometres }: Circle) => `${latitude} ${longitude} ${kilometres}`;

/** The query of an address: only what differs from the plain search, always in the same order. */
export function searchOf({ query, kind, filter, near, since, like, sort, exact, all, not = [], after, view }: Selection): string {
  const search = new URLSearchParams();
  if (query) search.set('q', query);
  if (kind) search.set('kind', kind);
  for (const name of facetNames) for (const value of filter[name] ?? []) search.append(name, value);
  if (near) search.set('near', nearOf(near));
  if (since) search.set('since', since);
  if (like) search.set('like', like);
  if (sort !== 'RELEVANCE') search.set('sort', sort);
  if (exact) search.set('exact', '1');
  if (all) search.set('all', '1');
  for (const name of not) search.append('not', name);
  if (view) search.set('view', view);
  if (after) search.set('after', after);
  return `?${search}`;
}

/** The selection with something else chosen. The results change, so they begin at their first page. */
export const changed = (selection: Selection, change: Partial<Selection>): Selection => ({ ...selection, after: null, ...change });

/** Everything there is. */
export const everything: Selection = {
  query: '',
  kind: null,
  filter: {},
  near: null,
  since: null,
  like: null,
  sort: 'RELEVANCE',
  exact: false,
  all: false,
  after: null,
};
/** What lies around a point, the nearest first. */
export const around = (near: Circle): Selection => ({ ...everything, near, sort: 'NEAREST' });
/** The selection without whatever narrows it or is compared, the query and its kind apart. */
export const cleared = (selection: Selection): Selection => ({
  ...uncompared(anywhere(selection)),
  filter: {},
  since: null,
  exact: false,
  all: false,
});
/** The selection wherever things lie. */
export const anywhere = (selection: Selection): Selection =>
  changed(selection, { near: null, ...(selection.sort === 'NEAREST' && { sort: 'RELEVANCE' }) });

/** What there is, from the cities most like this one first. */
export const compared = (like: string): Selection => comparedTo(everything, like);
/** The selection with what comes from the cities most like this one first. */
export const comparedTo = (selection: Selection, like: string): Selection => changed(selection, { like, sort: 'SIMILAR_CITIES' });
/** The selection compared to no city. */
export const uncompared = (selection: Selection): Selection =>
  changed(selection, { like: null, ...(selection.sort === 'SIMILAR_CITIES' && { sort: 'RELEVANCE' }) });

export function without(selection: Selection, name: FacetName, value?: string): Selection {
  const kept = value === undefined ? [] : (selection.filter[name] ?? []).filter((other) => other !== value);
  const { [name]: _, ...rest } = selection.filter;
  return changed(selection, { filter: kept.length > 0 ? { ...rest, [name]: kept } : rest });
}

/** How many filters are in force: as many as there are chips. */
export const filtersIn = ({ filter, near, since, like, exact, all }: Selection) =>
  Object.values(filter).flat().length + [near, since, like, exact, all].filter(Boolean).length;
