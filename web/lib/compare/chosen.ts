import type { Language } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import type { Kind } from '#lib/kinds.ts';

/** So many records stand side by side at most. */
export const MOST_COMPARED = 4;
/** What cities did tells the same, whatever it is called: it can be compared. */
export const isComparable = (kind: Kind): kind is 'Solution' | 'Pilot' => kind === 'Solution' || kind === 'Pilot';

/** Ids of records out of an address or a form, each once; longer ones no record has. */
export const idsIn = (form: Pick<URLSearchParams | FormData, 'getAll'>): string[] => [
  ...new Set(
    form
      .getAll('id')
      .map(String)
      .filter((id) => /^[\w-]{1,100}$/.test(id)),
  ),
];

/** What an address asks to be compared, and what about it cannot be done. */
export interface Chosen {
  ids: string[];
  /** Whether something is named twice. */
  isRepeated: boolean;
  /** How many are more than fit. */
  left: number;
}
export function chosenIn(search: URLSearchParams): Chosen {
  const ids = idsIn(search);
  return {
    ids: ids.slice(0, MOST_COMPARED),
    isRepeated: ids.length < search.getAll('id').length,
    left: Math.max(0, ids.length - MOST_COMPARED),
  };
}

/** Where records are compared; against a town, where one is named. */
export function compareAddress(language: Language, ids: readonly string[], like: string | null = null): string {
  const search = new URLSearchParams(ids.map((id) => ['id', id]));
  if (like) search.set('like', like);
  return `${placeAddress(language, 'compare')}?${search}`;
}
