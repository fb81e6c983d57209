import type { Reader } from '../../database/reader.ts';
import type { LeftOut, Obstacle, SearchAnswer, SearchEngine, SearchRequest } from '../engine.ts';

/** What narrows a search besides facets and kinds, of which engines tell themselves, and how it is left out. */
const ways: { leaveOut: LeftOut; narrows: (request: SearchRequest) => boolean; without: Partial<SearchRequest> }[] = [
  { leaveOut: 'NEAR', narrows: ({ near }) => near !== null, without: { near: null } },
  { leaveOut: 'CHANGED', narrows: ({ changed }) => changed !== null, without: { changed: null } },
  { leaveOut: 'ALL_WORDS', narrows: ({ allWords }) => allWords, without: { allWords: false } },
  { leaveOut: 'EXACT', narrows: ({ exact }) => exact, without: { exact: false } },
];

/** What keeps every result away, each with what there would be without it alone; when none helps alone, all of them together. */
export async function obstaclesOf(
  engine: SearchEngine,
  request: SearchRequest,
  { totalCount, obstacles }: Pick<SearchAnswer, 'totalCount' | 'obstacles'>,
  read: Reader,
): Promise<Obstacle[]> {
  if (totalCount > 0) return [];
  const countWithout = async (without: Partial<SearchRequest>) =>
    (await engine.search({ ...request, sort: 'NEWEST', first: 0, after: null, ...without }, read)).totalCount;
  const given = ways.filter(({ narrows }) => narrows(request));
  const others = await Promise.all(
    given.map(async ({ leaveOut, without }): Promise<Obstacle> => ({ leaveOut, facet: null, count: await countWithout(without) })),
  );
  const helpful = [...obstacles, ...others].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const narrowing = given.length + Object.keys(request.filter).length + (request.kinds.length > 0 ? 1 : 0);
  if (helpful.length > 0 || narrowing < 2) return helpful;
  const count = await countWithout(Object.assign({ kinds: [], filter: {} }, ...ways.map(({ without }) => without)));
  return count > 0 ? [{ leaveOut: 'ALL', facet: null, count }] : [];
}
