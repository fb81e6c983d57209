import type { Kind } from '../../graph/model.ts';
import type { Reader } from '../../database/reader.ts';
import { seen } from '../../graph/seen.ts';
import { everybody, type Bind } from '../../graph/viewer.ts';
import { fold } from '../analysis/index.ts';
import { facetOfKind } from '../query/plan.ts';
import type { FacetName } from '../facets.ts';

/** The name of a facet value that is a record, and for a sub-theme the value of its theme. */
export interface Label {
  pl: string;
  en: string | null;
  parent: string | null;
}

/** The labels of facet values, in one statement for all facets; values that are no records have none. */
export async function labelsOf(
  run: Reader,
  kinds: Kind[],
  facets: { name: FacetName; values: { value: string }[] }[],
): Promise<Map<string, Label>> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const selects = kinds.flatMap((kind) => {
    const facet = facets.find(({ name }) => name === facetOfKind[kind.name]);
    if (!facet) return [];
    const from = (alias: string) => seen(kind, alias, everybody, bind);
    const broader = kind.broader?.via.by === 'own' ? `(select b.slug from ${from('b')} where b.id = t.${kind.broader.via.column})` : 'null';
    const named = bind(facet.values.map(({ value }) => value));
    return [`select '${facet.name}', t.slug, t.title_pl, t.title_en, ${broader} from ${from('t')} where t.slug = any(${named}::text[])`];
  });
  if (selects.length === 0) return new Map();
  const rows = await run({ text: selects.join(' union all '), values });
  return new Map(rows.map(([facet, slug, pl, en, parent]) => [labelKey(facet, slug), { pl, en, parent }]));
}

/** Whether a word of a value's name begins so, in Polish or English, or of the value itself where it has no name; an empty text fits all. */
export function namedLike(text: string): (value: { value: string; label: Omit<Label, 'parent'> | null }) => boolean {
  if (text.trim() === '') return () => true;
  const sought = spaced(text);
  return ({ value, label }) =>
    sought !== ' ' && (label ? [label.pl, label.en] : [value]).some((name) => name !== null && spaced(name).includes(sought));
}

/** The words of a name folded, a space before each: "Ruda Śląska" → " ruda slaska". */
const spaced = (name: string) => ` ${(fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}`;

export const labelKey = (facet: FacetName, value: string) => `${facet}:${value}`;
