import { isSeat } from '../city/seats.ts';
import { townKindOf } from '../city/town-kind.ts';
import type { conditionCityKinds, conditionLaws, ConditionType } from './condition.ts';

/** Whether a condition holds in a town. */
export const verdicts = ['MET', 'NOT_MET', 'UNKNOWN'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is known of a condition by which a town can be judged. */
export interface Limits {
  type: ConditionType;
  minimum: number | null;
  maximum: number | null;
  cityKind: (typeof conditionCityKinds)[number] | null;
  voivodeshipTeryt: string | null;
  law: (typeof conditionLaws)[number] | null;
  network: string | null;
  currency: string | null;
}
/** What is known of a town. */
export interface Town {
  teryt: string;
  kind: string;
  population: number;
}
/** What the town did, as far as the graph holds it: records by which a condition may be met. */
export interface Deeds<Of = unknown> {
  /** The networks and joint projects it takes part in, by code or slug. */
  networks: ReadonlyMap<string, Of>;
  /** What it spent most on among things comparable to the one asked about, in PLN. */
  largest: { amount: number; record: Of } | null;
}

const isOfKind = (kind: NonNullable<Limits['cityKind']>, town: Town) =>
  kind === 'VOIVODESHIP_SEAT' || kind === 'FORMER_VOIVODESHIP_SEAT' ? isSeat(kind, town) : townKindOf(town) === kind;

/** The record that shows a condition to be met: the network that is asked for, or what as much was spent on. */
export function evidenceOf<Of>({ type, minimum, maximum, network, currency }: Limits, { networks, largest }: Deeds<Of>): Of | null {
  if (network !== null) return networks.get(network) ?? null;
  // who spent the most of a band could pay any of it
  const amount = type === 'BUDGET' && currency === 'PLN' ? (maximum ?? minimum) : null;
  return amount !== null && largest !== null && largest.amount >= amount ? largest.record : null;
}

/**
 * Judges by facts alone: inhabitants, kind, region, law, and what the town took part in or spent. Lists of members and of
 * projects are not complete, so that what they do not hold is unknown, as is what a condition says in words.
 */
export function verdictOf(limits: Limits, town: Town, deeds: Deeds): Verdict {
  const { type, minimum, maximum, cityKind, voivodeshipTeryt, law, network, currency } = limits;
  const surely = (holds: boolean) => (holds ? true : null);
  const told: (boolean | null)[] = [
    ...(type === 'POPULATION' && (minimum ?? maximum) !== null
      ? [town.population >= (minimum ?? 0) && town.population <= (maximum ?? Infinity)]
      : []),
    ...(cityKind !== null ? [isOfKind(cityKind, town)] : []),
    ...(voivodeshipTeryt !== null ? [town.teryt.startsWith(voivodeshipTeryt)] : []),
    ...(law !== null ? [surely(law === 'EVERY_COMMUNE' || (law === 'COUNTY_RIGHTS' && townKindOf(town) === 'COUNTY_RIGHTS'))] : []),
    ...(network !== null || (type === 'BUDGET' && currency !== null) ? [surely(evidenceOf(limits, deeds) !== null)] : []),
  ];
  if (told.includes(false)) return 'NOT_MET';
  return told.length === 0 || told.includes(null) ? 'UNKNOWN' : 'MET';
}
