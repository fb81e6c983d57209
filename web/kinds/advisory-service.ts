import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isPage, isReachable } from '#lib/record/contact.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment AdvisoryServiceFields on AdvisoryService {
      forms
      price
      serviceAvailability: availability
      answersWithinDays
      address
      provider {
        ...ReachedOrganisation
      }
      voivodeships {
        ...Link
      }
    }
  `,
  [ReachedOrganisation, Link],
);

export default pages({
  kind: 'AdvisoryService',
  fields,
  facts: (service, { m, text, count, list, nameOf }) => ({
    place: service.voivodeships.length > 0 ? list(service.voivodeships.map(({ title }) => text(title))) : m.fact.nationwide,
    others: [
      nameOf(service.provider),
      service.forms.map((form) => m.enums.AdvisoryServiceForms[form]).join(', '),
      m.enums.AdvisoryServicePrice[service.price],
      service.answersWithinDays !== null && `${m.fact.answersWithin} ${m.fact.within} ${count(service.answersWithinDays, m.fact.days)}`,
    ],
    contact: isPage(service.address) || isReachable(service.provider),
  }),
  listed: () => [],
  filters: [
    choice('challenges', 'Challenge'),
    words('availability', 'AdvisoryServiceAvailability'),
    words('forms', 'AdvisoryServiceForms'),
    words('stages', 'AdvisoryServiceStages'),
    words('audiences', 'AdvisoryServiceAudiences'),
    words('price', 'AdvisoryServicePrice'),
    choice('voivodeships', 'Voivodeship'),
    linked('provider', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'verified'],
});
