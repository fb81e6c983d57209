import { defineEntity, p } from '@mikro-orm/core';
import { Contact } from '../organisation/contact.ts';
import { record } from '../source/record.ts';
import { County } from './county.ts';
import { Voivodeship } from './voivodeship.ts';

const CitySchema = defineEntity({
  name: 'City',
  comment: 'A town or city in Poland.',
  properties: {
    ...record,
    teryt: p.string().length(7).unique().comment('The seven-digit TERYT code of the town; names repeat, this does not.'),
    kind: p
      .enum(['URBAN_COMMUNE', 'TOWN_IN_MIXED_COMMUNE', 'CAPITAL'])
      .index()
      .comment(
        'URBAN_COMMUNE: a town that is a commune of its own. TOWN_IN_MIXED_COMMUNE: the town of an urban-rural commune. CAPITAL: Warsaw.',
      ),
    voivodeship: () => p.manyToOne(Voivodeship).index().comment('The region it lies in.'),
    county: () => p.manyToOne(County).index().comment('The county it lies in.'),
    population: p.integer().index().comment('Inhabitants on the day of populationOn. Source: GUS.'),
    populationOn: p.date().comment('The day the population was counted for.'),
    populationBand: p
      .enum(['UNDER_5K', 'FROM_5K', 'FROM_20K', 'FROM_50K', 'FROM_100K', 'FROM_500K'])
      .index()
      .comment('Size of the town by inhabitants: under 5, 5 to 20, 20 to 50, 50 to 100, 100 to 500, and 500 thousand or more.'),
    contact: () => p.embedded(Contact).nullable().prefix('contact_').comment('How to reach its office; null when not recorded.'),
    areaHa: p.integer().comment('Area in hectares. Source: GUS.'),
  },
});

/** A town, known for sure by its TERYT code. */
export class City extends CitySchema.class {
  /** The size band of a town with so many inhabitants. */
  static bandOf(population: number): City['populationBand'] {
    if (population < 5_000) return 'UNDER_5K';
    if (population < 20_000) return 'FROM_5K';
    if (population < 50_000) return 'FROM_20K';
    if (population < 100_000) return 'FROM_50K';
    return population < 500_000 ? 'FROM_100K' : 'FROM_500K';
  }
}
CitySchema.setClass(City);
