import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Text } from '../graph/facts.ts';
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
    legalBasis: () =>
      p
        .embedded(Text)
        .prefix('legal_basis_')
        .nullable()
        .comment('The provision in the way; null when there is none or it is not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it stands in the way of.'),
    cities: () => p.manyToMany(City).comment('The towns that reported it.'),
    progress: p.enum(['REPORTED', 'ACKNOWLEDGED', 'BEING_REMOVED', 'REMOVED', 'REFUSED']).index().comment('How far its removal has come.'),
    resolution: p
      .enum(['LAW_CHANGED', 'PILOT', 'WITHIN_LAW', 'REFUSED'])
      .nullable()
      .index()
      .comment(
        'How it was resolved, wholly or in part. LAW_CHANGED: the law was changed. PILOT: a pilot tries other rules. WITHIN_LAW: a way was found within the law. REFUSED: those who could remove it will not. Null when it is not resolved.',
      ),
    resolutionNote: () =>
      p
        .embedded(Text)
        .prefix('resolution_note_')
        .nullable()
        .comment('What was done or why it was refused; null when not resolved or not recorded.'),
  },
});
export class Barrier extends BarrierSchema.class {}
BarrierSchema.setClass(Barrier);
