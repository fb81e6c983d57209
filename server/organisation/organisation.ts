import { defineEntity, p } from '@mikro-orm/core';
import { City } from '../city/city.ts';
import { Voivodeship } from '../city/voivodeship.ts';
import { record } from '../source/record.ts';
import { Contact } from './contact.ts';

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  comment: 'Any body that acts for or with cities; it may stand for several of them.',
  properties: {
    ...record,
    kind: p
      .enum([
        'MINISTRY',
        'AGENCY',
        'LOCAL_GOVERNMENT',
        'ASSOCIATION',
        'FUNCTIONAL_AREA',
        'METROPOLIS',
        'BANK',
        'FUND',
        'UNIVERSITY',
        'INSTITUTE',
        'NGO',
        'COMPANY',
        'INTERNATIONAL',
        'MEDIA',
        'OTHER',
      ])
      .index()
      .comment('What sort of body it is; OTHER when no source says.'),
    contact: () => p.embedded(Contact).nullable().prefix('contact_').comment('How to reach it; null when not recorded.'),
    voivodeship: () =>
      p.manyToOne(Voivodeship).nullable().index().comment('The region it is seated in; null when it is nationwide or not recorded.'),
    cities: () =>
      p
        .manyToMany(City)
        .comment('The towns it stands for, where the list is known; the town itself when the body is a town’s authorities.'),
  },
});
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);
