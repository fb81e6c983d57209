import { Float, Int } from 'type-graphql';
import { City } from '../city/city.ts';
import { Coordinates } from '../city/coordinates.ts';
import { Voivodeship } from '../city/voivodeship.ts';
import { declareObject } from '../graph/declare.ts';
import { kindOf, type Kind } from '../graph/model.ts';
import { query } from '../graph/query.ts';
import { publicRows } from '../graph/seen.ts';
import type { SearchAnswer, SearchRequest } from './engine.ts';
import { upperSnake } from './facets.ts';
import { facetName, narrowing, notMeant, price } from './narrowing.types.ts';
import { searching } from './open-search.ts';
import { soughtBy } from './query/narrowing.ts';
import { facetLabel } from './topic.types.ts';

/** With results in more towns than these, regions are told instead: more points than that nobody tells apart on a map of the country. */
const MOST_TOWNS = 24;

const place = declareObject('ResultPlace', 'A town or a region that results of a search have to do with.', {
  value: { type: () => String, description: 'Its slug: the value of the facet `by`, with which `filter` keeps these results.' },
  label: { type: () => facetLabel, description: 'What it is called.' },
  latitude: {
    type: () => Float,
    description: 'Latitude in degrees (WGS 84), of a region that of the middle of its towns. © OpenStreetMap contributors, ODbL 1.0.',
  },
  longitude: {
    type: () => Float,
    description: 'Longitude in degrees (WGS 84), of a region that of the middle of its towns. © OpenStreetMap contributors, ODbL 1.0.',
  },
  count: { type: () => Int, description: 'How many results. One that has to do with several places counts in each.' },
});
const places = declareObject('SearchPlaces', 'Where the results of a search are.', {
  by: { type: () => facetName, description: 'CITY: places are towns. VOIVODESHIP: there would be too many, and places are regions.' },
  places: { type: () => [place], description: 'The places, those with most results first.', price: { items: 100 } },
  totalCount: { type: () => Int, description: 'How many results there are, wherever.' },
  withoutPlace: { type: () => Int, description: 'How many of them are in none of the places.' },
});

export const searchPlaces = query(
  'searchPlaces',
  `Where the results of a search are, for drawing a map: in which towns or, when those are more than ${MOST_TOWNS} and in several regions, in which regions.`,
  {
    args: { ...narrowing, notMeant },
    type: () => places,
    // the search, and the same once more to count what is in no place
    price: { ...price, each: 2 * price.each! },
    followsRecords: true,
    async resolve(narrowed, { kinds, read, use }) {
      const { engine } = use(searching);
      const request: SearchRequest = {
        ...soughtBy(narrowed, kinds),
        first: 0,
        after: null,
        similarTo: null,
        sort: 'RELEVANCE',
        allOf: 'city',
      };
      const found = await engine.search(request, read);
      const towns = countsIn(found, request, 'city');
      const regions = countsIn(found, request, 'voivodeship');
      const by = towns.size > MOST_TOWNS && regions.size > 1 ? 'voivodeship' : 'city';
      const counts = by === 'city' ? towns : regions;
      const rows = await read({
        text: by === 'city' ? townsNamed(kinds) : regionsNamed(kinds),
        values: [[...counts.keys()], chosenRegions(request)],
      });
      const shown = rows
        .map(([value, pl, en, latitude, longitude]) => ({
          value: value as string,
          label: { pl, en },
          latitude,
          longitude,
          count: counts.get(value as string)!,
        }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      const placed =
        shown.length === 0
          ? 0
          : (await engine.search({ ...request, filter: { ...request.filter, [by]: shown.map(({ value }) => value) }, allOf: null }, read))
              .totalCount;
      return { by: upperSnake(by), places: shown, totalCount: found.totalCount, withoutPlace: found.totalCount - placed };
    },
  },
);

/** How many results have each value of a facet; counts of a facet leave its own filter aside, a map does not. */
function countsIn({ facets }: SearchAnswer, { filter }: SearchRequest, facet: 'city' | 'voivodeship'): Map<string, number> {
  const chosen = filter[facet];
  const values = facets.find(({ name }) => name === facet)?.values ?? [];
  return new Map(
    values.filter(({ value, count }) => count > 0 && (!chosen || chosen.includes(value))).map(({ value, count }) => [value, count]),
  );
}
/** The regions that a search is narrowed to; null for all. Of a result in several regions only the towns there are shown. */
const chosenRegions = ({ filter }: SearchRequest) => (filter.voivodeship && !filter.city ? filter.voivodeship : null);

const from = (kinds: Kind[], entity: Parameters<typeof kindOf>[1], alias: string) => publicRows(kindOf(kinds, entity), alias);
/** Rows (slug, names, latitude, longitude) of the towns whose slugs are bound, in the regions that are. */
const townsNamed = (kinds: Kind[]) =>
  `select c.slug, c.title_pl, c.title_en, o.lat, o.lon from ${from(kinds, City, 'c')} join ${from(kinds, Coordinates, 'o')} on o.city_id = c.id
    where c.slug = any($1::text[]) and ($2::text[] is null or c.voivodeship_id in (select id from ${from(kinds, Voivodeship, 'v')} where slug = any($2)))`;
/** The same of the regions whose slugs are bound. */
const regionsNamed = (kinds: Kind[]) =>
  `select v.slug, v.title_pl, v.title_en, avg(o.lat), avg(o.lon) from ${from(kinds, Voivodeship, 'v')} join ${from(kinds, City, 'c')} on c.voivodeship_id = v.id
    join ${from(kinds, Coordinates, 'o')} on o.city_id = c.id where v.slug = any($1::text[]) and ($2::text[] is null or v.slug = any($2)) group by v.slug, v.title_pl, v.title_en`;
