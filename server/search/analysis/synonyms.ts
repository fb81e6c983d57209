import { keysOf } from './analyse.ts';
import { SAME_THING } from './field-words.ts';
import { fold } from './fold.ts';

/** Another name for some of the words sought. */
export interface Expansion {
  /** Where in the keys the name begins, and the keys it consists of. */
  at: number;
  from: string[];
  /** The keys of the other name; all of them together, in this order, stand for `from`. */
  to: string[];
  /** The other name as written, for people: "Pokazujemy też: miejski plan adaptacji"; null when they need not be told. */
  label: string | null;
  /** The language of the label; null without one. */
  lang: 'pl' | 'en' | null;
  /** Whether it is but of the same root: it says less than a name of the same thing. */
  isRelative?: boolean;
}

interface Name {
  keys: string[];
  label: string;
  lang: 'pl' | 'en';
}

interface Synonyms {
  name: Name;
  others: Name[];
}

const byFirstKey = new Map<string, Synonyms[]>();
for (const labels of SAME_THING) {
  const names = labels.map((written): Name => {
    const label = written.replace(/^en:/, '');
    return { label, lang: label === written ? 'pl' : 'en', keys: keysOf(label) };
  });
  if (names.some(({ keys }) => keys.length === 0)) throw new Error(`A name of ${labels[0]} consists of stop words`);
  for (const name of names) {
    const others = names.filter((other) => other.keys.join(' ') !== name.keys.join(' '));
    const first = name.keys[0]!;
    byFirstKey.set(first, [...(byFirstKey.get(first) ?? []), { name, others }]);
  }
}

const TWO_CAPITALS = /\p{Lu}\p{L}*\p{Lu}/u;
const abbreviations = new Set(
  SAME_THING.flat()
    .map((label) => label.replace(/^en:/, ''))
    .filter((label) => TWO_CAPITALS.test(label))
    .map(fold),
);

/** Tells whether a word is an abbreviation of the field and written as one, with two capital letters or more. */
export function isAbbreviation(word: string): boolean {
  return TWO_CAPITALS.test(word) && abbreviations.has(fold(word));
}

/**
 * Finds the field's other names for what the keys of a query say: abbreviation and expansion, both ways,
 * and names of the same thing. Only the longest name that begins at a place counts, so that "miejski
 * plan adaptacji" is not also read as a part of itself.
 */
export function expansions(keys: readonly string[]): Expansion[] {
  const found: Expansion[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const here = (byFirstKey.get(keys[at]!) ?? []).filter(({ name }) => name.keys.every((key, offset) => keys[at + offset] === key));
    const longest = Math.max(0, ...here.map(({ name }) => name.keys.length));
    for (const { name, others } of here) {
      if (name.keys.length < longest) continue;
      for (const { keys: to, label, lang } of others) found.push({ at, from: name.keys, to, label, lang });
    }
    if (longest > 0) at += longest - 1;
  }
  return found;
}
