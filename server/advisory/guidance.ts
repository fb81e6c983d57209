import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Pilot } from '../pilot/pilot.ts';
import { Solution } from '../pilot/solution.ts';
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
    organisation: () => p.manyToOne(Organisation).index().comment('The body that wrote it and keeps it fresh.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it helps with.'),
    pilots: () => p.manyToMany(Pilot).comment('The pilots it rests on.'),
    solutions: () => p.manyToMany(Solution).comment('The solutions it rests on.'),
    body: p.text().nullable().comment('The whole text; in Polish; null when it is only linked.'),
    address: p.string().length(2048).nullable().comment('Where it can be had; null when the text is here.'),
    issuedOn: p.date().nullable().comment('The day it was issued; null when not recorded.'),
  },
});
export class Guidance extends GuidanceSchema.class {}
GuidanceSchema.setClass(Guidance);
