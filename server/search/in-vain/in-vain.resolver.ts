import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../../http/context.ts';
import { badUserInput, forbidden } from '../../errors.ts';
import { LARGEST_PAGE } from '../../graph/page.ts';
import { chosenFilters, upperSnake } from '../facets.ts';
import { DEFAULT_IN_VAIN } from '../search.types.ts';

/** What fewer people searched for might tell who they are. */
const FEWEST_ASKERS = 3;

interface InVainArgs {
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
}

/** Answers `searchesInVain`, for the secretariat alone. */
export function attachSearchesInVain(schema: GraphQLSchema) {
  const searchesInVain = async (_: unknown, args: InVainArgs, { viewer, read }: Context) => {
    if (viewer.role !== 'SECRETARIAT') throw forbidden('Only the secretariat of the network sees what was searched in vain.');
    const { from, to, first } = periodOf(args);
    const rows = await read({
      // the words as they were written first
      text: `select (array_agg(query order by day))[1], filters, max(hits), bit_count(bit_or(askers))::int, sum(times)::int, min(day), max(day) from search_in_vain
        where ($1::date is null or day >= $1) and ($2::date is null or day <= $2)
        group by keys, filters having bit_count(bit_or(askers)) >= $3 order by 4 desc, 5 desc, keys, filters limit $4`,
      values: [from, to, FEWEST_ASKERS, first],
    });
    return rows.map(([query, asked, hits, askers, times, firstOn, lastOn]) => {
      const { kinds = [], ...filter } = JSON.parse(asked) as Record<string, string[]>;
      return { query, kinds: kinds.map(upperSnake), filters: chosenFilters(filter), hits, askers, times, firstOn, lastOn };
    });
  };
  (schema.getType('Query') as GraphQLObjectType).getFields().searchesInVain!.resolve = searchesInVain as never;
}

/** @throws BAD_USER_INPUT when the size is out of bounds, or the period ends before it begins */
function periodOf({ from, to, first: size }: InVainArgs): { from: string | null; to: string | null; first: number } {
  const first = size ?? DEFAULT_IN_VAIN;
  if (first < 0 || first > LARGEST_PAGE)
    throw badUserInput(`\`first\` must be between 0 and ${LARGEST_PAGE}; it was ${first}. Ask for a shorter period to see more.`);
  if (from && to && from > to) throw badUserInput('The period ends before it begins.');
  const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
  return { from: day(from), to: day(to), first };
}
