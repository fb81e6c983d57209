import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { partialDate } from '../graph/partial-date.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Pilot } from '../pilot/pilot.ts';
import { Solution } from '../pilot/solution.ts';
import { Text } from '../graph/facts.ts';
import { record } from '../source/record.ts';

const GuidanceSchema = defineEntity({
  name: 'Guidance',
  comment: 'An advisory resource: it tells how to do something.',
  properties: {
    ...record,
    form: p
      .enum(['GUIDE', 'TEMPLATE', 'LEGAL_INTERPRETATION', 'CHECKLIST', 'TOOL', 'TRAINING'])
      .index()
      .comment('What sort of resource it is.'),
    organisation: () =>
      p.manyToOne(Organisation).nullable().index().comment('The body that published it; null when the copy at hand does not name it.'),
    language: p.enum(['PL', 'EN']).default('PL').index().comment('The language it is written in: Polish or English.'),
    originalTitle: p.text().nullable().comment('The title it bears in its own language; null when `title` is that.'),
    audience: () =>
      p.embedded(Text).prefix('audience_').nullable().comment('Whom it is for, as the source puts it; null when not recorded.'),
    supersedes: () =>
      p.manyToOne(Guidance).nullable().index().comment('The earlier resource it takes the place of; null when it replaces none.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it helps with.'),
    pilots: () => p.manyToMany(Pilot).comment('The pilots it rests on.'),
    solutions: () => p.manyToMany(Solution).comment('The solutions it rests on.'),
    body: p.text().nullable().comment('The whole text; in Polish; null when it is only linked.'),
    address: p.string().length(2048).nullable().comment('Where it can be had; null when the text is here.'),
    copy: p.boolean().default(false).comment('Whether the address leads to a copy on another site than the publisher’s.'),
    issuedOn: partialDate().nullable().index().comment('When it was issued; null when not recorded.'),
  },
});
export class Guidance extends GuidanceSchema.class {}
GuidanceSchema.setClass(Guidance);
