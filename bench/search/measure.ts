/** What an engine made of the queries of a set in one variant. */
export interface Measured {
  ndcg10: number;
  recall20: number;
  empty: number;
  p50: number;
  p95: number;
}

/**
 * How well a ranking serves, from 0 to 1 for the best there is: normalised discounted cumulative gain of its first ten.
 * `found` are the ids of a query's results, best first; `judged` the relevant ones with their grades, one at least.
 */
export function ndcg10(found: string[], judged: ReadonlyMap<string, number>): number {
  const gain = (grades: number[]) => grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  return gain(found.map((id) => judged.get(id) ?? 0)) / gain([...judged.values()].sort((a, b) => b - a));
}

/** Adds up rankings against judgements. */
export class Tally {
  #ndcg = 0;
  #recall = 0;
  #empty = 0;
  #times: number[] = [];

  /** `found` are the ids of a query's results, best first; `judged` the relevant ones with their grades. */
  add(found: string[], judged: Map<string, number>, ms: number) {
    this.#ndcg += ndcg10(found, judged);
    this.#recall += found.slice(0, 20).filter((id) => judged.has(id)).length / Math.min(20, judged.size);
    this.#empty += found.length === 0 ? 1 : 0;
    this.#times.push(ms);
  }

  measured(): Measured {
    const queries = Math.max(1, this.#times.length);
    return {
      ndcg10: this.#ndcg / queries,
      recall20: this.#recall / queries,
      empty: this.#empty / queries,
      p50: quantile(this.#times, 0.5),
      p95: quantile(this.#times, 0.95),
    };
  }
}

/** The value below which this share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
