import { ask } from '#lib/ask.ts';
import { chosenIn, MOST_COMPARED } from '#lib/compare/chosen.ts';
import { checksOf, comparedRecords } from '#lib/compare/records.ts';
import { graphql } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import { similarTo } from '#lib/record/similar.ts';
import { likeIn, townOf } from '#lib/search/towns.ts';
import type { PageServerLoad } from './$types';

const ToCompare = graphql(
  `
    query ToCompare($query: String!) {
      search(query: $query, kinds: [SOLUTION, PILOT], first: 8) {
        hits {
          record {
            __typename
            id
            ...Link
          }
        }
      }
    }
  `,
  [Link],
);

/** The records that the address names, against the town that it names (`like`), else against the visitor's own; and what may be added to them. */
export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const chosen = chosenIn(search);
  const query = search.get('q')?.trim().slice(0, 200) ?? '';
  const named = likeIn(search);
  const records = await comparedRecords(event, chosen.ids);
  const { myCity } = await event.parent();
  const town = named ? await townOf(event, named) : myCity;
  const first = records[0];
  const [checks, found] = await Promise.all([
    checksOf(event, records, town?.slug ?? null),
    query
      ? ask(event, ToCompare, { query }).then((answer) => answer.search.hits)
      : first && records.length < MOST_COMPARED
        ? similarTo(event, first)
        : [],
  ]);
  return { chosen, query, named, town, records, checks, found: found.map(({ record }) => record) };
};
