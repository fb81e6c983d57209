import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard, yearOf } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment AdoptionFields on Adoption {
      result
      adoptedOn
      city {
        ...CityOfCard
      }
      organisation {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation, CityOfCard],
);

export default pages({
  kind: 'Adoption',
  fields,
  facts: (adoption, { m, placeOf }) => ({
    place: placeOf([adoption.city]),
    when: yearOf(adoption.adoptedOn),
    others: [m.enums.AdoptionResult[adoption.result]],
    contact: isReachable(adoption.city, adoption.organisation),
  }),
  listed: (adoption, { m, nameOf }) => [nameOf(adoption.city), nameOf(adoption.organisation), m.enums.AdoptionResult[adoption.result]],
  filters: [
    words('result', 'AdoptionResult'),
    linked('solution', 'Solution'),
    linked('pilot', 'Pilot'),
    linked('city', 'City'),
    linked('from', 'City'),
    linked('organisation', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title'],
  where: ['city'],
  isDeed: true,
});
