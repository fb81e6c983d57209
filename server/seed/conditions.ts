import type { z } from 'zod';
import type { Cases } from './cases.ts';
import { SeedError } from './files.ts';
import type { Reading } from './reading.ts';
import { text } from './record.ts';
import type { deepShape, practiceShape } from './shapes/collected.ts';
import type { conditionsShape } from './shapes/ours.ts';
import { plain } from './sources.ts';

type Read = z.infer<typeof conditionsShape>;
type Bounds = Read['bounds'][string];
/** Laws, rules and owners demand these; the rest held where it worked. */
const stated = new Set(['LEGAL_BASIS', 'ASSET_OWNER', 'DATA', 'PARTNER', 'STAFF', 'OTHER']);
const limits = ({ minimum, maximum, cityKind, voivodeship, law, network }: Bounds) => ({
  minimum: minimum ?? null,
  maximum: maximum ?? null,
  cityKind: cityKind ?? null,
  voivodeshipTeryt: voivodeship ?? null,
  law: law ?? null,
  network: network ?? null,
});
/** The currency of an amount; none where there is no amount. */
const currencyOf = (type: string, { minimum, maximum }: { minimum: number | null; maximum: number | null }, currency = 'PLN') =>
  type === 'BUDGET' && (minimum ?? maximum) !== null ? currency : null;

/**
 * The conditions of a case told in depth, measured as we read them: bounds that say something else than the size of a town
 * or a sum that another town would need are in the words only.
 */
export function conditionsOf(data: z.infer<typeof deepShape>, { conditions }: Reading) {
  const own = data.conditions.flatMap((each, index) => {
    const name = `${data.key}/${index}`;
    const apart = conditions.apart[name];
    if (apart) return apart.map((part) => read({ citation: each.source, ...part }));
    const bounds = conditions.bounds[name];
    // a law or a network of ours says nothing about the numbers of the file
    const measures = bounds && !bounds.law && !bounds.network;
    const given = { ...limits(bounds ?? {}), ...(!measures && { minimum: each.min, maximum: each.max }) };
    return {
      type: each.type,
      text: text(each.textPl),
      ...given,
      currency: currencyOf(each.type, given, data.cost?.currency),
      basis:
        bounds?.basis ?? (stated.has(each.type) || (each.type === 'POPULATION' && each.min !== null && !measures) ? 'STATED' : 'OBSERVED'),
      citation: each.source,
    };
  });
  return numbered([...own, ...(conditions.told[data.key] ?? []).map(read)]);
}

/** The conditions of a case told in brief: as we read them out of its texts, else what it says another town needs, of no kind. */
export function conditionsTold({ key, transferConditionsPl }: z.infer<typeof practiceShape>, { conditions }: Reading) {
  const told = conditions.told[key] ?? [];
  if (told.length > 0 || !transferConditionsPl) return numbered(told.map(read));
  return numbered([read({ type: 'OTHER', text: transferConditionsPl, citation: null })]);
}

/** The sources of a case told in brief by the numbers that its conditions name; none where it has no conditions. */
export const citedBy = (conditions: unknown[], sources: z.infer<typeof practiceShape>['sources']) =>
  conditions.length === 0 ? [] : sources.map((each, index) => ({ number: index + 1, ...each, address: plain(each.address) }));

const read = ({
  type,
  text: pl,
  basis = 'OBSERVED',
  citation,
  ...bounds
}: Omit<Read['apart'][string][number], 'citation'> & { citation: number | null }) => {
  const given = limits(bounds);
  return { type, text: text(pl), ...given, currency: currencyOf(type, given), basis, citation };
};
const numbered = <Condition>(conditions: Condition[]) => conditions.map((each, position) => ({ position, ...each }));

/** @throws {SeedError} when what we read is about a case or a condition that no file has, or names a source that the case does not */
export function checkConditions({ bounds, apart, told }: Read, cases: Cases) {
  const wrong = (why: string) => new SeedError('ours/conditions.json', null, why);
  const conditionsOfCase = (key: string) => cases.get(key)?.record.parts?.conditions ?? [];
  for (const name of [...Object.keys(bounds), ...Object.keys(apart), ...Object.keys(told)]) {
    const [key, position = '0'] = name.split('/');
    if (conditionsOfCase(key!).length <= Number(position)) throw wrong(`${name} is in no file of cases`);
  }
  for (const key of Object.keys(told)) {
    const numbers = (cases.get(key)!.record.values.citations as { number: number }[]).map(({ number }) => number);
    const lost = conditionsOfCase(key).find(({ citation }) => !numbers.includes(citation as number));
    if (lost) throw wrong(`${key}: none of its sources has the number ${lost.citation}`);
  }
}
