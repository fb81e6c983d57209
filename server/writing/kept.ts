import type { Kind } from '../graph/model.ts';

/** Kinds that the secretariat keeps: places, the frame of the network, what is counted. All others people write, any new one too. */
const kept = new Set([
  'City',
  'County',
  'Voivodeship',
  'Edition',
  'Network',
  'Membership',
  'Challenge',
  'Evaluation',
  'FundedProject',
  'Source',
]);
export const isKept = ({ name }: Pick<Kind, 'name'>): boolean => kept.has(name);
