import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment MembershipFields on Membership {
      role
      edition {
        ...Link
      }
      city {
        ...CityOfCard
      }
      organisation {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation, CityOfCard, Link],
);
const also = graphql(
  `
    fragment MembershipListFields on Membership {
      network {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'Membership',
  fields,
  also,
  facts: (membership, { m, placeOf, nameOf }) => ({
    place: placeOf([membership.city]),
    others: [nameOf(membership.edition), m.enums.MembershipRole[membership.role]],
    contact: isReachable(membership.city, membership.organisation),
  }),
  listed: (membership, { m, nameOf }) => [nameOf(membership.network ?? membership.edition), m.enums.MembershipRole[membership.role]],
  filters: [
    choice('edition', 'Edition'),
    choice('network', 'Network'),
    words('role', 'MembershipRole'),
    linked('city', 'City'),
    linked('organisation', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['title', 'entry'],
});
