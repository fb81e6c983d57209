import { defineEntity, p } from '@mikro-orm/core';
import { Text } from '../graph/facts.ts';
import { Evaluation } from './evaluation.ts';

const FigureSchema = defineEntity({
  name: 'Figure',
  comment: 'One result of an evaluation.',
  properties: {
    id: p.integer().primary().hidden(),
    evaluation: () => p.manyToOne(Evaluation).index().deleteRule('cascade').hidden().comment('The evaluation it belongs to.'),
    position: p.smallint().hidden(),
    metric: p.string().comment('What was measured, as a stable code.'),
    label: () => p.embedded(Text).prefix('label_').comment('What was measured, in words.'),
    value: p.double().comment('The result, in the unit of `unit`.'),
    bound: p.enum(['EXACTLY', 'MORE_THAN']).default('EXACTLY').comment('MORE_THAN: the source gives only a lower bound.'),
    outOf: p.double().nullable().comment('The highest possible value or the number asked; null for percentages.'),
    unit: p.enum(['POINTS', 'PERCENT', 'TEAMS']).comment('What the value counts.'),
  },
  uniques: [{ name: 'figure_metric_once', properties: ['evaluation', 'metric'] }],
});
export class Figure extends FigureSchema.class {}
FigureSchema.setClass(Figure);
