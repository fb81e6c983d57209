import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { Link } from '#lib/record/record.ts';
import { peersOf } from '#lib/search/peers.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { comparedTo, searchOf, selectionOf, uncompared, type Selection } from '#lib/search/selection.ts';
import { townOf, townsCalled, type Called } from '#lib/search/towns.ts';
import type { PageLoad } from './$types';

const NearestTopics = graphql(`
  query NearestTopics($query: String!) {
    search(query: $query, kinds: [CHALLENGE], first: 6) { hits { record { ...Link } } }
  }
`, [Link]);

/** The name of a city to compare to is asked for with `town`, or was given as a slug that no city has. */
async function calledIn(event: Parameters<PageLoad>[0], selection: Selection, isKnown: boolean): Promise<Called | null> {
  const town = event.url.searchParams.get('town')?.trim().slice(0, 100) ?? (isKnown ? null : selection.like);
  return town === null ? null : townsCalled(event, town);
}

export const load: PageLoad = async (event) => {
  const asked = selectionOf(event.url.searchParams);
  const like = asked.like === null ? null : await townOf(event, asked.like);
  const selection = like ? { ...asked, like: like.slug } : uncompared(asked);
  const called = await calledIn(event, asked, asked.like === null || like !== null);
  if (called?.one) redirect(307, event.url.pathname + searchOf(comparedTo(selection, called.one.slug)));
  const { search: found } = await ask(event, Search, variablesOf(selection));
  const nearest = found.totalCount === 0 && selection.query ? (await ask(event, NearestTopics, { query: selection.query })).search.hits.map(({ record }) => record) : [];
  const peers = found.totalCount === 0 ? await peersOf(event, selection) : null;
  return { selection, found, nearest, like: like?.title ?? null, called, peers };
};
