import { ID, Int } from 'type-graphql';
import { City } from '../city/city.ts';
import { townNamed } from '../city/likeness.ts';
import type { Reader } from '../database/reader.ts';
import { badUserInput } from '../errors.ts';
import { declareEnum } from '../graph/declare.ts';
import { optional, plain, withDefault } from '../graph/input.ts';
import { LONGEST_KEPT_MS } from '../graph/kept-in-state.ts';
import type { Loading, Reference } from '../graph/load.ts';
import { kindOf, type Kind } from '../graph/model.ts';
import { DEFAULT_PAGE, LARGEST_PAGE, sizeOf } from '../graph/page.ts';
import { query } from '../graph/query.ts';
import { obstaclesOf } from './answer/obstacles.ts';
import { understoodIn } from './answer/topics.ts';
import type { RecordName, SearchAnswer, SearchRequest } from './engine.ts';
import { labelled } from './facet-values.query.ts';
import { upperSnake } from './facets.ts';
import { narrowing, notMeant, price } from './narrowing.types.ts';
import { searching } from './open-search.ts';
import type { Circle } from './query/location.ts';
import { soughtBy } from './query/narrowing.ts';
import { result } from './result.types.ts';
import { likenessesOf, type Likeness } from './similar/likenesses.ts';

const order = declareEnum(
  'SearchSort',
  'How results are ordered. RELEVANCE: the best match first. NEWEST: the most recently changed first. NEAREST: the nearest to the centre of `near` first. SIMILAR_CITIES: what comes from the cities most like `similarTo` first, then what comes from no city.',
  ['RELEVANCE', 'NEWEST', 'NEAREST', 'SIMILAR_CITIES'],
);

/** Answered by the engine; a search in vain is noted. */
export const search = query('search', 'Searches all public records. With an empty query it lists them.', {
  args: {
    ...narrowing,
    notMeant,
    fold: withDefault(
      plain(
        Boolean,
        'True: what comes last, kinds of so many alike (EU projects) and those that only tie others together (memberships, sources), is told by its number in `folded` and left out of the list, where anything else is found. Without `kinds` and by relevance only.',
      ),
      false,
    ),
    sort: withDefault(plain(order, 'In which order.'), 'RELEVANCE'),
    similarTo: optional(
      plain(ID, 'The global id or the slug of a city: each result tells how it is like this one. `sort: SIMILAR_CITIES` goes by it.'),
    ),
    first: optional(plain(Int, `How many: 0 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} when left out.`)),
    after: optional(plain(String, 'The cursor after which to begin.')),
  },
  type: () => result,
  price,
  followsRecords: true,
  isValueKept: false, // what the engine finds is, and whoever asks is noted each time
  async resolve({ similarTo, sort, first, after, fold, ...narrowed }, { kinds, loading, read, asker, keeping, use }) {
    const { engine, inVain, labels, regionToTell } = use(searching);
    const records = kinds.filter((kind) => kind.isRecord);
    const byName = new Map(records.map((kind) => [kind.name, kind]));
    const city = kindOf(records, City);
    const page = { first: sizeOf(first ?? DEFAULT_PAGE, { hint: 'Page on with a cursor for more.' }), after: after ?? null };
    const request: SearchRequest = {
      ...soughtBy(narrowed, kinds),
      ...page,
      similarTo: await cityOf(city, similarTo, read),
      sort: sortOf(sort, narrowed.near, similarTo),
      allOf: null,
    };
    const folded = records.filter(({ isFolded, isAside }) => isFolded || isAside).map(({ name }) => name);
    const answer = unfolded(await engine.search(request, read), fold && request.kinds.length === 0 && sort === 'RELEVANCE', folded);
    // elsewhere, at another time or with some of the words there may be more: nobody was in vain
    if (!request.near && !request.changed && !request.allWords) {
      const helpful = helpfulOf(answer);
      keeping.note(asker, (whoever) => inVain.note(whoever, request, helpful));
    }
    keeping.lasts(LONGEST_KEPT_MS);
    if (answer.degraded) keeping.isPassing = true;
    const likenesses = likenessesOf(read, request.similarTo, answer.hits);
    const [regionOf, obstacles, names, found] = await Promise.all([
      regionToTell(),
      obstaclesOf(engine, request, answer, read),
      labels.of(answer.facets, read),
      Promise.all(
        answer.hits.map(async (hit) => ({
          hit,
          record: await loading.byKey(byName.get(hit.kind)!, hit.key),
          likeness: await shown(city, (await likenesses)(hit), loading),
        })),
      ),
    ]);
    return {
      ...answer,
      // what was hidden or removed a moment ago is not shown
      hits: found.flatMap(({ hit, record, likeness }) => (record ? [{ ...hit, kind: upperSnake(hit.kind), record, likeness }] : [])),
      kinds: answer.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
      folded: answer.folded.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
      understood: await understoodIn(answer, { kinds, loading }),
      facets: answer.facets.map(({ name, values }) => ({
        name: upperSnake(name),
        values: values.map((value) => labelled(name, value, names, regionOf)),
      })),
      obstacles: obstacles.map(({ facet, ...told }) => ({ ...told, facet: facet && upperSnake(facet) })),
      pageInfo: { hasNextPage: answer.hasNextPage, endCursor: answer.hits.at(-1)?.cursor ?? null },
    };
  },
});

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

/** @throws BAD_USER_INPUT when there is no such city */
async function cityOf(city: Kind, name: string | null | undefined, read: Reader): Promise<Reference | null> {
  if (name == null) return null;
  const key = await townNamed(city, name, read);
  if (key === null)
    throw badUserInput('`similarTo` names no city. It takes a slug, such as "plock", or a global id; `cities` lists them all.');
  return { kind: city, key };
}

async function shown(city: Kind, likeness: Likeness | null, loading: Loading) {
  const found = likeness && (await loading.byKey(city, likeness.city));
  return found && { city: found, reasons: likeness.reasons };
}

/** @throws BAD_USER_INPUT when it needs a circle or a city and there is none */
function sortOf(sort: SearchRequest['sort'], near: Circle | null | undefined, similarTo: string | null | undefined): SearchRequest['sort'] {
  if (sort === 'NEAREST' && !near) throw badUserInput('`sort: NEAREST` needs `near`: say from where.');
  if (sort === 'SIMILAR_CITIES' && similarTo == null) throw badUserInput('`sort: SIMILAR_CITIES` needs `similarTo`: say to which city.');
  return sort;
}
