import type { Hunspell } from './hunspell.ts';

/** A change of a word's end: cut `cut` letters, add `add`. Written "2ia". */
type Edit = string;

interface Family {
  lemma: string;
  members: string[];
  score: number;
}

const SHORTEST_STEM = 3;
const LEAST_WITNESSES = 4;
const CONVERB_OF_PRESENT = /ąc$/;
const CONVERB_OF_PAST = /(?:ł|w)szy$/;
const VERB = /[FH]/;

/**
 * Finds a lemma for entries that the dictionary lists without flags though they are inflected:
 * converbs ("nagradzając"), superlatives ("najbarwniej") and irregular names ("Wrocławiem").
 * Converbs and superlatives go by rule. The rest goes by analogy: the changes of the end between
 * lemma and form are counted over all flagged nouns and adjectives; an entry is the lemma of
 * those orphans that it reaches by frequent changes, the entries that reach most go first.
 * Returns lemma by orphan, both as spelt; orphans without a lemma are absent.
 */
export function attachOrphans(orphans: string[], dictionary: Hunspell): Map<string, string> {
  const verbs = new Map<string, string>();
  const edits = new Map<Edit, number>();
  for (const entry of dictionary.entries) {
    if (entry.flags === '' || entry.irregular) continue;
    const isVerb = VERB.test(entry.flags);
    const seen = new Set<Edit>();
    for (const form of dictionary.forms(entry)) {
      if (form.negated || form.flag === '') continue;
      if (isVerb) verbs.set(form.text, entry.word);
      else seen.add(editBetween(entry.word, form.text));
    }
    for (const edit of seen) edits.set(edit, (edits.get(edit) ?? 0) + 1);
  }
  const lemmas = new Map<string, string>();
  const rest: string[] = [];
  for (const word of orphans) {
    const lemma = lemmaByRule(word, verbs);
    if (lemma !== undefined) lemmas.set(word, lemma);
    else rest.push(word);
  }
  for (const { lemma, members } of families(rest, edits)) {
    for (const member of members) {
      if (!lemmas.has(member) && !lemmas.has(lemma)) lemmas.set(member, lemma);
    }
  }
  return lemmas;
}

function lemmaByRule(word: string, verbs: Map<string, string>): string | undefined {
  if (CONVERB_OF_PRESENT.test(word)) return verbs.get(word.replace(/c$/, ''));
  if (CONVERB_OF_PAST.test(word)) return verbs.get(word.replace(/(?:ł|w)szy$/, 'ł')) ?? undefined;
  if (verbs.has(word)) return verbs.get(word);
  if (/^naj.{4}/.test(word)) return word.slice(3);
  return undefined;
}

function families(orphans: string[], edits: Map<Edit, number>): Family[] {
  const neighbours = Map.groupBy(
    orphans.filter((word) => word.length > SHORTEST_STEM),
    (word) => word.slice(0, SHORTEST_STEM),
  );
  const found: Family[] = [];
  for (const group of neighbours.values()) {
    for (const lemma of group) {
      const family: Family = { lemma, members: [], score: 0 };
      for (const word of group) {
        const witnesses = edits.get(editBetween(lemma, word)) ?? 0;
        if (word === lemma || witnesses < LEAST_WITNESSES || !keepsStem(lemma, word)) continue;
        family.members.push(word);
        family.score += Math.log2(witnesses);
      }
      if (family.members.length > 0) found.push(family);
    }
  }
  return found.sort(
    (a, b) => b.members.length - a.members.length || a.lemma.length - b.lemma.length || b.score - a.score || (a.lemma < b.lemma ? -1 : 1),
  );
}

function keepsStem(lemma: string, word: string): boolean {
  const common = commonPrefix(lemma, word);
  return common >= SHORTEST_STEM && common >= lemma.length - 3;
}

function editBetween(lemma: string, form: string): Edit {
  const common = commonPrefix(lemma, form);
  return `${lemma.slice(common)}>${form.slice(common)}`;
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
