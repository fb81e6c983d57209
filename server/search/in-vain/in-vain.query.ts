import { GraphQLDate } from 'graphql-scalars';
import { Int } from 'type-graphql';
import { badUserInput, forbidden } from '../../errors.ts';
import { declareObject } from '../../graph/declare.ts';
import { optional, plain, withDefault } from '../../graph/input.ts';
import { LARGEST_PAGE, sizeOf } from '../../graph/page.ts';
import { query } from '../../graph/query.ts';
import { may } from '../../people/access.ts';
import { personIn } from '../../people/viewer.ts';
import { chosenFilters, upperSnake } from '../facets.ts';
import { chosenFilter, kindName } from '../narrowing.types.ts';

/** What fewer people searched for might tell who they are. */
const FEWEST_ASKERS = 3;
/** How many are listed when nobody says. */
const DEFAULT_IN_VAIN = 50;

const inVain = declareObject(
  'SearchInVain',
  'What several people searched for and found little or nothing of. Who they were is not kept.',
  {
    query: {
      type: () => String,
      description:
        'The words as one of them wrote them, in small letters. Other inflected forms and another order of the words count as the same.',
    },
    kinds: { type: () => [kindName], description: 'Only these kinds were searched; all when empty.' },
    filters: { type: () => [chosenFilter], description: 'What else results had to have; empty when nothing.' },
    hits: { type: () => Int, description: 'How many results there were at most: 0, 1 or 2.' },
    askers: {
      type: () => Int,
      description: 'How many people searched for it, told apart by their addresses: so many at least, 3 or more, counted up to 64.',
    },
    times: { type: () => Int, description: 'How often it was searched for.' },
    firstOn: { type: () => GraphQLDate, description: 'The first day of the period on which it was searched for (YYYY-MM-DD).' },
    lastOn: { type: () => GraphQLDate, description: 'The last day of the period on which it was searched for (YYYY-MM-DD).' },
  },
);

/** For the secretariat alone. */
export const searchesInVain = query(
  'searchesInVain',
  'For the secretariat alone: what three people or more searched for with fewer than three results, what most of them wanted first. Kept for 400 days.',
  {
    args: {
      from: optional(plain(GraphQLDate, 'The first day of the period (YYYY-MM-DD); open when left out.')),
      to: optional(plain(GraphQLDate, 'The last day of the period (YYYY-MM-DD); open when left out.')),
      first: withDefault(optional(plain(Int, `How many: 0 to ${LARGEST_PAGE}.`)), DEFAULT_IN_VAIN),
    },
    type: () => [inVain],
    price: { each: 600 },
    async resolve(args, { viewer, read }) {
      if (viewer.role !== 'SECRETARIAT' && !may(personIn(viewer), 'seeDesk'))
        throw forbidden('Only the secretariat of the network sees what was searched in vain.');
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
    },
  },
);

/** @throws BAD_USER_INPUT when the size is out of bounds, or the period ends before it begins */
function periodOf({ from, to, first: size }: { from?: Date | null; to?: Date | null; first: number | null }): {
  from: string | null;
  to: string | null;
  first: number;
} {
  const first = sizeOf(size ?? DEFAULT_IN_VAIN, { hint: 'Ask for a shorter period to see more.' });
  if (from && to && from > to) throw badUserInput('The period ends before it begins.');
  const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
  return { from: day(from), to: day(to), first };
}
