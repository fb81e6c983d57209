import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment EventFields on Event {
      eventForm: form
      startsOn
      endsOn
      city {
        ...CityOfCard
      }
      organiser {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation, CityOfCard],
);

export default pages({
  kind: 'Event',
  fields,
  facts: (event, { m, day, placeOf }) => ({
    place: placeOf([event.city]),
    when: event.startsOn && day(event.startsOn),
    others: [m.enums.EventForm[event.eventForm]],
    contact: isReachable(event.organiser),
  }),
  listed: (event, { m, day, nameOf }) => [event.startsOn && day(event.startsOn), m.enums.EventForm[event.eventForm], nameOf(event.city)],
  // a calendar takes what is known to the day
  dated: ({ startsOn, endsOn }) => (startsOn?.length === 10 ? { begins: startsOn, ends: endsOn?.length === 10 ? endsOn : null } : null),
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
