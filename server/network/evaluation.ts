import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../source/record.ts';
import { Edition } from './edition.ts';

const EvaluationSchema = defineEntity({
  name: 'Evaluation',
  comment: 'A survey in which the members of an edition judge it themselves.',
  properties: {
    ...record,
    edition: () => p.manyToOne(Edition).index().comment('The edition that was judged.'),
    heldOn: p.date().nullable().comment('The day its results were published; null when not recorded.'),
  },
});
export class Evaluation extends EvaluationSchema.class {}
EvaluationSchema.setClass(Evaluation);
