import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { record } from '../source/record.ts';
import { Edition } from './edition.ts';

const NetworkSchema = defineEntity({
  name: 'Network',
  comment: 'A group of cities that work on one challenge together within an edition.',
  properties: {
    ...record,
    code: p.string().length(32).unique().comment('The code of the network, such as PIM3-MIE.'),
    edition: () => p.manyToOne(Edition).index().comment('The edition it belongs to.'),
    type: p
      .enum(['ACTION_PLANNING', 'SOLUTION_TRANSFER'])
      .index()
      .comment('ACTION_PLANNING: members write action plans. SOLUTION_TRANSFER: members take over a solution that works elsewhere.'),
    membersComplete: p
      .boolean()
      .comment('Whether every member is listed here. False: the list is partial, because no full one was published.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it works on.'),
  },
});
export class Network extends NetworkSchema.class {}
NetworkSchema.setClass(Network);
