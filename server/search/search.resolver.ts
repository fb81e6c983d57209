import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { badUserInput } from '../errors.ts';
import type { Kind } from '../graph/model.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import type { SearchAnswer, SearchRequest } from './engine.ts';
import { labelKey, labelsOf, namedLike } from './labels.ts';
import { soughtBy, type Narrowing } from './narrowing.ts';
import type { Search } from './open-search.ts';
import { facetNames, upperSnake, type FacetName } from './search.types.ts';

interface SearchArgs extends Narrowing { sort: SearchRequest['sort']; first?: number | null; after?: string | null }
interface FacetValuesArgs extends Narrowing { facet: string; text: string; first: number }

/** Answers `search` and `facetValues` by the engine, and has a search noted when it was in vain. */
export function attachSearch(schema: GraphQLSchema, kinds: Kind[], { engine, inVain }: Search) {
  const records = kinds.filter((kind) => kind.isRecord);
  const kindOf = new Map(records.flatMap((kind) => [[kind.name, kind], [upperSnake(kind.name), kind]]));

  const search = async (_: unknown, { sort, first, after, ...narrowing }: SearchArgs, { loading, read, asker }: Context) => {
    const page = { first: pageSize(first ?? DEFAULT_PAGE, 'Page on with a cursor for more.'), after: after ?? null };
    const request: SearchRequest = { ...soughtBy(narrowing, kinds), ...page, sort: sortOf(sort, narrowing), allOf: null };
    const answer = await engine.search(request, read);
    // elsewhere, at another time or with some of the words there may be more: nobody was in vain
    if (!request.near && !request.changed && !request.allWords) inVain.note(asker, request, answer.totalCount);
    const [labels, found] = await Promise.all([
      labelsOf(read, records, answer.facets),
      Promise.all(answer.hits.map(async (hit) => ({ hit, record: await loading.byKey(kindOf.get(hit.kind)!, hit.key) }))),
    ]);
    return {
      ...answer,
      // what was hidden or removed a moment ago is not shown
      hits: found.flatMap(({ hit, record }) => (record ? [{ ...hit, kind: upperSnake(hit.kind), record }] : [])),
      kinds: answer.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
      facets: answer.facets.map(({ name, values }) => ({ name: upperSnake(name), values: values.map((value) => labelled(name, value, labels)) })),
      obstacles: answer.obstacles.map(({ facet, count }) => ({ facet: facet && upperSnake(facet), count })),
      pageInfo: { hasNextPage: answer.hasNextPage, endCursor: answer.hits.at(-1)?.cursor ?? null },
    };
  };
  const facetValues = async (_: unknown, { facet, text, first, ...narrowing }: FacetValuesArgs, { read }: Context) => {
    const most = pageSize(first, 'Write more of the name to find others.');
    const name = facetNames.find((each) => upperSnake(each) === facet)!;
    const answer = await engine.search({ ...soughtBy(narrowing, kinds), first: 0, after: null, sort: 'RELEVANCE', allOf: name }, read);
    const values = answer.facets.find((each) => each.name === name)?.values ?? [];
    const labels = await labelsOf(read, records, [{ name, values }]);
    const isMeant = namedLike(text);
    return values.map((value) => labelled(name, value, labels)).filter(isMeant).slice(0, most);
  };
  const fields = (schema.getType('Query') as GraphQLObjectType).getFields();
  fields.search!.resolve = search as never;
  fields.facetValues!.resolve = facetValues as never;
}

function labelled(facet: FacetName, value: SearchAnswer['facets'][number]['values'][number], labels: Awaited<ReturnType<typeof labelsOf>>) {
  const label = labels.get(labelKey(facet, value.value)) ?? null;
  return { ...value, label, parent: label?.parent ?? null };
}

/** @throws BAD_USER_INPUT when it is out of bounds */
function pageSize(first: number, hint: string): number {
  if (first < 0 || first > LARGEST_PAGE) throw badUserInput(`\`first\` must be between 0 and ${LARGEST_PAGE}; it was ${first}. ${hint}`);
  return first;
}

/** @throws BAD_USER_INPUT when it needs a circle and there is none */
function sortOf(sort: SearchRequest['sort'], { near }: Narrowing): SearchRequest['sort'] {
  if (sort === 'NEAREST' && !near) throw badUserInput('`sort: NEAREST` needs `near`: say from where.');
  return sort;
}
