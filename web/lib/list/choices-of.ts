import type { Locale, Text } from '#i18n/locale.ts';
import type { Choice } from '#lib/search/facets.ts';

type Offered = Omit<Choice, 'count' | 'selected'>;
/** The values of an enum, to choose from. */
export const asWords = (words: Record<string, string>): Offered[] =>
  Object.entries(words).map(([value, label]) => ({ value, label, parent: null }));
/** A record to choose. */
export const asChoice = (
  { slug, title, broader }: { slug: string; title: Text; broader?: string | undefined },
  { text, language, languageOf }: Locale,
): Offered => ({
  value: slug,
  label: text(title),
  parent: broader ?? null,
  lang: languageOf(title) === language ? undefined : languageOf(title),
});
