import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../http/context.ts';
import { townNamed } from '../city/likeness.ts';
import { badUserInput } from '../errors.ts';
import type { Loading } from '../graph/load.ts';
import type { Kind } from '../graph/model.ts';
import type { Reader } from '../database/reader.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import type { SearchAnswer, SearchRequest } from './engine.ts';
import { labelKey, labelsOf, namedLike } from './documents/labels.ts';
import { likenessesOf, type Likeness } from './similar/likenesses.ts';
import type { Circle } from './query/location.ts';
import { soughtBy, type Narrowing } from './query/narrowing.ts';
import { obstaclesOf } from './answer/obstacles.ts';
import type { Search } from './open-search.ts';
import { facetOfKind } from './query/plan.ts';
import { facetNames, upperSnake, type FacetName } from './facets.ts';

interface SearchArgs extends Narrowing {
  similarTo?: string | null;
  sort: SearchRequest['sort'];
  first?: number | null;
  after?: string | null;
}
interface FacetValuesArgs extends Narrowing {
  facet: string;
  text: string;
  first: number;
}

/** Answers `search` and `facetValues` by the engine, and has a search noted when it was in vain. */
export function attachSearch(schema: GraphQLSchema, kinds: Kind[], { engine, inVain }: Search) {
  const records = kinds.filter((kind) => kind.isRecord);
  const city = records.find((kind) => facetOfKind[kind.name] === 'city')!;
  const kindOf = new Map(
    records.flatMap((kind) => [
      [kind.name, kind],
      [upperSnake(kind.name), kind],
    ]),
  );

  const search = async (_: unknown, { similarTo, sort, first, after, ...narrowing }: SearchArgs, { loading, read, asker }: Context) => {
    const page = { first: pageSize(first ?? DEFAULT_PAGE, 'Page on with a cursor for more.'), after: after ?? null };
    const request: SearchRequest = {
      ...soughtBy(narrowing, kinds),
      ...page,
      similarTo: await cityOf(similarTo, read),
      sort: sortOf(sort, narrowing.near, similarTo),
      allOf: null,
    };
    const answer = await engine.search(request, read);
    // elsewhere, at another time or with some of the words there may be more: nobody was in vain
    if (!request.near && !request.changed && !request.allWords) inVain.note(asker, request, answer.totalCount);
    const likenesses = likenessesOf(read, request.similarTo, answer.hits);
    const [obstacles, labels, found] = await Promise.all([
      obstaclesOf(engine, request, answer, read),
      labelsOf(read, records, answer.facets),
      Promise.all(
        answer.hits.map(async (hit) => ({
          hit,
          record: await loading.byKey(kindOf.get(hit.kind)!, hit.key),
          likeness: await shown((await likenesses)(hit), loading),
        })),
      ),
    ]);
    return {
      ...answer,
      // what was hidden or removed a moment ago is not shown
      hits: found.flatMap(({ hit, record, likeness }) => (record ? [{ ...hit, kind: upperSnake(hit.kind), record, likeness }] : [])),
      kinds: answer.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
      facets: answer.facets.map(({ name, values }) => ({
        name: upperSnake(name),
        values: values.map((value) => labelled(name, value, labels)),
      })),
      obstacles: obstacles.map(({ facet, ...told }) => ({ ...told, facet: facet && upperSnake(facet) })),
      pageInfo: { hasNextPage: answer.hasNextPage, endCursor: answer.hits.at(-1)?.cursor ?? null },
    };
  };
  /** @throws BAD_USER_INPUT when there is no such city */
  const cityOf = async (name: string | null | undefined, read: Reader): Promise<number | null> => {
    if (name == null) return null;
    const key = await townNamed(city, name, read);
    if (key === null)
      throw badUserInput('`similarTo` names no city. It takes a slug, such as "plock", or a global id; `cities` lists them all.');
    return key;
  };
  const shown = async (likeness: Likeness | null, loading: Loading) => {
    const found = likeness && (await loading.byKey(city, likeness.city));
    return found && { city: found, reasons: likeness.reasons };
  };
  const facetValues = async (_: unknown, { facet, text, first, ...narrowing }: FacetValuesArgs, { read }: Context) => {
    const most = pageSize(first, 'Write more of the name to find others.');
    const name = facetNames.find((each) => upperSnake(each) === facet)!;
    const answer = await engine.search(
      { ...soughtBy(narrowing, kinds), first: 0, after: null, similarTo: null, sort: 'RELEVANCE', allOf: name },
      read,
    );
    const values = answer.facets.find((each) => each.name === name)?.values ?? [];
    const labels = await labelsOf(read, records, [{ name, values }]);
    const isMeant = namedLike(text);
    return values
      .map((value) => labelled(name, value, labels))
      .filter(isMeant)
      .slice(0, most);
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

/** @throws BAD_USER_INPUT when it needs a circle or a city and there is none */
function sortOf(sort: SearchRequest['sort'], near: Circle | null | undefined, similarTo: string | null | undefined): SearchRequest['sort'] {
  if (sort === 'NEAREST' && !near) throw badUserInput('`sort: NEAREST` needs `near`: say from where.');
  if (sort === 'SIMILAR_CITIES' && similarTo == null) throw badUserInput('`sort: SIMILAR_CITIES` needs `similarTo`: say to which city.');
  return sort;
}
