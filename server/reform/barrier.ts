import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { record } from '../source/record.ts';

/** What a barrier is made of, and what a recommendation asks to change. */
export const reformTypes = ['REGULATION', 'FUNDING', 'KNOWLEDGE', 'ORGANISATION'] as const;

const BarrierSchema = defineEntity({
  name: 'Barrier',
  comment: 'Something that keeps cities from doing what they need to do.',
  properties: {
    ...record,
    type: p
      .enum([...reformTypes])
      .index()
      .comment('What the barrier is made of.'),
    legalBasis: p.text().nullable().comment('The provision in the way; in Polish; null when there is none or it is not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it stands in the way of.'),
    cities: () => p.manyToMany(City).comment('The towns that reported it.'),
    progress: p.enum(['REPORTED', 'ACKNOWLEDGED', 'BEING_REMOVED', 'REMOVED', 'REFUSED']).index().comment('How far its removal has come.'),
  },
});
export class Barrier extends BarrierSchema.class {}
BarrierSchema.setClass(Barrier);
