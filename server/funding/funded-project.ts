import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';

const FundedProjectSchema = defineEntity({
  name: 'FundedProject',
  comment: 'A project that European Union funds paid for in part.',
  properties: {
    ...record,
    beneficiary: p
      .text()
      .nullable()
      .comment('Who received the money, as in the list of beneficiaries; null when the name is a private person’s.'),
    organisation: () => p.manyToOne(Organisation).nullable().index().comment('The beneficiary’s record here; null when it has none.'),
    city: () =>
      p
        .manyToOne(City)
        .nullable()
        .index()
        .comment(
          'The town whose authorities, unit or company received the money, concluded from the beneficiary’s name; null when none could be concluded.',
        ),
    fund: p
      .enum(['ERDF', 'ESF', 'CF'])
      .index()
      .comment('ERDF: European Regional Development Fund. ESF: European Social Fund. CF: Cohesion Fund.'),
    period: p.enum(['FROM_2007', 'FROM_2014']).index().comment('The budget period of the Union: 2007-2013 or 2014-2020.'),
    totalPln: p.decimal('number').precision(16).scale(2).index().comment('The whole value of the project in złoty (PLN).'),
    euPln: p.decimal('number').precision(16).scale(2).comment('The Union’s share in złoty (PLN).'),
    domain: p
      .string()
      .nullable()
      .comment('The field of the project as in the list of beneficiaries; in Polish; null when the list gives none.'),
    severalAreas: p.boolean().comment('Whether it was carried out in more than one area.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it answers, concluded from its field.'),
  },
});
export class FundedProject extends FundedProjectSchema.class {}
FundedProjectSchema.setClass(FundedProject);
