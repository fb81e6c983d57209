import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { CityOfCard } from '#lib/record/facts.ts';

const fields = graphql(
  `
    fragment BarrierFields on Barrier {
      barrierType: type
      barrierProgress: progress
      cities {
        ...CityOfCard
      }
    }
  `,
  [CityOfCard],
);

export default pages({
  kind: 'Barrier',
  fields,
  facts: (barrier, { m, placeOf }) => ({
    place: placeOf(barrier.cities),
    others: [m.enums.BarrierProgress[barrier.barrierProgress]],
    contact: barrier.cities.length > 0,
  }),
  listed: (barrier, { m }) => [m.enums.BarrierType[barrier.barrierType], m.enums.BarrierProgress[barrier.barrierProgress]],
  filters: [
    choice('challenges', 'Challenge'),
    words('type', 'BarrierType'),
    words('progress', 'BarrierProgress'),
    linked('cities', 'City'),
    linked('sources', 'Source'),
  ],
  sorts: ['entry', 'title', 'updated'],
  where: ['cities'],
});
