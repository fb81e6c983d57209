import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { selectionOf } from '#lib/search/selection.ts';
import type { PageLoad } from './$types';

const NearestTopics = graphql(`
  query NearestTopics($query: String!) {
    search(query: $query, kinds: [CHALLENGE], first: 6) { hits { record { ...Link } } }
  }
`, [Link]);

export const load: PageLoad = async (event) => {
  const selection = selectionOf(event.url.searchParams);
  const { search: found } = await ask(event, Search, variablesOf(selection));
  const nearest = found.totalCount === 0 && selection.query ? (await ask(event, NearestTopics, { query: selection.query })).search.hits.map(({ record }) => record) : [];
  return { selection, found, nearest };
};
