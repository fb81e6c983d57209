import type { Locale } from '#i18n/locale.ts';
import { searchWords } from '#i18n/search.ts';
import { kinds } from '#lib/kinds.ts';
import type { Facet, FacetName } from './facets.ts';
import { kindOf, type Selection } from './selection.ts';

/** The values chosen in each facet, by their labels; facets in which nothing is chosen are left out. */
export const chosenIn = (facets: Facet[]): { name: FacetName; labels: string[] }[] =>
  facets
    .map(({ name, choices }) => ({ name, labels: choices.filter(({ selected }) => selected).map(({ label }) => label) }))
    .filter(({ labels }) => labels.length > 0);

/** What a search asks for, in words, one part after the other; empty when it asks for everything. */
export function criteriaOf(
  { query, kind, near, since, exact, all }: Selection,
  facets: Facet[],
  { language, number, day }: Locale,
): string[] {
  const words = searchWords(language);
  return [
    ...(query ? [words.quoted(query)] : []),
    ...(kind ? [kinds[kindOf[kind]].many[language]] : []),
    ...chosenIn(facets).map(({ name, labels }) => `${words.facets[name]}: ${labels.join(', ')}`),
    ...(near ? [words.within(number(near.kilometres, 1))] : []),
    ...(since ? [words.since(day(since))] : []),
    ...(exact ? [words.exact] : []),
    ...(all ? [words.allWords] : []),
  ];
}
