import { defineEntity, p } from '@mikro-orm/core';

const RecordChangeSchema = defineEntity({
  name: 'RecordChange',
  comment: 'A record that changed, in the transaction that changed it. What follows from it is done later.',
  properties: {
    id: p.bigint('number').primary(),
    kind: p.string(),
    recordId: p.integer(),
    changedAt: p.datetime().defaultRaw('now()'),
  },
});
export class RecordChange extends RecordChangeSchema.class {}
RecordChangeSchema.setClass(RecordChange);
