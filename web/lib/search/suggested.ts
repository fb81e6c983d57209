import type { Text } from '#i18n/locale.ts';
import type { Kind } from '#lib/kinds.ts';

/** So many records are suggested at most. */
export const MOST_SUGGESTED = 6;

/** A piece of a text, and whether it is what was searched for. */
export interface Fragment {
  text: string;
  hit: boolean;
}
/** A record as a suggestion shows it, in the language of the page. */
export interface Suggested {
  id: string;
  kind: Kind;
  slug: string;
  title: Text;
  /** The title in pieces that tell what matched; undefined where only part of it or another title did. */
  inTitle?: readonly Fragment[] | undefined;
  /** The city or region that it is in, for there are towns of one name. */
  where?: string | undefined;
}
/** What is suggested for a query: its first records, and how many there are in all. */
export interface Suggestions {
  query: string;
  totalCount: number;
  totalIsExact: boolean;
  hits: readonly Suggested[];
}
/** The way from what is suggested to everything that was found. */
export interface AllResults {
  href: string;
  label: string;
  onclick?: (event: MouseEvent) => void;
}
