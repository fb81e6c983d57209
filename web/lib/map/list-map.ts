import type { Kind } from '#lib/kinds.ts';
import type { Field } from '#lib/list/load-list.ts';
import { facetNames, type FacetName } from '#lib/search/facets.ts';
import { everything, recordKindOf, searchOf } from '#lib/search/selection.ts';

/** The map of a list as it is narrowed; null for lists of what lies nowhere, and where a filter is none that a search knows. */
export function mapOfList(kind: Kind, fields: readonly Pick<Field, 'name' | 'chosen'>[]): string | null {
  const isFacet = (name: string): name is FacetName => (facetNames as readonly string[]).includes(name);
  const chosen = fields.filter(({ chosen }) => chosen.length > 0);
  if (!fields.some(({ name }) => name === 'voivodeship' || name === 'city') || !chosen.every(({ name }) => isFacet(name))) return null;
  const filter = Object.fromEntries(chosen.map(({ name, chosen: values }) => [name, values]));
  return searchOf({ ...everything, kind: recordKindOf(kind), filter, view: 'map' });
}
