import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment EventFields on Event {
      eventForm: form
      startsAt
      city {
        ...CityOfCard
      }
      organiser {
        ...Link
      }
    }
  `,
  [Link, CityOfCard],
);

export default pages({
  kind: 'Event',
  fields,
  facts: (event, { m, day, placeOf }) => ({
    place: placeOf([event.city]),
    when: day(event.startsAt),
    others: [m.enums.EventForm[event.eventForm]],
    contact: event.organiser !== null,
  }),
  listed: (event, { m, moment, nameOf }) => [moment(event.startsAt), m.enums.EventForm[event.eventForm], nameOf(event.city)],
  filters: [
    words('form', 'EventForm'),
    choice('challenges', 'Challenge'),
    choice('network', 'Network'),
    linked('city', 'City'),
    linked('organiser', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['eventsSoonest', 'title'],
  where: ['city'],
});
