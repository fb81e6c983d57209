import type { z } from 'zod';
import type { Reading } from './reading.ts';
import type { SeedRecord } from './record.ts';
import type { practiceShape } from './shapes/collected.ts';

/** A pilot or a solution on its way into the database. */
export interface Case {
  pilot: boolean;
  record: SeedRecord;
}
/** By the code or key that the files know them by. */
export type Cases = Map<string, Case>;

/** The towns of a list of names. What is no town of ours, and a phrase, is the place. */
export function townsOf(names: string[], phrase: string | null, { towns }: Reading): { cities: string[]; place: string | null } {
  const found = names.map((name) => ({ name, town: towns.find(name) }));
  const lost = found.flatMap(({ name, town }) => ('reason' in town ? [name] : []));
  const place = phrase ?? (lost.length ? names.join(', ') : null);
  return { cities: found.flatMap(({ town }) => ('key' in town ? [town.key] : [])), place };
}

type Phase = z.infer<typeof practiceShape>['phase'];

/** A pilot whose solution is in use has been completed; one of new rules still runs. */
export const pilotPhase = (phase: Phase, legislative: boolean) =>
  phase === 'IN_USE' ? (legislative ? 'RUNNING' : 'COMPLETED') : phase === 'ENDED' ? 'COMPLETED' : phase;
export const solutionPhase = (phase: Phase) => (phase === 'RUNNING' ? 'IN_USE' : phase === 'COMPLETED' ? 'ENDED' : phase);
