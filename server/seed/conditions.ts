import type { z } from 'zod';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import { text } from './record.ts';
import type { deepShape, practiceShape } from './shapes/collected.ts';
import type { conditionsShape } from './shapes/ours.ts';

type Bounds = z.infer<typeof conditionsShape>['bounds'][string];
/** Laws, rules and owners demand these; the rest held where it worked. */
const stated = new Set(['LEGAL_BASIS', 'ASSET_OWNER', 'DATA', 'PARTNER', 'STAFF', 'OTHER']);
const unmeasured = { minimum: null, maximum: null, currency: null, cityKind: null, voivodeshipTeryt: null };
const limits = ({ minimum, maximum, cityKind, voivodeship }: Bounds) => ({
  minimum: minimum ?? null,
  maximum: maximum ?? null,
  cityKind: cityKind ?? null,
  voivodeshipTeryt: voivodeship ?? null,
});

/** The conditions of a case told in depth, measured as we read them: bounds that say something else than the size of a town are in the words only. */
export function conditionsOf(data: z.infer<typeof deepShape>, { conditions }: Reading) {
  const own = data.conditions.map((each, position) => {
    const read = conditions.bounds[`${data.key}/${position}`];
    const given = read ? limits(read) : { ...unmeasured, minimum: each.min, maximum: each.max };
    return {
      position,
      type: each.type,
      text: text(each.textPl),
      ...given,
      currency: each.type === 'BUDGET' && (each.min ?? each.max) !== null ? (data.cost?.currency ?? 'PLN') : null,
      basis: read?.basis ?? (stated.has(each.type) || (each.type === 'POPULATION' && each.min !== null && !read) ? 'STATED' : 'OBSERVED'),
      citation: each.source,
    };
  });
  return [...own, ...told(data.key, conditions, own.length)];
}

/** The conditions of a case told in brief: as we read them out of its texts, else what it says another town needs, of no kind. */
export function conditionsTold({ key, transferConditionsPl }: z.infer<typeof practiceShape>, { conditions }: Reading) {
  const read = told(key, conditions, 0);
  return read.length > 0 || !transferConditionsPl
    ? read
    : [{ position: 0, type: 'OTHER', text: text(transferConditionsPl), ...unmeasured, basis: 'OBSERVED', citation: null }];
}

const told = (key: string, { told: all }: z.infer<typeof conditionsShape>, from: number) =>
  (all[key] ?? []).map(({ type, text: pl, basis = 'OBSERVED', citation = null, ...bounds }, index) => ({
    position: from + index,
    type,
    text: text(pl),
    ...unmeasured,
    ...limits(bounds),
    basis,
    citation,
  }));

/** @throws {SeedError} when what we read is about a case or a condition that no file has */
export function checkConditions({ bounds, told: all }: z.infer<typeof conditionsShape>, has: (key: string, position?: number) => boolean) {
  const lost = [
    ...Object.keys(bounds).map((name) => name.split('/') as [string, string]),
    ...Object.keys(all).map((key) => [key] as const),
  ].find(([key, position]) => !has(key, position === undefined ? undefined : Number(position)));
  if (lost) throw new SeedError('ours/conditions.json', null, `${lost.join('/')} is in no file of cases`);
}
