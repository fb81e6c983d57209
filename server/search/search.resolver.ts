import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../http/context.ts';
import { townNamed } from '../city/likeness.ts';
import { badUserInput } from '../errors.ts';
import type { Loading, Reference } from '../graph/load.ts';
import type { Kind } from '../graph/model.ts';
import type { Reader } from '../database/reader.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../graph/page.ts';
import type { RecordName, SearchAnswer, SearchRequest } from './engine.ts';
import { labelKey, labelsOf, namedLike } from './documents/labels.ts';
import { likenessesOf, type Likeness } from './similar/likenesses.ts';
import type { Circle } from './query/location.ts';
import { soughtBy, type Narrowing } from './query/narrowing.ts';
import { obstaclesOf } from './answer/obstacles.ts';
import { LITTLE, offersOf } from './answer/topic-offers.ts';
import { understoodOf } from './answer/understood.ts';
import { quoted } from './query/lexemes.ts';
import type { Search } from './open-search.ts';
import { facetOfKind } from './query/plan.ts';
import { facetNames, upperSnake, type FacetName } from './facets.ts';

interface SearchArgs extends Narrowing {
  similarTo?: string | null;
  sort: SearchRequest['sort'];
  first?: number | null;
  after?: string | null;
  fold: boolean;
}
interface FacetValuesArgs extends Narrowing {
  facet: string;
  text: string;
  first: number;
}

