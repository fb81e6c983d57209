import { defineEntity, p } from '@mikro-orm/core';
import { City } from '../city/city.ts';
import { partialDate } from '../graph/partial-date.ts';
import { record } from '../source/record.ts';
import { ActionPlan } from './action-plan.ts';
import { Network } from './network.ts';

const UpdateSchema = defineEntity({
  name: 'Update',
  comment: 'News from an action plan, a city or a network.',
  properties: {
    ...record,
    postedOn: partialDate().index().comment('When it was news.'),
    body: p.text().nullable().comment('The whole text, in Polish; null when the summary says it all.'),
    actionPlan: () => p.manyToOne(ActionPlan).nullable().index().comment('The action plan it is about; null when it is about none.'),
    city: () => p.manyToOne(City).nullable().index().comment('The city it comes from; null when it comes from none.'),
    network: () => p.manyToOne(Network).nullable().index().comment('The network it comes from; null when it comes from none.'),
  },
});
export class Update extends UpdateSchema.class {}
UpdateSchema.setClass(Update);
