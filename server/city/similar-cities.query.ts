import { ID, Int } from 'type-graphql';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { typeOf } from '../graph/declared.ts';
import { plain, withDefault } from '../graph/input.ts';
import { kindOf, type Kind, type Pivot } from '../graph/model.ts';
import { sizeOf } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { publicRows, tied } from '../graph/seen.ts';
import { City } from './city.ts';
import { reasons, SIMILAR, townNamed, townsLike } from './likeness.ts';

const DEFAULT_SIMILAR = 5;
const MOST_SIMILAR = 20;

const reason = declareEnum(
  'CityLikeness',
  `Why two cities are alike. SIMILAR_SIZE: neither has more than ${SIMILAR} times the inhabitants of the other. SIMILAR_DENSITY: neither has more than ${SIMILAR} times the inhabitants per hectare of the other. SAME_KIND: both are towns with county rights, or both communes of their own, or both towns of an urban-rural commune. SAME_VOIVODESHIP: both lie in one region.`,
  reasons,
);
/** A city that is like another one. */
export const likeness = declareObject('SimilarCity', 'A city that is like another one, and why.', {
  city: { type: () => typeOf(City), description: 'The city.' },
  reasons: {
    type: () => [reason],
    description: 'What both have in common, as far as it can be said; empty when they are only less unlike than others.',
  },
});

/** The links of a town to what it did. */
const DEEDS = ['solutions', 'pilots'];
/** SQL for the ids of the towns of which something that they did is public. */
const doers = (city: Kind) =>
  city.links
    .filter(({ field }) => DEEDS.includes(field))
    .map(({ target, via }) => {
      const { from, to } = via as Pivot;
      return `select d.${from} from ${tied(via as Pivot, 'd')} join ${publicRows(target, 'r')} on r.id = d.${to}`;
    })
    .join(' union all ');

export const similarCities = query(
  'similarCities',
  'Cities most like this one by inhabitants, density, kind of town and region, the likest first. Null when there is no such public city.',
  {
    args: {
      id: plain(ID, 'The global id or the slug of the city.'),
      withDeeds: withDefault(plain(Boolean, 'Only cities of which a solution or a pilot is recorded.'), false),
      first: withDefault(plain(Int, `How many: 0 to ${MOST_SIMILAR}.`), DEFAULT_SIMILAR),
    },
    type: () => [likeness],
    nullable: true,
    price: { each: 600 },
    followsRecords: true,
    async resolve({ id, withDeeds, first }, { kinds, loading, read }) {
      const city = kindOf(kinds, City);
      sizeOf(first, { most: MOST_SIMILAR });
      const key = await townNamed(city, id, read);
      if (key === null) return null;
      const rows = await read({
        text: `select id, reasons from ${townsLike(city, '$1::int')} t
          where id <> $1 ${withDeeds ? `and id = any(array(${doers(city)}))` : ''} order by place limit $2`,
        values: [key, first],
      });
      const found = await Promise.all(rows.map(async ([like, reasons]) => ({ city: await loading.byKey(city, like), reasons })));
      // what was hidden a moment ago is not shown
      return found.filter((each) => each.city !== null);
    },
  },
);
