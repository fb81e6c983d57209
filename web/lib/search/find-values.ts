import type { Locale } from '#i18n/locale.ts';
import { searchWords } from '#i18n/search.ts';
import { choiceOf, kindsInView } from './choices.ts';
import { valuesLike } from './facet-values.ts';
import type { Choice, FacetName } from './facets.ts';
import type { SearchResult } from './search.ts';
import type { Selection } from './selection.ts';

/** The values of a facet that are called so, as readers see them. */
export async function valuesCalled(
  text: string,
  name: FacetName,
  selection: Selection,
  counts: SearchResult['kinds'],
  locale: Locale,
): Promise<Choice[]> {
  const kinds = kindsInView(selection, counts);
  const words = searchWords(locale.language);
  return (await valuesLike(text, name, selection)).map((value) => choiceOf(name, value, selection, kinds, locale, words));
}
