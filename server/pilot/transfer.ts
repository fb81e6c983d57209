import { townKindOf, type TownKind } from '../city/town-kind.ts';
import type { ConditionType } from './condition.ts';

/** Whether a condition holds in a town. */
export const verdicts = ['MET', 'NOT_MET', 'UNKNOWN'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is known of a condition by which a town can be judged. */
export interface Limits {
  type: ConditionType;
  minimum: number | null;
  maximum: number | null;
  cityKind: TownKind | null;
  voivodeshipTeryt: string | null;
}
/** What is known of a town. */
export interface Town {
  teryt: string;
  kind: string;
  population: number;
}

/** Judges by facts alone: inhabitants, kind and region. What a condition says in words, and what nobody knows of a town, is unknown. */
export function verdictOf({ type, minimum, maximum, cityKind, voivodeshipTeryt }: Limits, town: Town): Verdict {
  const told = [
    ...(type === 'POPULATION' && (minimum ?? maximum) !== null
      ? [town.population >= (minimum ?? 0) && town.population <= (maximum ?? Infinity)]
      : []),
    ...(cityKind !== null ? [townKindOf(town) === cityKind] : []),
    ...(voivodeshipTeryt !== null ? [town.teryt.startsWith(voivodeshipTeryt)] : []),
  ];
  if (told.length === 0) return 'UNKNOWN';
  return told.every(Boolean) ? 'MET' : 'NOT_MET';
}
