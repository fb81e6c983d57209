import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

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
        ...Link
      }
    }
  `,
  [Link, CityOfCard],
);

export default pages({
  kind: 'FundedProject',
  fields,
  facts: (project, { m, money, placeOf }) => ({
    place: placeOf([project.city]),
    when: m.enums.FundedProjectPeriod[project.period],
    others: [m.enums.FundedProjectFund[project.fund], money({ amount: project.totalPln, currency: 'PLN' }), project.beneficiary],
    contact: project.city !== null || project.organisation !== null,
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
