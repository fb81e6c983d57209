import type { Kind } from '../../graph/model.ts';
import { KeptInState, type PublicState } from '../../graph/kept-in-state.ts';
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

/** Values of facets as an engine counts them. */
type Counted = { name: FacetName; values: { value: string }[] }[];
/** So many labels are kept: the values of every facet. */
const MOST_KEPT = 10_000;

/** Labels as they were found before, until anything public changes. */
export class Labels {
  readonly #kinds: Kind[];
  readonly #kept: KeptInState<{ label: Label | null }>;
  constructor(kinds: Kind[], state: PublicState) {
    this.#kinds = kinds;
    this.#kept = new KeptInState(state, MOST_KEPT);
  }

  /** As `labelsOf`. */
  async of(facets: Counted, read: Reader): Promise<Map<string, Label>> {
    const kept = await this.#kept.now();
    const known = new Map<string, Label>();
    const unknown = facets.map(({ name, values }) => ({
      name,
      values: values.filter(({ value }) => {
        const found = kept.get(labelKey(name, value));
        if (found?.label) known.set(labelKey(name, value), found.label);
        return !found;
      }),
    }));
    const found = await labelsOf(
      read,
      this.#kinds,
      unknown.filter(({ values }) => values.length > 0),
    );
    for (const { name, values } of unknown)
      for (const { value } of values) {
        const label = found.get(labelKey(name, value)) ?? null;
        kept.set(labelKey(name, value), { label });
        if (label) known.set(labelKey(name, value), label);
      }
    return known;
  }
}

/** The labels of facet values, in one statement for all facets; values that are no records have none. */
export async function labelsOf(run: Reader, kinds: Kind[], facets: Counted): Promise<Map<string, Label>> {
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
