import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment UpdateFields on Update {
      postedOn
      city {
        ...CityOfCard
      }
      network {
        ...Link
      }
    }
  `,
  [Link, CityOfCard],
);

export default pages({
  kind: 'Update',
  fields,
  facts: (update, { day, placeOf, nameOf }) => ({
    place: placeOf([update.city]),
    when: day(update.postedOn),
    others: [nameOf(update.network)],
    contact: update.city !== null,
  }),
  listed: (update, { day, nameOf }) => [day(update.postedOn), nameOf(update.city), nameOf(update.network)],
  filters: [choice('network', 'Network'), linked('city', 'City'), linked('actionPlan', 'ActionPlan'), linked('sources', 'Source')],
  sorts: ['postedLatest', 'title'],
  where: ['city'],
});
