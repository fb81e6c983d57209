import { readFileSync } from 'node:fs';
import { ndcg10 } from '../../bench/search/measure.ts';
import type { EngineName, Engines } from './engines.ts';
import { queries } from './set.ts';

/** nDCG@10 from 0 to 1: the mean of each class, and of each query by its id. */
export interface Scores {
  classes: Record<string, number>;
  queries: Record<string, number>;
}
/** How well each engine did when that was last accepted, and how much of it a class may lose. */
export interface Frozen {
  mayLose: number;
  engines: Record<EngineName, Scores>;
}

export const frozenFile = new URL('frozen.json', import.meta.url);
export const readFrozen = (): Frozen => JSON.parse(readFileSync(frozenFile, 'utf8'));

const rounded = (value: number) => Number(value.toFixed(4));

/** Asks an engine every judged search. */
export async function measure(engines: Engines, engine: EngineName): Promise<Scores> {
  const scores: Record<string, number> = {};
  for (const { id, text, judged } of queries) scores[id] = ndcg10(await engines.find(engine, text), judged);
  const means = [...Map.groupBy(queries, (query) => query.class)].map(([name, all]) => [
    name,
    rounded(all.reduce((sum, { id }) => sum + scores[id]!, 0) / all.length),
  ]);
  return {
    classes: Object.fromEntries(means),
    queries: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, rounded(score)])),
  };
}

/** The classes that lost more than they may, each followed by its searches that became worse, the worst first. */
export function losses(before: Scores, now: Scores, mayLose: number): string[] {
  const lost = (part: keyof Scores, name: string) => rounded(before[part][name]! - now[part][name]!);
  const told = (part: keyof Scores, name: string) => `${before[part][name]} → ${now[part][name]}`;
  return Object.keys(before.classes)
    .filter((name) => lost('classes', name) > mayLose)
    .flatMap((name) => {
      const worse = queries
        .filter(({ class: of, id }) => of === name && lost('queries', id) > 0)
        .sort((a, b) => lost('queries', b.id) - lost('queries', a.id));
      return [`${name}: ${told('classes', name)}`, ...worse.map(({ id, text }) => `  ${id} "${text}": ${told('queries', id)}`)];
    });
}
