import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { Network } from './network.ts';

const EventSchema = defineEntity({
  name: 'Event',
  comment: 'A meeting, online or on site, or a study visit.',
  properties: {
    ...record,
    form: p.enum(['MEETING', 'ONLINE', 'STUDY_VISIT', 'CONFERENCE', 'TRAINING']).index().comment('What sort of event it is.'),
    startsAt: p.datetime().index().comment('When it begins.'),
    endsAt: p.datetime().nullable().comment('When it ends; null when not announced.'),
    city: () => p.manyToOne(City).nullable().index().comment('Where it takes place; null when it is online or not announced.'),
    network: () => p.manyToOne(Network).nullable().index().comment('The network it is held for; null when it is for everybody.'),
    organiser: () => p.manyToOne(Organisation).nullable().index().comment('Who holds it; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it is about.'),
    address: p.string().length(2048).nullable().comment('Where to sign up or join; null when not announced.'),
  },
  checks: [{ name: 'event_dates_in_order', expression: 'ends_at is null or ends_at >= starts_at' }],
});
export class Event extends EventSchema.class {}
EventSchema.setClass(Event);
