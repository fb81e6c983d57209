import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { PilotCardFields } from '#lib/record/cards.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard, yearOf, years } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment PilotFields on Pilot {
      pilotType: type
      pilotPhase: phase
      outcome
      announced
      startsOn
      endsOn
      place
      city {
        ...CityOfCard
      }
      cities {
        ...CityOfCard
      }
      owner {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation, CityOfCard],
);

export default pages({
  kind: 'Pilot',
  fields,
  also: PilotCardFields,
  facts: (pilot, { m, placeOf }) => ({
    place: placeOf(pilot.cities.length > 0 ? pilot.cities : [pilot.city], pilot.place),
    when: years(yearOf(pilot.startsOn), yearOf(pilot.endsOn)),
    others: [m.enums.PilotType[pilot.pilotType], pilot.announced && m.record.announced],
    contact: isReachable(pilot.city, ...pilot.cities, pilot.owner),
  }),
  listed: () => [],
  filters: [
    choice('challenges', 'Challenge'),
    choice('voivodeship', 'Voivodeship'),
    words('type', 'PilotType'),
    words('outcome', 'PilotOutcome'),
    words('nature', 'PilotNature'),
    words('phase', 'PilotPhase'),
    words('decision', 'PilotDecision'),
    linked('cities', 'City'),
    linked('owner', 'Organisation'),
    linked('supervisor', 'Organisation'),
    linked('solution', 'Solution'),
    linked('guidance', 'Guidance'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'startsLatest', 'verified'],
  where: ['cities', 'city'],
  isDeed: true,
});
