import { defineEntity, p } from '@mikro-orm/core';

const JobSchema = defineEntity({
  name: 'Job',
  comment: 'Work that is still to be done. Put in the transaction that asks for it, deleted when it is done.',
  properties: {
    id: p.bigint('number').primary(),
    kind: p.text().comment('Who does it.'),
    key: p.text().comment('What it is about: there is one job of a kind and key.'),
    payload: p.json<unknown>().comment('What else is needed to do it.'),
    queuedAt: p.datetime().defaultRaw('now()'),
    dueAt: p.datetime().defaultRaw('now()').comment('Not before this moment; whoever takes it moves it on until they must be done.'),
    attempts: p.smallint().default(0).comment('How often it has failed.'),
    problem: p.text().nullable().comment('Why it failed last, as a code; null when it has not.'),
  },
  uniques: [{ name: 'job_once', properties: ['kind', 'key'] }],
  indexes: [{ name: 'job_due', properties: ['kind', 'dueAt'] }],
});
export class Job extends JobSchema.class {}
JobSchema.setClass(Job);
