import { filterWords } from '#i18n/filters.ts';
import type { Locale } from '#i18n/locale.ts';
import { voivodeshipName } from '#lib/record/facts.ts';
import type { ShownFacet } from '#lib/search/facets.ts';
import { asChoice, asWords } from './choices-of.ts';
import type { Field } from './load-list.ts';

/** The filters of a list as the panel shows them: those that people choose from. */
export const shownFacets = (fields: Field[], locale: Locale): ShownFacet[] =>
  fields
    .filter(({ by }) => by !== 'link')
    .map((field) => ({
      name: field.name,
      label: filterWords(locale.language)[field.field],
      choices: offered(field, locale).map((choice) => ({
        ...choice,
        count: field.counts ? (field.counts[choice.value] ?? 0) : null,
        selected: field.chosen.includes(choice.value),
      })),
    }));

function offered(field: Field, locale: Locale) {
  if (field.by === 'words') return asWords(locale.m.enums[field.words] as Record<string, string>);
  const choices = field.options.map((option) => asChoice(option, locale));
  return field.name === 'voivodeship' ? choices.map((choice) => ({ ...choice, label: voivodeshipName(choice.label) })) : choices;
}

/** What narrows a list, with the words for each value. */
export const chipsOf = (fields: Field[], { language, m, text }: Locale) =>
  fields.flatMap((field) =>
    field.chosen.map((value) => {
      const option = field.by === 'words' ? undefined : field.options.find(({ slug }) => slug === value);
      const word = field.by === 'words' ? (m.enums[field.words] as Record<string, string>)[value] : option && text(option.title);
      return { name: field.name, value, label: `${filterWords(language)[field.field]}: ${word ?? m.list.unknownValue}` };
    }),
  );
