import { Int } from 'type-graphql';
import { badUserInput } from '../errors.ts';
import { plain, withDefault } from '../graph/input.ts';
import { LARGEST_PAGE } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { labelKey, labelsOf, namedLike } from './documents/labels.ts';
import type { SearchAnswer } from './engine.ts';
import { facetNames, upperSnake, type FacetName } from './facets.ts';
import { facetName, narrowing } from './narrowing.types.ts';
import { searching } from './open-search.ts';
import { soughtBy } from './query/narrowing.ts';
import { facetValue } from './result.types.ts';

/** How many values are told when nobody says how many. */
const DEFAULT_VALUES = 10;

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
    async resolve({ facet, text, first, ...narrowed }, { kinds, read, use }) {
      const most = pageSize(first, 'Write more of the name to find others.');
      const name = facetNames.find((each) => upperSnake(each) === facet)!;
      const { facets } = await use(searching).engine.search(
        { ...soughtBy(narrowed, kinds), first: 0, after: null, similarTo: null, sort: 'RELEVANCE', allOf: name },
        read,
      );
      const values = facets.find((each) => each.name === name)?.values ?? [];
      const labels = await labelsOf(
        read,
        kinds.filter((kind) => kind.isRecord),
        [{ name, values }],
      );
      return values
        .map((value) => labelled(name, value, labels))
        .filter(namedLike(text))
        .slice(0, most);
    },
  },
);

/** A value with its name. */
export function labelled(
  facet: FacetName,
  value: SearchAnswer['facets'][number]['values'][number],
  labels: Awaited<ReturnType<typeof labelsOf>>,
) {
  const label = labels.get(labelKey(facet, value.value)) ?? null;
  return { ...value, label, parent: label?.parent ?? null };
}

/** @throws BAD_USER_INPUT when it is out of bounds */
export function pageSize(first: number, hint: string): number {
  if (first < 0 || first > LARGEST_PAGE) throw badUserInput(`\`first\` must be between 0 and ${LARGEST_PAGE}; it was ${first}. ${hint}`);
  return first;
}
