import { languageOf, type Language } from '#i18n/language.ts';
import { folded } from './folded.ts';
import { kinds, places, type Kind, type Place } from './kinds.ts';
import { splitEnding } from './take-home/endings.ts';

const segments: Record<Language, string>[] = [...Object.values(kinds).map((kind) => kind.segment), ...Object.values(places)];
const toPolish = new Map(segments.map(({ pl, en }) => [en, pl]));
const toEnglish = new Map(segments.map(({ pl, en }) => [pl, en]));

export const homeAddress = (language: Language) => (language === 'en' ? '/en' : '/');
const under = (language: Language, path: string) => (language === 'en' ? `/en/${path}` : `/${path}`);
/** Where the list of a kind is. `query` narrows it. */
export function listAddress(language: Language, kind: Kind, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return under(language, kinds[kind].segment[language]) + (search && `?${search}`);
}
/** Where a record is. */
export const recordAddress = (language: Language, kind: Kind, slug: string) =>
  under(language, `${kinds[kind].segment[language]}/${encodeURIComponent(slug)}`);
/** Where the numbers that are drawn on the page of a record can be had as a table. */
export const chartAddress = (language: Language, kind: Kind, slug: string) => `${recordAddress(language, kind, slug)}/wykres.csv`;
export const placeAddress = (language: Language, place: Place) => under(language, places[place][language]);

/** The live explorer of the graph, with a query written in. It stays behind the hash: the explorer reads it, the server runs nothing. */
export const explorerAddress = (query: string) => `/graphql#query=${encodeURIComponent(query)}`;

/** The route of an English address, which is that of its Polish twin; undefined for a Polish address. */
export function routeOf(url: URL): string | undefined {
  if (languageOf(url) === 'pl') return undefined;
  const [, , first = '', ...rest] = url.pathname.split('/');
  if (first === '') return '/';
  const [name, ending] = splitEnding(first);
  const polish = toPolish.get(name);
  return polish && ['', polish + ending, ...rest].join('/');
}

/**
 * The address that somebody meant who wrote capitals or Polish letters, took a comma or bracket along, or the name of a list in the
 * other language: "/Miasta/Płock)," and "/cities/plock" are /miasta/plock. Undefined when there is nothing to mend.
 */
export function mended(url: Pick<URL, 'pathname' | 'search'>): string | undefined {
  let path: string;
  try {
    path = folded(decodeURIComponent(url.pathname));
  } catch {
    return undefined;
  }
  const plain = path.replace(/[\s.,;:!?)\]}>"'”’»]+$/, '').replaceAll(' ', '-');
  const parts = plain.split('/');
  const at = parts[1] === 'en' ? 2 : 1;
  const own = (at === 2 ? toEnglish : toPolish).get(parts[at] ?? '');
  if (own !== undefined) parts[at] = own;
  const address = parts.map(encodeURIComponent).join('/') || '/';
  return address === url.pathname || plain.startsWith('//') ? undefined : address + url.search;
}

/** The same page in the other language, with its query. */
export function inLanguage(url: Pick<URL, 'pathname' | 'search'>, language: Language): string {
  const from = languageOf(url);
  if (from === language) return url.pathname + url.search;
  const [first = '', ...rest] = url.pathname.split('/').slice(from === 'en' ? 2 : 1);
  if (first === '') return homeAddress(language) + url.search;
  const [name, ending] = splitEnding(first);
  const segment = (language === 'en' ? toEnglish : toPolish).get(name);
  return segment ? under(language, [segment + ending, ...rest].join('/')) + url.search : homeAddress(language);
}
