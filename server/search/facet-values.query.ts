import { Int } from 'type-graphql';
import { plain, withDefault } from '../graph/input.ts';
import { LARGEST_PAGE, sizeOf } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { labelKey, namedLike, type Label } from './documents/labels.ts';
import type { SearchAnswer } from './engine.ts';
import { facetNames, upperSnake, type FacetName } from './facets.ts';
import { facetName, narrowing, price } from './narrowing.types.ts';
import { searching } from './open-search.ts';
import { soughtBy } from './query/narrowing.ts';
import { facetValue } from './result.types.ts';

/** How many values are told when nobody says how many. */
const DEFAULT_VALUES = 10;
/** "z-lodz" is an address, not "z Łodzi". */
const WRITTEN_AS_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

export const facetValues = query(
  'facetValues',
  'The values of one facet among the results of a search, the most frequent first, also those that are too many for `search` to tell. For finding a value by its name.',
  {
    args: {
      facet: plain(facetName, 'Which facet.'),
      text: withDefault(
        plain(
          String,
          'How a word of its name begins, in Polish or English, with or without diacritics: "lodz" finds Łódź. Values that are no records are found by the value itself. When empty, all.',
        ),
        '',
      ),
      ...narrowing,
      first: withDefault(plain(Int, `How many: 0 to ${LARGEST_PAGE}.`), DEFAULT_VALUES),
    },
    type: () => [facetValue],
    price,
    async resolve({ facet, text, first, ...narrowed }, { kinds, read, use }) {
      const most = sizeOf(first, { hint: 'Write more of the name to find others.' });
      const name = facetNames.find((each) => upperSnake(each) === facet)!;
      const { engine, labels, regionToTell, placesNamed } = use(searching);
      const { facets } = await engine.search(
        { ...soughtBy(narrowed, kinds), first: 0, after: null, similarTo: null, sort: 'RELEVANCE', allOf: name },
        read,
      );
      const values = facets.find((each) => each.name === name)?.values ?? [];
      const names = await labels.of([{ name, values }], read);
      const regionOf = await regionToTell();
      const isNamed = namedLike(text);
      const places =
        (name === 'city' || name === 'voivodeship') && !WRITTEN_AS_SLUG.test(text) ? (await placesNamed(text)).map(({ slug }) => slug) : [];
      const isMeant = (value: Parameters<typeof isNamed>[0]) => isNamed(value) || places.includes(value.value);
      return (
        values
          .map((value) => labelled(name, value, names, regionOf))
          .filter(isMeant)
          // the very place that is named goes before those whose names but begin so
          .sort((a, b) => Number(places.includes(b.value)) - Number(places.includes(a.value)))
          .slice(0, most)
      );
    },
  },
);

/** A value with its name; `regionOf` tells the region of a town of whose name there are several. */
export function labelled(
  facet: FacetName,
  value: SearchAnswer['facets'][number]['values'][number],
  names: Map<string, Label>,
  regionOf: (slug: string) => string | null,
) {
  const found = names.get(labelKey(facet, value.value)) ?? null;
  const region = facet === 'city' && found ? regionOf(value.value) : null;
  // towns of one name are told apart
  const label = found && region ? { ...found, pl: `${found.pl} (${region})`, en: found.en && `${found.en} (${region})` } : found;
  return { ...value, label, parent: label?.parent ?? null };
}
