import { defineEntity, p } from '@mikro-orm/core';
import { townKinds } from '../city/town-kind.ts';
import { Text } from '../graph/facts.ts';
import { Pilot } from './pilot.ts';
import { Solution } from './solution.ts';

/** What a condition is about. */
export const conditionTypes = ['POPULATION', 'KIND', 'LEGAL_BASIS', 'ASSET_OWNER', 'STAFF', 'DATA', 'PARTNER', 'BUDGET', 'OTHER'] as const;
export type ConditionType = (typeof conditionTypes)[number];

const ConditionSchema = defineEntity({
  name: 'Condition',
  comment: 'Something another town needs in order to repeat a pilot or a solution, or that limits where it can work.',
  properties: {
    id: p.integer().primary().hidden(),
    pilot: () => p.manyToOne(Pilot).nullable().index().deleteRule('cascade').hidden().comment('The pilot it belongs to.'),
    solution: () => p.manyToOne(Solution).nullable().index().deleteRule('cascade').hidden().comment('The solution it belongs to.'),
    position: p.smallint().hidden(),
    type: p
      .enum([...conditionTypes])
      .comment(
        'POPULATION: size of the town. KIND: kind of town or place. LEGAL_BASIS: an act or a resolution. ASSET_OWNER: who owns what is used. STAFF: people. DATA: data needed. PARTNER: whom one cannot do without. BUDGET: money.',
      ),
    text: () => p.embedded(Text).prefix('text_').comment('The condition in words.'),
    minimum: p
      .double()
      .nullable()
      .comment('The least that works or is allowed: inhabitants for POPULATION, money for BUDGET; null when not told.'),
    maximum: p.double().nullable().comment('The most: inhabitants for POPULATION, money for BUDGET; null when not told.'),
    cityKind: p
      .enum([...townKinds])
      .nullable()
      .comment(
        'The kind of town it is limited to; null when it is not limited to one or it is not told. COUNTY_RIGHTS: a town that is a county as well. URBAN_COMMUNE: another town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune.',
      ),
    voivodeshipTeryt: p
      .string()
      .length(2)
      .nullable()
      .comment('The two-digit TERYT code of the region it is limited to; null when it is not limited to one or it is not told.'),
    currency: p.enum(['PLN', 'EUR', 'CHF']).length(3).nullable().comment('The currency of a BUDGET; null for other conditions.'),
    basis: p
      .enum(['STATED', 'OBSERVED'])
      .comment('STATED: a law, a rule or the owner demands it. OBSERVED: it held where the case worked, and nobody says it has to.'),
    citation: p.smallint().nullable().comment('The number of the source in `citations`; null when it has none.'),
  },
  checks: [
    { name: 'condition_one_owner', expression: 'num_nonnulls(pilot_id, solution_id) = 1' },
    { name: 'condition_bounds_in_order', expression: 'maximum is null or minimum is null or maximum >= minimum' },
  ],
});
export class Condition extends ConditionSchema.class {}
ConditionSchema.setClass(Condition);
