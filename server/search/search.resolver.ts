import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { badUserInput } from '../errors.ts';
import type { Kind } from '../graph/model.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import type { Reader } from '../graph/reader.ts';
import type { SearchAnswer, SearchRequest } from './engine.ts';
import { labelKey, labelsOf } from './labels.ts';
import type { Search } from './open-search.ts';
import { facetNames, upperSnake, type FacetName } from './search.types.ts';

/** The arguments of `search` as callers give them. */
interface SearchArgs {
  query: string;
  kinds?: string[] | null;
  filter?: Partial<Record<FacetName, string[] | null>> | null;
  sort: SearchRequest['sort'];
  exact: boolean;
  first?: number | null;
  after?: string | null;
}

const MOST_VALUES = 100;

/** Answers `search` by the engine, and has it noted when it was in vain; `run` reads the names of facet values. */
export function attachSearch(schema: GraphQLSchema, kinds: Kind[], { engine, inVain }: Search, run: Reader) {
  const records = kinds.filter((kind) => kind.isRecord);
  const kindOf = new Map(records.flatMap((kind) => [[kind.name, kind], [upperSnake(kind.name), kind]]));

  const search = async (_: unknown, args: SearchArgs, { loading, asker }: Context) => {
    const request = requestOf(args, kindOf);
    const answer = await engine.search(request);
    inVain.note(asker, request, answer.totalCount);
    const [labels, found] = await Promise.all([
      labelsOf(run, records, answer.facets),
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
  (schema.getType('Query') as GraphQLObjectType).getFields().search!.resolve = search as never;
}

function labelled(facet: FacetName, value: SearchAnswer['facets'][number]['values'][number], labels: Awaited<ReturnType<typeof labelsOf>>) {
  const label = labels.get(labelKey(facet, value.value)) ?? null;
  return { ...value, label, parent: label?.parent ?? null };
}

/** @throws BAD_USER_INPUT when a size or a list is out of bounds */
function requestOf(args: SearchArgs, kindOf: Map<string, Kind>): SearchRequest {
  const first = args.first ?? DEFAULT_PAGE;
  if (first < 0 || first > LARGEST_PAGE) throw badUserInput(`\`first\` must be between 0 and ${LARGEST_PAGE}; it was ${first}. Page on with a cursor for more.`);
  const filter: SearchRequest['filter'] = {};
  for (const name of facetNames) {
    const values = args.filter?.[name];
    if (!values?.length) continue;
    if (values.length > MOST_VALUES) throw badUserInput(`A filter takes at most ${MOST_VALUES} values; \`${name}\` had ${values.length}.`);
    filter[name] = [...new Set(values.map((value) => value.toWellFormed().replaceAll('\0', '')))];
  }
  return { query: args.query.toWellFormed(), kinds: [...new Set(args.kinds ?? [])].map((kind) => kindOf.get(kind)!.name), filter, sort: args.sort, exact: args.exact, first, after: args.after ?? null };
}
