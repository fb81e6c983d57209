import type { EnumName } from '#i18n/enums.ts';
import { plEnums } from '#i18n/pl.enums.ts';
import type { FilterWords } from '#i18n/filters.ts';
import type { Kind } from '#lib/kinds.ts';

/** A field of a list's filter in the graph. */
export type FilterField = keyof FilterWords;
/** The kinds few enough to be chosen from a list of them all. */
export type ChoiceKind = 'Challenge' | 'Voivodeship' | 'Network' | 'Edition' | 'FundingProgramme';

/** By what people can narrow a list: words of an enum, a record chosen from all of its kind, or a record that a link elsewhere names. */
export type Filter = { field: FilterField; name: string } & (
  { by: 'words'; words: EnumName } | { by: 'choice'; kind: ChoiceKind } | { by: 'link'; kind: Kind }
);

/** What a field is called in addresses: the same word on every page, whether a record has one of it or several. */
export const parameterOf = (field: string) => field.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
export const words = (field: FilterField, of: EnumName): Filter => ({ by: 'words', field, name: parameterOf(field), words: of });
export const choice = (field: FilterField, kind: ChoiceKind): Filter => ({ by: 'choice', field, name: parameterOf(field), kind });
export const linked = (field: FilterField, kind: Kind): Filter => ({ by: 'link', field, name: parameterOf(field), kind });

/** What an address asks of a filter. Words that the enum does not have are left out, as are endless lists. */
export function chosen(filter: Filter, url: URL): string[] {
  const values = [...new Set(url.searchParams.getAll(filter.name))].filter((value) => value !== '' && value.length <= 200).slice(0, 20);
  if (filter.by !== 'words') return values;
  const known = plEnums[filter.words];
  return values.filter((value) => Object.hasOwn(known, value));
}
