import { defineEntity, p } from '@mikro-orm/core';

const SpentSchema = defineEntity({
  name: 'Spent',
  comment: 'What the operations of a network have cost in the running minute, for all processes. No address is in it.',
  properties: {
    key: p.string().length(255).primary().comment('Stands for the network; nobody can turn it back.'),
    points: p.integer().default(0),
    expire: p.bigint().nullable().comment('Until when it counts, in milliseconds since 1970.'),
  },
});
export class Spent extends SpentSchema.class {}
SpentSchema.setClass(Spent);
