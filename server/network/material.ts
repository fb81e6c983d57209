import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { Event } from './event.ts';
import { Network } from './network.ts';

const MaterialSchema = defineEntity({
  name: 'Material',
  comment: 'A file or page kept from an event or a network: slides, a recording, a report.',
  properties: {
    ...record,
    form: p.enum(['DOCUMENT', 'PRESENTATION', 'RECORDING', 'DATA', 'PAGE']).index().comment('What sort of material it is.'),
    address: p.string().length(2048).comment('Where it can be had.'),
    licence: p.string().nullable().comment('What may be done with it; null when not stated.'),
    event: () => p.manyToOne(Event).nullable().index().comment('The event it comes from; null when it comes from none.'),
    network: () => p.manyToOne(Network).nullable().index().comment('The network it comes from; null when it comes from none.'),
    author: () => p.manyToOne(Organisation).nullable().index().comment('Who made it; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it is about.'),
  },
});
export class Material extends MaterialSchema.class {}
MaterialSchema.setClass(Material);
