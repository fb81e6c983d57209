import { diffWordsWithSpace } from 'diff';
import { canonical, type Content, type Part } from './content.ts';
import type { Field, Shape } from './shape.ts';

/** A piece of a text: in both, only in the later one, only in the earlier one. */
export interface Piece {
  text: string;
  in: 'BOTH' | 'AFTER' | 'BEFORE';
}
/** One field that differs. `words` compares texts; null for anything else, and when they differ too much to compare in time. */
export interface Difference {
  path: string;
  field: Field;
  before: unknown;
  after: unknown;
  words: Piece[] | null;
}

/** Comparing is given up after so many milliseconds: some texts would take minutes. */
const LONGEST_MS = 300;
const LONGEST_TEXT = 120_000;

/** What differs between two contents, in the order of the form. Together it takes no longer than comparing one text may. */
export function differences({ fields }: Pick<Shape, 'fields'>, before: Content, after: Content): Difference[] {
  const until = performance.now() + LONGEST_MS;
  return fields.flatMap((field) => differing(field, before[field.name], after[field.name], field.name, until));
}

function differing(field: Field, before: unknown, after: unknown, path: string, until: number): Difference[] {
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  if (field.type === 'GROUP' && (before || after))
    return field.fields!.flatMap((each) =>
      differing(each, (before as Content | null)?.[each.name], (after as Content | null)?.[each.name], `${path}.${each.name}`, until),
    );
  if (field.type === 'PARTS') {
    const [old, now] = [(before ?? []) as Part[], (after ?? []) as Part[]];
    const keys = [...new Set([...old, ...now].map(({ key }) => key))];
    const found = keys.flatMap((key) => {
      const [one, other] = [old, now].map((parts) => parts.find((part) => part.key === key));
      return field.fields!.flatMap((each) => differing(each, one?.[each.name], other?.[each.name], `${path}.${key}.${each.name}`, until));
    });
    if (found.length > 0) return found;
  }
  return [{ path, field, before: before ?? null, after: after ?? null, words: isText(field) ? words(before, after, until) : null }];
}

/** Words are compared in what people wrote: a day, a choice or a link that changed is another one as a whole. */
const isText = ({ type }: Field) => type === 'TEXT' || type === 'LONG_TEXT';

function words(before: unknown, after: unknown, until: number): Piece[] | null {
  if (typeof before !== 'string' || typeof after !== 'string' || before.length + after.length > 2 * LONGEST_TEXT) return null;
  const pieces = diffWordsWithSpace(before, after, { timeout: Math.max(1, until - performance.now()) });
  return pieces?.map(({ value, added, removed }) => ({ text: value, in: added ? 'AFTER' : removed ? 'BEFORE' : 'BOTH' })) ?? null;
}
