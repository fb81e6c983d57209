import type { Fragment } from './suggested.ts';

/** A title as it is shown, in pieces that tell what matched; undefined where only part of it or another title did: a crop would hide the rest. */
export const matchedTitle = (title: string, highlights: readonly { field: string; fragments: readonly Fragment[] }[]) =>
  highlights.find(({ field, fragments }) => field === 'title' && fragments.map(({ text }) => text).join('') === title)?.fragments;
