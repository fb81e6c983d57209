import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Money } from '../graph/facts.ts';
import { record } from '../source/record.ts';
import { Network } from './network.ts';

const ActionSchema = defineEntity({
  name: 'Action',
  embeddable: true,
  comment: 'One action of an action plan.',
  properties: {
    title: p.string().comment('What is to be done; in Polish.'),
    startsOn: p.string().nullable().comment('When it is to begin (a date, a month or a year); null when not set.'),
    endsOn: p.string().nullable().comment('When it is to end (a date, a month or a year); null when not set.'),
    responsible: p.string().nullable().comment('The department or body responsible; null when not set.'),
  },
});
export class Action extends ActionSchema.class {}
ActionSchema.setClass(Action);

const ActionPlanSchema = defineEntity({
  name: 'ActionPlan',
  comment: 'A city’s action plan in a network (Miejska Inicjatywa Działania, MID).',
  properties: {
    ...record,
    city: () => p.manyToOne(City).index().comment('The city whose plan it is.'),
    network: () => p.manyToOne(Network).nullable().index().comment('The network it was written in; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it answers.'),
    phase: p
      .enum(['IN_PREPARATION', 'ADOPTED', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED', 'UNKNOWN'])
      .index()
      .comment('How far the plan has come; UNKNOWN when no source says.'),
    actions: () => p.embedded(Action).array().defaultRaw("'[]'").comment('Its actions with their timetable, in order.'),
    stakeholders: p.text().nullable().comment('Who takes part besides the city; in Polish; null when not recorded.'),
    cost: () => p.embedded(Money).nullable().prefix('cost_').comment('What it is to cost; null when not recorded.'),
  },
});
export class ActionPlan extends ActionPlanSchema.class {}
ActionPlanSchema.setClass(ActionPlan);
