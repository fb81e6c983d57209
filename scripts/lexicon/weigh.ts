import { ATTACHED, type FormTable, type Reading } from './forms.ts';

const VERB = /[FH]/;
const ADJECTIVE = /X/;
const ROUNDS = 12;
/** The towns of the country are spoken of, even where the counted texts are too few to show it. */
const TOWN_COUNT = 6;
/** Words with irregular forms have so many of them, roughly. */
const FORMS_OF_IRREGULAR = 6;
/** Weight of what words of the same kind do, against what a word itself was seen to do. */
const TRUST_IN_KIND = 0.5;

/** How likely each reading of a form is; only the order within one form has a meaning. */
export type Likelihood = (reading: Reading) => number;

/**
 * Estimates from plain word counts how common each word and each ending is, by expectation
 * maximisation: the count of an ambiguous form is shared among its readings by the present
 * estimate, the estimate is made anew from the shares, and so on. Unambiguous forms decide:
 * "drogę" and "drogach" are of "droga" only, so "drogi" is rather "droga" than "drogi" (dear).
 * Words never seen count as much as words of their kind do on average.
 */
export function weighReadings({ lexemes, readings }: FormTable, counts: ReadonlyMap<string, number>): Likelihood {
  const sizeOfKind = new Map<string, number>();
  for (const { kind } of lexemes) sizeOfKind.set(kind, (sizeOfKind.get(kind) ?? 0) + 1);
  const seen = [...counts].flatMap(([form, count]) => {
    const ways = readings.get(form);
    return ways ? [{ ways, count }] : [];
  });
  let likelihood: Likelihood = () => 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const byLexeme = new Map<number, number>();
    const byKind = new Map<string, number>();
    const byEnding = new Map<string, number>();
    const byFlag = new Map<string, number>();
    for (const { ways, count } of seen) {
      const weights = ways.map(likelihood);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      ways.forEach(({ lexeme, ending }, index) => {
        const share = (count * weights[index]!) / sum;
        const { kind } = lexemes[lexeme]!;
        add(byLexeme, lexeme, share);
        add(byKind, kind, share);
        add(byEnding, endingOf(kind, ending), share);
        for (const flag of new Set(kind)) add(byFlag, flagOf(kind, flag), share);
      });
    }
    likelihood = ({ lexeme, ending }) => {
      const { kind, isTown } = lexemes[lexeme]!;
      const ofKind = byKind.get(kind) ?? 0;
      const average = (ofKind + 0.1) / (sizeOfKind.get(kind)! + 10);
      const ofFlag = byFlag.get(flagOf(kind, ending[0] ?? '')) ?? ofKind;
      const ofEnding = ((byEnding.get(endingOf(kind, ending)) ?? 0) + 0.05) / (ofFlag + 1);
      return (
        ((byLexeme.get(lexeme) ?? 0) + TRUST_IN_KIND * average + (isTown ? TOWN_COUNT : 0)) *
        (ending === ATTACHED ? ofEnding / FORMS_OF_IRREGULAR : ofEnding)
      );
    };
  }
  return likelihood;
}

/** Nouns, adjectives and verbs use one ending differently; within them it is shared by all kinds. */
const classOf = (kind: string) => (VERB.test(kind) ? 'verb' : ADJECTIVE.test(kind) ? 'adjective' : 'noun');
const endingOf = (kind: string, ending: string) => `${ending === '' ? kind : classOf(kind)} ${ending}`;
const flagOf = (kind: string, flag: string) => `${classOf(kind)} ${flag}`;

function add<K>(sums: Map<K, number>, of: K, amount: number): void {
  sums.set(of, (sums.get(of) ?? 0) + amount);
}
