import { defineEntity, p } from '@mikro-orm/core';
import { City } from '../city/city.ts';
import { partialDate } from '../graph/partial-date.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { Pilot } from './pilot.ts';
import { Text } from '../graph/facts.ts';
import { Solution } from './solution.ts';

const AdoptionSchema = defineEntity({
  name: 'Adoption',
  comment: 'A town or body that took a solution or a pilot over from another one.',
  properties: {
    ...record,
    solution: () =>
      p.manyToOne(Solution).nullable().index().comment('The solution that was taken over. Exactly one of solution and pilot is set.'),
    pilot: () => p.manyToOne(Pilot).nullable().index().comment('The pilot that was taken over. Exactly one of solution and pilot is set.'),
    city: () =>
      p.manyToOne(City).nullable().index().comment('The town that took it over. Exactly one of city, organisation and adopter is set.'),
    organisation: () =>
      p
        .manyToOne(Organisation)
        .nullable()
        .index()
        .comment('The body that took it over. Exactly one of city, organisation and adopter is set.'),
    adopter: p
      .text()
      .nullable()
      .comment(
        'Who took it over, in words, when it is neither a town nor a body recorded here; in Polish. Exactly one of city, organisation and adopter is set.',
      ),
    from: () => p.manyToOne(City).nullable().index().comment('The town it was taken from; null when it is none of these or not recorded.'),
    origin: () =>
      p
        .embedded(Text)
        .prefix('origin_')
        .nullable()
        .comment('Where it was taken from, in words: a place abroad, several places; null when `from` says it or it is not recorded.'),
    changes: () => p.embedded(Text).prefix('changes_').nullable().comment('What was changed on the way; null when not recorded.'),
    result: p.enum(['WORKS', 'WORKS_PARTLY', 'DOES_NOT_WORK', 'UNKNOWN']).index().comment('How it went; UNKNOWN when no source says.'),
    adoptedOn: partialDate().nullable().comment('When it was taken over; null when not recorded.'),
  },
  checks: [
    { name: 'adoption_one_origin', expression: 'num_nonnulls(solution_id, pilot_id) = 1' },
    { name: 'adoption_one_adopter', expression: 'num_nonnulls(city_id, organisation_id, adopter) = 1' },
  ],
});
export class Adoption extends AdoptionSchema.class {}
AdoptionSchema.setClass(Adoption);
