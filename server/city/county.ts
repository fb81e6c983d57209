import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../source/record.ts';
import { Voivodeship } from './voivodeship.ts';

const CountySchema = defineEntity({
  name: 'County',
  comment: 'A county (powiat), or a town with county rights.',
  properties: {
    ...record,
    teryt: p.string().length(4).unique().comment('The four-digit TERYT code of the county.'),
    voivodeship: () => p.manyToOne(Voivodeship).index().comment('The region it lies in.'),
    population: p.integer().comment('Inhabitants on 31 December 2023. Source: GUS.'),
    areaHa: p.integer().comment('Area in hectares. Source: GUS.'),
    outline: p
      .json()
      .nullable()
      .lazy()
      .comment('The border as a GeoJSON geometry, simplified, as of 2019. Exterior rings run clockwise. Source: GUGiK PRG.'),
  },
});
export class County extends CountySchema.class {}
CountySchema.setClass(County);
