import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';

const JointProjectSchema = defineEntity({
  name: 'JointProject',
  comment: 'A project that looks for partners or brings several cities together.',
  properties: {
    ...record,
    phase: p
      .enum(['SEEKING_PARTNERS', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED', 'UNKNOWN'])
      .index()
      .comment('How far it has come; UNKNOWN when no source says.'),
    seeks: p.text().nullable().comment('Which partners are sought, in Polish; null when none are.'),
    answerBy: p.date().nullable().comment('Until when partners may answer; null when open-ended.'),
    coordinator: () =>
      p.manyToOne(Organisation).nullable().index().comment('The body that coordinates it; null when a city does or it is not recorded.'),
    lead: p
      .text()
      .nullable()
      .comment('Who leads it, in words, when it is no body recorded here: a town abroad; in Polish; null when not recorded.'),
    cities: () => p.manyToMany(City).comment('The cities taking part.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it answers.'),
  },
});
export class JointProject extends JointProjectSchema.class {}
JointProjectSchema.setClass(JointProject);
