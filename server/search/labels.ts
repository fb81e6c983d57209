import type { Kind } from '../graph/model.ts';
import type { Reader } from '../graph/reader.ts';
import { visible, everybody } from '../graph/viewer.ts';
import { facetOfKind } from './plan.ts';
import type { FacetName } from './search.types.ts';

/** The name of a facet value that is a record, and for a sub-theme the value of its theme. */
export interface Label { pl: string; en: string | null; parent: string | null }

/** The labels of facet values, in one statement for all facets; values that are no records have none. */
export async function labelsOf(run: Reader, kinds: Kind[], facets: { name: FacetName; values: { value: string }[] }[]): Promise<Map<string, Label>> {
  const values: unknown[] = [];
  const selects = kinds.flatMap((kind) => {
    const facet = facets.find(({ name }) => name === facetOfKind[kind.name]);
    if (!facet) return [];
    const broader = kind.broader?.via.by === 'own' ? `(select b.slug from ${kind.table} b where b.id = t.${kind.broader.via.column} and ${visible(kind, 'b', everybody)})` : 'null';
    values.push(facet.values.map(({ value }) => value));
    return [`select '${facet.name}', t.slug, t.title_pl, t.title_en, ${broader} from ${kind.table} t where t.slug = any($${values.length}::text[]) and ${visible(kind, 't', everybody)}`];
  });
  if (selects.length === 0) return new Map();
  const rows = await run({ text: selects.join(' union all '), values });
  return new Map(rows.map(([facet, slug, pl, en, parent]) => [labelKey(facet, slug), { pl, en, parent }]));
}

export const labelKey = (facet: FacetName, value: string) => `${facet}:${value}`;
