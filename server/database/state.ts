import { defineEntity, p } from '@mikro-orm/core';

const StateSchema = defineEntity({
  name: 'State',
  comment: 'What the program notes about its own data, such as which seed was loaded.',
  properties: { name: p.string().primary(), value: p.text() },
});
export class State extends StateSchema.class {}
StateSchema.setClass(State);
