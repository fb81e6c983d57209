import { defineEntity, p } from '@mikro-orm/core';
import { Text } from '../graph/facts.ts';
import { Pilot } from './pilot.ts';

const IndicatorSchema = defineEntity({
  name: 'Indicator',
  comment: 'A measure by which a pilot is judged.',
  properties: {
    id: p.integer().primary().hidden(),
    pilot: () => p.manyToOne(Pilot).index().deleteRule('cascade').hidden().comment('The pilot it judges.'),
    position: p.smallint().hidden(),
    label: () => p.embedded(Text).prefix('label_').comment('What is measured.'),
    unit: p.string().nullable().comment('The unit of the three values; null when they are plain numbers.'),
    baseline: p.double().nullable().comment('The value before the pilot; null when not recorded.'),
    target: p.double().nullable().comment('The value hoped for; null when not recorded.'),
    actual: p.double().nullable().comment('The value reached; null when not recorded.'),
  },
});
export class Indicator extends IndicatorSchema.class {}
IndicatorSchema.setClass(Indicator);