/** Answers `search` and `facetValues` by the engine, and has a search noted when it was in vain. */
export function attachSearch(schema: GraphQLSchema, kinds: Kind[], { engine, inVain, placesNamed, regionToTell }: Search) {
  const records = kinds.filter((kind) => kind.isRecord);
  const folded = records.filter(({ isFolded }) => isFolded).map(({ name }) => name);
  const city = records.find((kind) => facetOfKind[kind.name] === 'city')!;
  const kindOf = new Map(
    records.flatMap((kind) => [
      [kind.name, kind],
      [upperSnake(kind.name), kind],
    ]),
  );

  const search = async (
    _: unknown,
    { similarTo, sort, first, after, fold, ...narrowing }: SearchArgs,
    { loading, read, asker }: Context,
  ) => {
    const page = { first: pageSize(first ?? DEFAULT_PAGE, 'Page on with a cursor for more.'), after: after ?? null };
    const request: SearchRequest = {
      ...soughtBy(narrowing, kinds),
      ...page,
      similarTo: await cityOf(similarTo, read),
      sort: sortOf(sort, narrowing.near, similarTo),
      allOf: null,
    };
    const answer = unfolded(await engine.search(request, read), fold && request.kinds.length === 0 && sort === 'RELEVANCE', folded);
    // elsewhere, at another time or with some of the words there may be more: nobody was in vain
    if (!request.near && !request.changed && !request.allWords) inVain.note(asker, request, helpfulOf(answer));
    const likenesses = likenessesOf(read, request.similarTo, answer.hits);
    const [regionOf, obstacles, labels, found] = await Promise.all([
      regionToTell(),
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
      folded: answer.folded.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
      understood: await understoodIn(answer, loading),
      facets: answer.facets.map(({ name, values }) => ({
        name: upperSnake(name),
        values: values.map((value) => labelled(name, value, labels, regionOf)),
      })),
      obstacles: obstacles.map(({ facet, ...told }) => ({ ...told, facet: facet && upperSnake(facet) })),
      pageInfo: { hasNextPage: answer.hasNextPage, endCursor: answer.hits.at(-1)?.cursor ?? null },
    };
  };
  /** @throws BAD_USER_INPUT when there is no such city */
  const cityOf = async (name: string | null | undefined, read: Reader): Promise<Reference | null> => {
    if (name == null) return null;
    const key = await townNamed(city, name, read);
    if (key === null)
      throw badUserInput('`similarTo` names no city. It takes a slug, such as "plock", or a global id; `cities` lists them all.');
    return { kind: city, key };
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
    const regionOf = await regionToTell();
    const isNamed = namedLike(text);
    const places =
      (name === 'city' || name === 'voivodeship') && !WRITTEN_AS_SLUG.test(text) ? (await placesNamed(text)).map(({ slug }) => slug) : [];
    const isMeant = (value: Parameters<typeof isNamed>[0]) => isNamed(value) || places.includes(value.value);
    return (
      values
        .map((value) => labelled(name, value, labels, regionOf))
        .filter(isMeant)
        // the very place that is named goes before those whose names but begin so
        .sort((a, b) => Number(places.includes(b.value)) - Number(places.includes(a.value)))
        .slice(0, most)
    );
  };
  const known = async ({ kind, key }: RecordName, loading: Loading) => loading.byKey(kindOf.get(kind)!, key);
  const understoodIn = async ({ understanding }: SearchAnswer, loading: Loading) =>
    (
      await Promise.all(
        understoodOf(understanding).map(async (each) => {
          const record = each.record && (await known(each.record, loading));
          // what is no longer public leads nowhere
          return each.record && !record ? [] : [{ ...each, record, kinds: each.kinds.map(upperSnake) }];
        }),
      )
    ).flat();
  const topics = async ({ understanding }: SearchAnswer, { first }: { first: number }, { loading, read }: Context) => {
    const readings = understanding.topics.slice(0, Math.max(0, Math.min(first, MOST_TOPICS)));
    const keys = [...new Set(understanding.tokens.flatMap(({ key }) => (key === '' ? [] : quoted(key))))];
    const challenge = kindOf.get('Challenge')!;
    const found = await offersOf(readings, keys, kindOf.get('FundingCall')!, read);
    const all = await Promise.all(
      found.map(async ({ reading, offers }) => {
        const isLittle = offers.reduce((sum, { count }) => sum + count, 0) < LITTLE;
        const near = isLittle ? await Promise.all(reading.topic.near.map((key) => loading.byKey(challenge, key))) : [];
        return {
          challenge: await loading.byKey(challenge, reading.topic.key),
          strength: reading.strength,
          offers: await Promise.all(
            offers.map(async ({ kind, best, ...offer }) => ({
              ...offer,
              kind: upperSnake(kind),
              best: (await Promise.all(best.map((name) => known(name, loading)))).filter((each) => each !== null),
            })),
          ),
          near: near.filter((each) => each !== null),
        };
      }),
    );
    return all.filter((each) => each.challenge !== null);
  };
  const told = (schema.getType('SearchResult') as GraphQLObjectType).getFields();
  told.topics!.resolve = topics as never;
  told.alsoShown!.resolve = (({ alsoShown }: SearchAnswer, { lang }: { lang?: string | null }) =>
    alsoShown.flatMap((each) => (lang == null || each.lang === null || each.lang === lang ? each.label : []))) as never;
  const fields = (schema.getType('Query') as GraphQLObjectType).getFields();
  fields.search!.resolve = search as never;
  fields.facetValues!.resolve = facetValues as never;
}

const MOST_TOPICS = 4;
/** "z-lodz" is an address, not "z Łodzi". */
const WRITTEN_AS_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** An answer of which kinds that come last are but counted, where anything else is found; what goes before everything stays. */
function unfolded(answer: SearchAnswer, isFolded: boolean, kinds: string[]): SearchAnswer & { folded: SearchAnswer['kinds'] } {
  const counts = isFolded ? answer.kinds.filter(({ kind }) => kinds.includes(kind)) : [];
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  if (count === 0 || count === answer.totalCount) return { ...answer, folded: [] };
  const isLast = ({ kind }: RecordName) => kinds.includes(kind);
  // those that come before others are not of the many alike
  const lastListed = answer.hits.findLastIndex((hit) => !isLast(hit));
  const hits = answer.hits.filter((hit, index) => index < lastListed || !isLast(hit));
  return { ...answer, hits, hasNextPage: answer.hasNextPage && !isLast(answer.hits.at(-1)!), folded: counts };
}

/** How many results may help: none where other words than those written were searched for; those with all words, or on the topic. */
function helpfulOf({ totalCount, withAllWords, corrections, understanding }: SearchAnswer): number {
  if (corrections.length > 0) return 0;
  const isKnown = [...understanding.topics, ...understanding.places].some(({ strength }) => strength === 2);
  return withAllWords === null || isKnown ? totalCount : withAllWords;
}

function labelled(
  facet: FacetName,
  value: SearchAnswer['facets'][number]['values'][number],
  labels: Awaited<ReturnType<typeof labelsOf>>,
  regionOf: (slug: string) => string | null,
) {
  const found = labels.get(labelKey(facet, value.value)) ?? null;
  const region = facet === 'city' && found ? regionOf(value.value) : null;
  // towns of one name are told apart
  const label = found && region ? { ...found, pl: `${found.pl} (${region})`, en: found.en && `${found.en} (${region})` } : found;
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
