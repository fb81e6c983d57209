import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment ActionPlanFields on ActionPlan {
      actionPlanPhase: phase
      city {
        ...CityOfCard
      }
    }
  `,
  [CityOfCard],
);
const also = graphql(
  `
    fragment ActionPlanListFields on ActionPlan {
      network {
        ...Link
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'ActionPlan',
  fields,
  also,
  facts: (plan, { m, placeOf }) => ({
    place: placeOf([plan.city]),
    others: [m.enums.ActionPlanPhase[plan.actionPlanPhase]],
    contact: plan.city !== null,
  }),
  listed: (plan, { m, nameOf }) => [nameOf(plan.city), nameOf(plan.network), m.enums.ActionPlanPhase[plan.actionPlanPhase]],
  filters: [
    choice('challenges', 'Challenge'),
    choice('voivodeship', 'Voivodeship'),
    choice('network', 'Network'),
    words('phase', 'ActionPlanPhase'),
    linked('city', 'City'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'updated'],
  where: ['city'],
  isDeed: true,
});
