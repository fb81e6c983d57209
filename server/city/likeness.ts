import { loadingFrom } from '../graph/load.ts';
import { recordNamed } from '../graph/lookup.ts';
import type { Kind } from '../graph/model.ts';
import type { Reader } from '../database/reader.ts';
import { publicRows } from '../graph/seen.ts';
import { everybody } from '../graph/viewer.ts';

/**
 * How unlike two towns are:
 *
 *   √( (Δ ln inhabitants / 1.3)² + (Δ ln density / 0.9)² ) + 0.5 for another kind + 0.25 for another region
 *
 * Differences are of logarithms, because twice as many inhabitants is as much in a village as in a metropolis, and each is
 * measured in standard deviations over all thousand towns of Poland, so that size and density weigh the same. Another kind
 * (what a town may and must do by law: county rights, a commune of its own, a part of one) is as much as 1.9 times the
 * inhabitants, another region as much as 1.4 times: they decide between towns that are about as alike, and no more.
 */
const DEVIATION = { size: 1.3, density: 0.9 };
const OTHER_KIND = 0.5;
const OTHER_REGION = 0.25;
/** Sizes and densities are called similar when one is at most so many times the other. */
export const SIMILAR = 1.5;

/** Why two towns are alike. */
export const reasons = ['SIMILAR_SIZE', 'SIMILAR_DENSITY', 'SAME_KIND', 'SAME_VOIVODESHIP'] as const;
export type Reason = (typeof reasons)[number];

// towns with county rights have county codes from 61 on, which are the third and fourth digit of their own
const towns = (city: Kind, alias: string) => `(
  select id, slug, voivodeship_id as region, ln(greatest(population, 1)::float8) as size, ln(greatest(population, 1)::float8 / greatest(area_ha, 1)) as density,
    case when substr(teryt, 3, 2) collate "C" >= '61' then 'COUNTY_RIGHTS' else kind end as kind
  from ${publicRows(city, 't')}) ${alias}`;

const told: Record<Reason, string> = {
  SIMILAR_SIZE: `abs(o.size - one.size) <= ln(${SIMILAR}::float8)`,
  SIMILAR_DENSITY: `abs(o.density - one.density) <= ln(${SIMILAR}::float8)`,
  SAME_KIND: 'o.kind = one.kind',
  SAME_VOIVODESHIP: 'o.region = one.region',
};

/**
 * SQL for all public towns, itself included, as they are like the one whose key is bound: rows (id, slug, reasons, place),
 * `place` counting from 1, the likest. None when that one is not public.
 */
export const townsLike = (city: Kind, key: string) => `(
  select id, slug, reasons, (row_number() over (order by unlike, id))::int as place from (
    select o.id, o.slug, array_remove(array[${reasons.map((reason) => `case when ${told[reason]} then '${reason}' end`).join(', ')}], null) as reasons,
      case when o.id = one.id then -1 else sqrt(((o.size - one.size) / ${DEVIATION.size}) ^ 2 + ((o.density - one.density) / ${DEVIATION.density}) ^ 2)
        + case when o.kind = one.kind then 0 else ${OTHER_KIND} end + case when o.region = one.region then 0 else ${OTHER_REGION} end end as unlike
    from ${towns(city, 'one')} cross join ${towns(city, 'o')} where one.id = ${key}
  ) measured)`;

/** The key of a public town named by its global id or its slug; null when there is none. */
export async function townNamed(city: Kind, name: string, read: Reader): Promise<number | null> {
  const loading = loadingFrom(read, everybody);
  const named = recordNamed([city], name);
  const found = await (named ? loading.byKey(city, named.key) : loading.bySlug(city, name));
  return found ? found.key : null;
}
