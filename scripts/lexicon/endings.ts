import { type Edit, editBetween } from './automaton-builder.ts';

const LONGEST_ENDING = 6;
const SHORTEST_STEM = 2;
const LEAST_WEIGHT = 20;
const LEAST_SHARE = 0.5;

/**
 * Learns from known words how unknown ones end: for each ending of up to six letters the edit that
 * most words with it undergo, kept where most agree and where it differs from what the next
 * shorter ending says. The idea is that of Stempel (A. Białecki, 2004).
 * Returns the endings written backwards, in alphabetical order.
 */
export function learnEndings(words: Iterable<readonly [form: string, lemma: string, weight: number]>): [string, Edit][] {
  const votes = new Map<string, Map<string, number>>();
  for (const [form, lemma, weight] of words) {
    const { cut, add } = editBetween(form, lemma);
    if (form.length - cut < SHORTEST_STEM) continue;
    const longest = Math.min(LONGEST_ENDING, form.length - 1);
    for (let length = Math.max(1, cut); length <= longest; length += 1) {
      const ending = form.slice(-length);
      const edits = votes.get(ending) ?? new Map<string, number>();
      votes.set(ending, edits);
      edits.set(`${cut} ${add}`, (edits.get(`${cut} ${add}`) ?? 0) + weight);
    }
  }
  const kept = new Map<string, string>();
  for (const ending of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const edit = agreedEdit(votes.get(ending)!);
    if (edit !== undefined && edit !== editOfShorter(ending, kept)) kept.set(ending, edit);
  }
  return [...kept]
    .map(([ending, edit]): [string, Edit] => {
      const [cut, add] = edit.split(' ');
      return [[...ending].reverse().join(''), { cut: Number(cut), add: add! }];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function agreedEdit(edits: Map<string, number>): string | undefined {
  const sum = [...edits.values()].reduce((total, weight) => total + weight, 0);
  const [edit, weight] = [...edits].reduce((best, next) => (next[1] > best[1] ? next : best));
  return weight >= LEAST_WEIGHT && weight >= LEAST_SHARE * sum ? edit : undefined;
}

function editOfShorter(ending: string, kept: Map<string, string>): string | undefined {
  for (let from = 1; from < ending.length; from += 1) {
    const edit = kept.get(ending.slice(from));
    if (edit !== undefined) return edit;
  }
  return undefined;
}
