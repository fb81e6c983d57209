import { defineEntity, p } from '@mikro-orm/core';
import { seatKinds } from '../city/seats.ts';
import { townKinds } from '../city/town-kind.ts';
import { Text } from '../graph/facts.ts';
import { Pilot } from './pilot.ts';
import { Solution } from './solution.ts';

/** What a condition is about. */
export const conditionTypes = ['POPULATION', 'KIND', 'LEGAL_BASIS', 'ASSET_OWNER', 'STAFF', 'DATA', 'PARTNER', 'BUDGET', 'OTHER'] as const;
export type ConditionType = (typeof conditionTypes)[number];
/** The kinds of towns that a condition may be limited to. */
export const conditionCityKinds = [...townKinds, ...seatKinds] as const;
/** What the law leaves to a town. */
export const conditionLaws = ['EVERY_COMMUNE', 'COUNTY_RIGHTS', 'OWN_DECISION', 'OTHER_BODY'] as const;

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
      .enum([...conditionCityKinds])
      .nullable()
      .comment(
        'The kind of town it is limited to; null when it is not limited to one or it is not told. COUNTY_RIGHTS: a town that is a county as well. URBAN_COMMUNE: another town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune. VOIVODESHIP_SEAT: a town from which a region is governed. FORMER_VOIVODESHIP_SEAT: a town from which one of the 49 regions of 1975 to 1998 was.',
      ),
    voivodeshipTeryt: p
      .string()
      .length(2)
      .nullable()
      .comment('The two-digit TERYT code of the region it is limited to; null when it is not limited to one or it is not told.'),
    law: p
      .enum([...conditionLaws])
      .nullable()
      .comment(
        'What the law leaves to a town. EVERY_COMMUNE: an act in force gives it to every commune or demands it of every one. COUNTY_RIGHTS: it does so for towns that are a county as well; elsewhere it depends. OWN_DECISION: the council or the mayor of each town has to decide. OTHER_BODY: somebody else decides, such as a region, a ministry or an office. Null when it is not a matter of law or not told.',
      ),
    network: p
      .string()
      .nullable()
      .comment('The network or joint project that a town takes part in: its code or its slug; null when it takes none or it is not told.'),
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
