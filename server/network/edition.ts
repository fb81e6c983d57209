import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';

const EditionSchema = defineEntity({
  name: 'Edition',
  comment: 'One run of the Cities’ Partnership Initiative (PIM), with its networks.',
  properties: {
    ...record,
    code: p.string().length(16).unique().comment('The code of the edition, such as PIM3.'),
    startYear: p.smallint().comment('The year it began.'),
    endYear: p.smallint().comment('The year it ends or ended.'),
    partner: () => p.manyToOne(Organisation).nullable().index().comment('The body that advised it as a whole; null when there was none.'),
    membersAtStart: p.smallint().nullable().comment('How many members it began with; null when not recorded.'),
    membersLater: p.smallint().nullable().comment('How many members it had later on; null when not recorded.'),
    applicants: p.smallint().nullable().comment('How many applied; null when not recorded.'),
  },
  checks: [{ name: 'edition_years_in_order', expression: 'start_year <= end_year' }],
});
export class Edition extends EditionSchema.class {}
EditionSchema.setClass(Edition);
