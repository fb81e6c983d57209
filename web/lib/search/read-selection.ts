import { dayOf } from './day.ts';
import { facetNames } from './facets.ts';
import { kindOf, type Circle, type RecordKind, type Selection } from './selection.ts';

/** Whatever an address of the search page may say. */
export const parameterNames = ['q', 'kind', 'near', 'since', 'like', 'sort', 'exact', 'all', 'not', 'after', 'town', 'view', ...facetNames];

/** Beyond these an address was not made by people, nor by us. */
const MOST_VALUES = 50;
const LONGEST_VALUE = 200;
const LONGEST_QUERY = 500;
const WIDEST = 1_000;

/** Three numbers with a space between: latitude, longitude, kilometres. */
function circleOf(text: string): Circle | null {
  const parts = /^(-?\d{1,2}(?:\.\d{1,20})?) (-?\d{1,3}(?:\.\d{1,20})?) (\d{1,4}(?:\.\d{1,20})?)$/.exec(text);
  if (!parts) return null;
  const [latitude, longitude, kilometres] = parts.slice(1).map(Number) as [number, number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres > 0 && kilometres <= WIDEST
    ? { latitude, longitude, kilometres }
    : null;
}

/** A form says for which words the spelling is kept, as other words may have been written since; an address of ours holds both. */
const isExact = (given: string | null, query: string) => given === '1' || (given !== null && given !== '' && given === query);

/** What an address asks for; what it cannot ask for is left out. */
export function selectionOf(search: Pick<URLSearchParams, 'get' | 'getAll'>): Selection {
  const query = (search.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const kind = search.get('kind') ?? '';
  const near = circleOf(search.get('near') ?? '');
  const like = search.get('like')?.slice(0, LONGEST_VALUE) || null;
  const sort = search.get('sort');
  const filter: Selection['filter'] = {};
  for (const name of facetNames) {
    const values = [...new Set(search.getAll(name))].filter((value) => value !== '' && value.length <= LONGEST_VALUE).slice(0, MOST_VALUES);
    if (values.length > 0) filter[name] = values;
  }
  const not = [...new Set(search.getAll('not'))].filter((name) => name !== '' && name.length <= LONGEST_VALUE).slice(0, MOST_VALUES);
  return {
    ...(not.length > 0 && { not }),
    query,
    kind: Object.hasOwn(kindOf, kind) ? (kind as RecordKind) : null,
    filter,
    near,
    since: dayOf(search.get('since') ?? ''),
    like,
    sort: sort === 'NEWEST' || (sort === 'NEAREST' && near) || (sort === 'SIMILAR_CITIES' && like) ? sort : 'RELEVANCE',
    exact: isExact(search.get('exact'), query),
    all: search.get('all') === '1',
    after: search.get('after') || null,
    ...(search.get('view') === 'map' && { view: 'map' as const }),
  };
}
