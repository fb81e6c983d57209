import type { Locale, Text } from '#i18n/locale.ts';
import type { SearchWords } from '#i18n/search.pl.ts';
import type { Kind } from '#lib/kinds.ts';
import type { Option } from '#lib/list/options.ts';
import { voivodeshipName } from '#lib/record/facts.ts';
import type { FacetValue } from './facet-values.ts';
import { enumsOf } from './facet-enums.ts';
import { facetNames, MOST_VALUES, type Choice, type Facet, type FacetName } from './facets.ts';
import type { SearchResult } from './search.ts';
import { facetOf, kindOf, type Selection } from './selection.ts';

/** Facets whose values are read in their own order rather than the most frequent first. */
const ordered: FacetName[] = ['populationBand', 'stage', 'year', 'confidence'];

/** The word for a value: of the kind chosen, of all kinds together, else of the first kind that has it. */
function wordOf(name: FacetName, value: string, kinds: Kind[], { m }: Locale, words: SearchWords): string {
  if (name === 'confidence') return (m.enums.RecordConfidence as Record<string, string>)[value] ?? value;
  const shared = kinds.length > 1 ? words.shared[name]?.[value] : undefined;
  if (shared) return shared;
  const enums = enumsOf(name);
  const named = [...enums.filter(([kind]) => kinds.includes(kind)), ...enums].find(([, of]) => Object.hasOwn(m.enums[of], value));
  return named ? (m.enums[named[1]] as Record<string, string>)[value]! : value;
}

/** Every value that the kinds in view can have, so that those without results are shown as such. */
function possible(name: FacetName, kinds: Kind[], { m }: Locale, records: Option[]): { value: string; option?: Option }[] {
  if (records.length > 0) return records.map((option) => ({ value: option.slug, option }));
  if (name === 'confidence') return Object.keys(m.enums.RecordConfidence).map((value) => ({ value }));
  const enums = enumsOf(name);
  // a facet with one enum has it for every kind: a pilot is in a city of some size
  const inView = enums.length === 1 ? enums : enums.filter(([kind]) => kinds.includes(kind));
  return [...new Set(inView.flatMap(([, of]) => Object.keys(m.enums[of])))].map((value) => ({ value }));
}

/** A value that was counted, as a reader sees it. */
export function choiceOf(
  name: FacetName,
  { value, count, label, parent }: FacetValue,
  { filter }: Selection,
  kinds: Kind[],
  locale: Locale,
  words: SearchWords,
): Choice {
  return {
    value,
    count,
    parent,
    selected: (filter[name] ?? []).includes(value),
    label: label ? titleOf(name, label, locale) : wordOf(name, value, kinds, locale, words),
    lang: label ? langOf(label, locale) : undefined,
  };
}
const titleOf = (name: FacetName, title: Text, { text }: Locale) => (name === 'voivodeship' ? voivodeshipName(text(title)) : text(title));
const langOf = (title: Text, { language, languageOf }: Locale) => (languageOf(title) === language ? undefined : languageOf(title));

/** The kinds whose words name the values: the one chosen, else all that have results. */
export const kindsInView = ({ kind }: Pick<Selection, 'kind'>, counts: SearchResult['kinds']): Kind[] =>
  kind ? [kindOf[kind]] : counts.filter(({ count }) => count > 0).map((counted) => kindOf[counted.kind]);

/** The facets that tell the results apart, each with all its values; one that no result has is left out. */
export function facetsOf(
  found: Pick<SearchResult, 'facets' | 'kinds'>,
  selection: Selection,
  known: Partial<Record<FacetName, Option[]>>,
  locale: Locale,
  words: SearchWords,
): Facet[] {
  const kinds = kindsInView(selection, found.kinds);
  const answers = new Map(found.facets.map((facet) => [facetOf(facet.name), facet.values]));
  return facetNames.flatMap((name): Facet[] => {
    const counted = answers.get(name) ?? [];
    const chosen = selection.filter[name] ?? [];
    if (counted.every(({ count }) => count === 0) && chosen.length === 0) return [];
    const withCount = counted.map((value) => choiceOf(name, value, selection, kinds, locale, words));
    const seen = new Set(withCount.map(({ value }) => value));
    const all = possible(name, kinds, locale, known[name] ?? []);
    const without = all
      .filter(({ value }) => !seen.has(value))
      .map(({ value, option }): Choice => ({
        value,
        count: 0,
        parent: option?.broader ?? null,
        selected: chosen.includes(value),
        label: option ? titleOf(name, option.title, locale) : wordOf(name, value, kinds, locale, words),
        lang: option && langOf(option.title, locale),
      }));
    const unknown = chosen
      .filter((value) => !seen.has(value) && !all.some((other) => other.value === value))
      .map((value): Choice => ({ value, count: 0, parent: null, selected: true, label: value }));
    return [
      {
        name,
        ...(counted.length >= MOST_VALUES && { isCut: true }),
        choices: inOrder(
          name,
          [...withCount, ...without, ...unknown],
          all.map(({ value }) => value),
        ),
      },
    ];
  });
}

function inOrder(name: FacetName, choices: Choice[], values: string[]): Choice[] {
  if (!ordered.includes(name)) return choices;
  return choices.sort(
    name === 'year' ? (a, b) => b.value.localeCompare(a.value) : (a, b) => values.indexOf(a.value) - values.indexOf(b.value),
  );
}
