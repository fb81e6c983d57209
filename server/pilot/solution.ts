import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Money } from '../graph/facts.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { natures, Scope } from './scope.ts';

const SolutionSchema = defineEntity({
  name: 'Solution',
  comment: 'Something a city did that works and can be repeated.',
  properties: {
    ...record,
    nature: p
      .enum([...natures])
      .index()
      .comment('By what means it works.'),
    cities: () => p.manyToMany(City).comment('The towns that did it.'),
    place: p.text().nullable().comment('Where it was done, when the sources give a phrase instead of towns; in Polish.'),
    owner: () => p.manyToOne(Organisation).nullable().index().comment('The body that can tell more; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it answers.'),
    phase: p.enum(['IN_USE', 'ENDED', 'UNKNOWN']).index().comment('Whether it is still in use; UNKNOWN when no source says.'),
    scope: () => p.embedded(Scope).nullable().prefix('scope_').comment('When, where and for whom it was done; null when not recorded.'),
    cost: () => p.embedded(Money).nullable().prefix('cost_').comment('What it cost; null when not recorded.'),
    lessons: p.text().nullable().comment('What was learned; in Polish; null when not recorded.'),
    transferConditions: p.text().nullable().comment('What another town needs in order to repeat it; in Polish; null when not recorded.'),
  },
});
export class Solution extends SolutionSchema.class {}
SolutionSchema.setClass(Solution);
