import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment JointProjectFields on JointProject {
      jointProjectPhase: phase
      answerBy
      cities {
        ...CityOfCard
      }
      coordinator {
        ...Link
      }
    }
  `,
  [Link, CityOfCard],
);

export default pages({
  kind: 'JointProject',
  fields,
  facts: (project, { m, day, placeOf }) => ({
    place: placeOf(project.cities),
    others: [m.enums.JointProjectPhase[project.jointProjectPhase], project.answerBy && `${m.fact.answerBy} ${day(project.answerBy)}`],
    contact: project.coordinator !== null || project.cities.length > 0,
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
