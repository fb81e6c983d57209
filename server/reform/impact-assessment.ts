import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Pilot } from '../pilot/pilot.ts';
import { Text } from '../graph/facts.ts';
import { record } from '../source/record.ts';

const ImpactAssessmentSchema = defineEntity({
  name: 'ImpactAssessment',
  comment: 'A light territorial card for a government draft or act: who is affected where (karta OSR).',
  properties: {
    ...record,
    registerNumber: p
      .string()
      .nullable()
      .unique()
      .comment('The number in the government’s register of works, such as UD294; null when there is none.'),
    stage: p.enum(['EX_ANTE', 'EX_POST']).index().comment('EX_ANTE: before the act takes effect. EX_POST: afterwards.'),
    proposer: () => p.manyToOne(Organisation).nullable().index().comment('The body that drafts the act; null when not recorded.'),
    affected: () => p.embedded(Text).prefix('affected_').nullable().comment('Who is affected where; null when not assessed yet.'),
    findings: () => p.embedded(Text).prefix('findings_').nullable().comment('What the assessment found; null when not assessed yet.'),
    pilots: () => p.manyToMany(Pilot).comment('The pilots that give evidence.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges the act touches.'),
  },
});
export class ImpactAssessment extends ImpactAssessmentSchema.class {}
ImpactAssessmentSchema.setClass(ImpactAssessment);
