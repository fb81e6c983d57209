import { defineEntity, p } from '@mikro-orm/core';
import { facts } from '../graph/facts.ts';

const SourceSchema = defineEntity({
  name: 'Source',
  comment: 'A publication or page that facts on the platform rest on.',
  properties: {
    ...facts,
    address: p.string().length(2048).unique().comment('The address (URL) of the publication.'),
    accessedOn: p.date().nullable().comment('The day it was last read; null when not recorded.'),
    publisher: p.string().nullable().comment('Who published it; null when not recorded.'),
    licence: p.string().nullable().comment('Under which licence the data is shared; null when the source states none.'),
  },
});
export class Source extends SourceSchema.class {}
SourceSchema.setClass(Source);
