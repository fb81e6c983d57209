import { fail } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { watched } from '#lib/alerts/saved-search.ts';
import { ask, change } from '#lib/ask.ts';
import { unlessTooMany } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import { CALLS_FOR, callsOf } from '#lib/my-city/calls-for.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { selectionOf } from '#lib/search/read-selection.ts';
import { townName } from '#lib/search/towns.ts';
import type { Actions, PageServerLoad } from './$types';

const SaveSearch = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      userErrors {
        field
        code
      }
    }
  }
`);

/** What news are offered of, as it stands now: the calls of a town, or else a search. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const town = townName(searchParams.get(CALLS_FOR) ?? '');
  const calls = town ? await callsOf(event, town) : null;
  if (calls) return { calls, search: null };
  const selection = watched(selectionOf(searchParams));
  const { search: found } = await ask(event, Search, {
    ...variablesOf(selection),
    fold: false,
    notMeant: null,
    lang: languageOf(event.url),
  });
  return { calls: null, search: { selection, found } };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const email = String(form.get('email') ?? '').trim();
    const every = form.get('every') === 'DAY' ? 'DAY' : 'WEEK';
    const { searchParams } = event.url;
    const town = townName(searchParams.get(CALLS_FOR) ?? '');
    const { query, kinds, filter, near, exact } = variablesOf(selectionOf(searchParams));
    return unlessTooMany({ email, every }, async () => {
      const {
        saveSearch: { userErrors },
      } = await change(event, SaveSearch, {
        input: {
          email,
          every,
          language: languageOf(event.url) === 'en' ? 'EN' : 'PL',
          ...(town ? { callsFor: town } : { query, kinds, filter, near, exact }),
        },
      });
      return userErrors.length > 0 ? fail(400, { email, every, isInvalid: true }) : { email, isSent: true };
    });
  },
};
