import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment FundedProjectFields on FundedProject {
      fund
      period
      totalPln
      beneficiary
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
  kind: 'FundedProject',
  fields,
  facts: (project, { m, money, placeOf }) => ({
    place: placeOf([project.city]),
    when: m.enums.FundedProjectPeriod[project.period],
    others: [m.enums.FundedProjectFund[project.fund], money({ amount: project.totalPln, currency: 'PLN' }), project.beneficiary],
    contact: isReachable(project.city, project.organisation),
  }),
  listed: (project, { m, money }) => [
    project.beneficiary,
    `${m.fact.total}: ${money({ amount: project.totalPln, currency: 'PLN' })}`,
    `${m.enums.FundedProjectFund[project.fund]} ${m.enums.FundedProjectPeriod[project.period]}`,
  ],
  filters: [
    words('fund', 'FundedProjectFund'),
    words('period', 'FundedProjectPeriod'),
    choice('challenges', 'Challenge'),
    linked('city', 'City'),
    linked('organisation', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['euLargest', 'totalLargest', 'title'],
  where: ['city'],
  isDeed: true,
});
