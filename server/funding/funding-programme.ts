import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { Voivodeship } from '../city/voivodeship.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Text } from '../graph/facts.ts';
import { record } from '../source/record.ts';

const FundingProgrammeSchema = defineEntity({
  name: 'FundingProgramme',
  comment: 'A programme that pays for what cities do. It stays when its calls close.',
  properties: {
    ...record,
    code: p.string().length(32).unique().comment('A short stable code of the programme.'),
    form: p.enum(['GRANT', 'LOAN', 'LUMP_SUM', 'TECHNICAL_ASSISTANCE']).index().comment('In what form it pays.'),
    needs: p
      .enum(['PREPARATION', 'ANALYSIS', 'IMPLEMENTATION', 'OPERATION'])
      .array()
      .comment('The needs it pays for: preparing applications, analyses and studies, carrying out, running costs.'),
    operator: () => p.manyToOne(Organisation).nullable().index().comment('The body that runs it; null when not recorded.'),
    recurring: p.boolean().nullable().comment('Whether its calls come again; null when not recorded.'),
    address: p.string().length(2048).nullable().comment('Where to read more or to apply; null when not recorded.'),
    eligibility: () =>
      p.embedded(Text).prefix('eligibility_').nullable().comment('Who may apply, as the source puts it; null when not recorded.'),
    voivodeships: () => p.manyToMany(Voivodeship).comment('The regions it is limited to; empty when it is not limited to any.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it pays for.'),
  },
});
export class FundingProgramme extends FundingProgrammeSchema.class {}
FundingProgrammeSchema.setClass(FundingProgramme);
