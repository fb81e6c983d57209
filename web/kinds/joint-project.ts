import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { CityOfCard } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment JointProjectFields on JointProject {
      jointProjectPhase: phase
      answerBy
      cities {
        ...CityOfCard
      }
      coordinator {
        ...ReachedOrganisation
      }
    }
  `,
  [ReachedOrganisation, CityOfCard],
);

export default pages({
  kind: 'JointProject',
  fields,
  facts: (project, { m, day, placeOf }) => ({
    place: placeOf(project.cities),
    others: [m.enums.JointProjectPhase[project.jointProjectPhase], project.answerBy && `${m.fact.answerBy} ${day(project.answerBy)}`],
    contact: isReachable(project.coordinator, ...project.cities),
  }),
  listed: (project, { m, day }) => [
    m.enums.JointProjectPhase[project.jointProjectPhase],
    project.answerBy && `${m.fact.answerBy} ${day(project.answerBy)}`,
  ],
  filters: [
    choice('challenges', 'Challenge'),
    words('phase', 'JointProjectPhase'),
    linked('cities', 'City'),
    linked('coordinator', 'Organisation'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'updated'],
  where: ['cities'],
  isDeed: true,
});
