import { defineEntity, p } from '@mikro-orm/core';
import { Text } from '../graph/facts.ts';
import { Pilot } from './pilot.ts';
import { Solution } from './solution.ts';

const IndicatorSchema = defineEntity({
  name: 'Indicator',
  comment: 'A measure by which a pilot or a solution is judged.',
  properties: {
    id: p.integer().primary().hidden(),
    pilot: () => p.manyToOne(Pilot).nullable().index().deleteRule('cascade').hidden().comment('The pilot it judges.'),
    solution: () => p.manyToOne(Solution).nullable().index().deleteRule('cascade').hidden().comment('The solution it judges.'),
    position: p.smallint().hidden(),
    label: () => p.embedded(Text).prefix('label_').comment('What is measured.'),
    unit: p.string().nullable().comment('The unit of the three values; null when they are plain numbers.'),
    baseline: p.double().nullable().comment('The value before; null when not recorded.'),
    target: p.double().nullable().comment('The value hoped for; null when not recorded.'),
    actual: p.double().nullable().comment('The value reached; null when not recorded.'),
    year: p.string().length(12).nullable().comment('The year, or years, of the value reached or hoped for; null when not recorded.'),
    citation: p.smallint().nullable().comment('The number of the source in `citations`; null when the sources of the record tell it.'),
  },
  checks: [{ name: 'indicator_one_owner', expression: 'num_nonnulls(pilot_id, solution_id) = 1' }],
});
export class Indicator extends IndicatorSchema.class {}
IndicatorSchema.setClass(Indicator);
