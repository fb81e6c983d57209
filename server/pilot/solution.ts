import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Money } from '../graph/facts.ts';
import { Organisation } from '../organisation/organisation.ts';
import { inOrder, partialDate } from '../graph/partial-date.ts';
import { record } from '../source/record.ts';
import { natures, Scope } from './scope.ts';
import { decisions, outcomes, story } from './story.ts';

const SolutionSchema = defineEntity({
  name: 'Solution',
  comment: 'Something a city did that works and can be repeated.',
  properties: {
    ...record,
    nature: p
      .enum([...natures])
      .nullable()
      .index()
      .comment('By what means it works; null when not recorded.'),
    cities: () => p.manyToMany(City).comment('The towns that did it.'),
    place: p.text().nullable().comment('Where it was done, when the sources give a phrase instead of towns; in Polish.'),
    owner: () => p.manyToOne(Organisation).nullable().index().comment('The body that can tell more; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it answers.'),
    announced: p.boolean().default(false).comment('Whether the sources only announce it: nobody has yet told that it was done.'),
    phase: p
      .enum(['PLANNED', 'IN_USE', 'ENDED', 'STOPPED', 'UNKNOWN'])
      .index()
      .comment('Whether it is still in use; UNKNOWN when no source says.'),
    startsOn: partialDate().nullable().index().comment('Since when it has been in use; null when not recorded.'),
    endsOn: partialDate().nullable().comment('When it ended; null when not recorded or still in use.'),
    outcome: p
      .enum([...outcomes])
      .nullable()
      .index()
      .comment('Whether it did what was hoped; null when nobody has recorded it.'),
    decision: p
      .enum([...decisions])
      .nullable()
      .index()
      .comment('What was decided afterwards; null when not decided or not recorded.'),
    scope: () => p.embedded(Scope).nullable().prefix('scope_').comment('When, where and for whom it was done; null when not recorded.'),
    cost: () => p.embedded(Money).nullable().prefix('cost_').comment('What it cost; null when not recorded.'),
    ...story,
  },
  checks: [{ name: 'solution_dates_in_order', expression: inOrder('starts_on', 'ends_on') }],
});
export class Solution extends SolutionSchema.class {}
SolutionSchema.setClass(Solution);
