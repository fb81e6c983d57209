import { diff3Merge } from 'node-diff3';
import { canonical, type Content, type Part } from './content.ts';
import type { Field, Shape } from './shape.ts';

/** What two people made of one value that neither would want lost. */
export interface Conflict {
  /** The field, such as lessons, title.pl or indicators.i3.unit. */
  path: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}
export interface Merged {
  content: Content;
  conflicts: Conflict[];
}

/** Longer texts are not merged paragraph by paragraph: comparing many equal lines takes seconds. Then it is asked. */
const MOST_PARAGRAPHS = 400;
const LONGEST = 60_000;

const same = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);

/**
 * Merges what two people made of the same content, field by field and in texts paragraph by paragraph. Where both changed
 * the same, mine is kept in the content and told as a conflict.
 */
export function merge({ fields }: Pick<Shape, 'fields'>, base: Content, mine: Content, theirs: Content): Merged {
  const conflicts: Conflict[] = [];
  const content = mergeFields(fields, base, mine, theirs, '', conflicts);
  return { content, conflicts };
}

function mergeFields(fields: Field[], base: Content, mine: Content, theirs: Content, before: string, conflicts: Conflict[]): Content {
  const merged: Content = {};
  for (const field of fields) {
    const { name } = field;
    if (![base, mine, theirs].some((each) => Object.hasOwn(each, name))) continue;
    merged[name] = mergeValue(field, base[name], mine[name], theirs[name], before + name, conflicts);
  }
  return merged;
}

function mergeValue(field: Field, base: unknown, mine: unknown, theirs: unknown, path: string, conflicts: Conflict[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine ?? null;
  if (same(base, mine)) return theirs ?? null;
  if (field.type === 'GROUP' && mine && theirs)
    return mergeFields(field.fields!, (base ?? {}) as Content, mine as Content, theirs as Content, `${path}.`, conflicts);
  if (field.type === 'LINKS' || field.type === 'CHOICES' || field.type === 'ADDRESSES')
    return mergeSets((base ?? []) as unknown[], (mine ?? []) as unknown[], (theirs ?? []) as unknown[]);
  if (field.type === 'LINES') {
    const paragraphs = (lines: unknown) => ((lines ?? []) as string[]).join('\n\n');
    const text = mergeTexts(paragraphs(base), paragraphs(mine), paragraphs(theirs));
    if (text !== null) return text.split('\n\n').filter(Boolean);
  }
  if (field.type === 'PARTS')
    return mergeParts(field, (base ?? []) as Part[], (mine ?? []) as Part[], (theirs ?? []) as Part[], path, conflicts);
  if (field.type === 'LONG_TEXT' && typeof mine === 'string' && typeof theirs === 'string') {
    const text = mergeTexts((base ?? '') as string, mine, theirs);
    if (text !== null) return text;
  }
  conflicts.push({ path, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null });
  return mine ?? null;
}

/** What either took out is out, what either put in is in. */
function mergeSets(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
  const kept = mine.filter((each) => !base.includes(each) || theirs.includes(each));
  return [...kept, ...theirs.filter((each) => !base.includes(each) && !kept.includes(each))];
}

/** Parts by their keys. One that one took out and the other changed stays: nothing written is lost. */
function mergeParts(field: Field, base: Part[], mine: Part[], theirs: Part[], path: string, conflicts: Conflict[]): Part[] {
  const by = (parts: Part[]) => new Map(parts.map((part) => [part.key, part]));
  const [bases, others] = [by(base), by(theirs)];
  const own = by(mine);
  const mergedMine = mine.flatMap((part): Part[] => {
    const other = others.get(part.key);
    const old = bases.get(part.key);
    if (other) return [{ key: part.key, ...mergeFields(field.fields!, old ?? {}, part, other, `${path}.${part.key}.`, conflicts) }];
    return old && same(old, part) ? [] : [part];
  });
  const fromThem = theirs.filter((part) => !own.has(part.key) && !(bases.has(part.key) && same(bases.get(part.key), part)));
  return [...mergedMine, ...fromThem];
}

/** Null when both changed the same paragraph, or when the text is too long to compare. */
function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const texts = [mine, base, theirs].map((text) => text.split(/(?<=\n)/));
  if (texts.some((lines) => lines.length > MOST_PARAGRAPHS) || base.length + mine.length + theirs.length > 3 * LONGEST) return null;
  const regions = diff3Merge(texts[0]!, texts[1]!, texts[2]!, { excludeFalseConflicts: true });
  if (regions.some((region) => region.conflict)) return null;
  return regions.flatMap((region) => region.ok ?? []).join('');
}
