import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { inOrder, partialDate } from '../graph/partial-date.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { Edition } from './edition.ts';
import { Network } from './network.ts';

const EventSchema = defineEntity({
  name: 'Event',
  comment: 'A meeting, online or on site, or a study visit.',
  properties: {
    ...record,
    form: p.enum(['MEETING', 'ONLINE', 'STUDY_VISIT', 'CONFERENCE', 'TRAINING', 'CONTEST']).index().comment('What sort of event it is.'),
    startsOn: partialDate()
      .nullable()
      .index()
      .comment('The first day, or the month or the year where the day is not known; null when not announced.'),
    endsOn: partialDate().nullable().comment('The last day; null when it lasts a day or it is not announced.'),
    hours: p.text().nullable().comment('The hours, as announced; in Polish; null when not announced.'),
    place: p.text().nullable().comment('Where it takes place, when it is none of the towns here; in Polish; null when not recorded.'),
    edition: () => p.manyToOne(Edition).nullable().index().comment('The edition it is held for; null when it is for none.'),
    city: () => p.manyToOne(City).nullable().index().comment('Where it takes place; null when it is online or not announced.'),
    network: () =>
      p
        .manyToOne(Network)
        .nullable()
        .index()
        .comment('The network of an edition it is held for; null when it is for none or for everybody.'),
    organiser: () => p.manyToOne(Organisation).nullable().index().comment('Who holds it; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it is about.'),
    address: p.string().length(2048).nullable().comment('Where to sign up or join; null when not announced.'),
  },
  checks: [{ name: 'event_dates_in_order', expression: inOrder('starts_on', 'ends_on') }],
});
export class Event extends EventSchema.class {}
EventSchema.setClass(Event);
