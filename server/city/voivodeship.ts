import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../source/record.ts';

const VoivodeshipSchema = defineEntity({
  name: 'Voivodeship',
  comment: 'One of the sixteen regions of Poland (województwo).',
  properties: {
    ...record,
    teryt: p.string().length(2).unique().comment('The two-digit TERYT code of the region.'),
    population: p.integer().comment('Inhabitants on 31 December 2023. Source: GUS.'),
    areaHa: p.integer().comment('Area in hectares. Source: GUS.'),
    outline: p
      .json()
      .nullable()
      .lazy()
      .comment('The border as a GeoJSON geometry, simplified, as of 2019. Exterior rings run clockwise. Source: GUGiK PRG.'),
  },
});
export class Voivodeship extends VoivodeshipSchema.class {}
VoivodeshipSchema.setClass(Voivodeship);
