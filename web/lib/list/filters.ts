import type { EnumName } from '#i18n/enums.ts';
import { plEnums } from '#i18n/pl.enums.ts';
import type { Messages } from '#i18n/pl.ts';
import type { Kind } from '#lib/kinds.ts';

/** A field of a list's filter in the graph, which is also its name in addresses. */
export type FilterName = keyof Messages['filter'];
/** The kinds few enough to be chosen from a list of them all. */
export type ChoiceKind = 'Challenge' | 'Voivodeship' | 'Network' | 'Edition' | 'FundingProgramme';

/** By what people can narrow a list: words of an enum, a record chosen from all of its kind, or a record that a link elsewhere names. */
export type Filter =
  | { by: 'words'; name: FilterName; words: EnumName }
  | { by: 'choice'; name: FilterName; kind: ChoiceKind }
  | { by: 'link'; name: FilterName; kind: Kind };

export const words = (name: FilterName, of: EnumName): Filter => ({ by: 'words', name, words: of });
export const choice = (name: FilterName, kind: ChoiceKind): Filter => ({ by: 'choice', name, kind });
export const linked = (name: FilterName, kind: Kind): Filter => ({ by: 'link', name, kind });

/** What an address asks of a filter. Words that the enum does not have are left out, as are endless lists. */
export function chosen(filter: Filter, search: URLSearchParams): string[] {
  const values = [...new Set(search.getAll(filter.name))].filter((value) => value !== '' && value.length <= 200).slice(0, 20);
  return filter.by === 'words' ? values.filter((value) => Object.hasOwn(plEnums[filter.words], value)) : values;
}
