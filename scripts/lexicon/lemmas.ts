import type { FormTable, Reading } from './forms.ts';
import type { Likelihood } from './weigh.ts';

const LONGEST_CHAIN = 4;
const SUPERLATIVE = /^naj(.{2,}(?:szy|ej))$/;

/**
 * Chooses one lemma for each form: the most likely one, the shorter and then the alphabetically
 * first of equal ones. A lemma that is itself rather a form of another word gives way to that
 * word's lemma ("drogiego" to "drogi" to "droga"), so that a key is always its own key.
 */
export function chooseLemmas({ lexemes, readings }: FormTable, likelihood: Likelihood): Map<string, string> {
  const direct = new Map<string, string>();
  for (const [form, ways] of readings) direct.set(form, likeliestLemma(ways));
  const lemmas = new Map<string, string>();
  for (const form of direct.keys()) lemmas.set(form, settled(form));
  return lemmas;

  function likeliestLemma(ways: Reading[]): string {
    if (ways.length === 1) return lexemes[ways[0]!.lexeme]!.lemma;
    const sums = new Map<string, number>();
    for (const way of ways) {
      const { lemma } = lexemes[way.lexeme]!;
      sums.set(lemma, (sums.get(lemma) ?? 0) + likelihood(way));
    }
    return [...sums].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]![0];
  }

  /** "najlepszy" and "najszybciej" lead to "lepszy" and "szybciej". */
  function positive(lemma: string): string {
    const [, rest] = SUPERLATIVE.exec(lemma) ?? [];
    return rest === undefined ? lemma : (direct.get(rest) ?? lemma);
  }

  /** Follows lemmas until one is its own; of lemmas that run in a circle the alphabetically first. */
  function settled(form: string): string {
    const passed = [form];
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      const at = passed.at(-1)!;
      const next = direct.get(at) ?? at;
      if (next === at) return positive(at);
      const circle = passed.indexOf(next);
      if (circle >= 0) return passed.slice(circle).sort()[0]!;
      passed.push(next);
    }
    return passed.at(-1)!;
  }
}
