import { fail } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { watched } from '#lib/alerts/saved-search.ts';
import { ask, change } from '#lib/ask.ts';
import { unlessTooMany } from '#lib/form.ts';
import { graphql } from '#lib/graphql.ts';
import { Search, variablesOf } from '#lib/search/search.ts';
import { selectionOf } from '#lib/search/selection.ts';
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

/** The search whose news are offered, as it stands now. */
export const load: PageServerLoad = async (event) => {
  const selection = watched(selectionOf(event.url.searchParams));
  const { search: found } = await ask(event, Search, {
    ...variablesOf(selection),
    fold: false,
    notMeant: null,
    lang: languageOf(event.url),
  });
  return { selection, found };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const email = String(form.get('email') ?? '').trim();
    const every = form.get('every') === 'DAY' ? 'DAY' : 'WEEK';
    const { query, kinds, filter, near, exact } = variablesOf(selectionOf(event.url.searchParams));
    return unlessTooMany({ email, every }, async () => {
      const {
        saveSearch: { userErrors },
      } = await change(event, SaveSearch, {
        input: { email, every, language: languageOf(event.url) === 'en' ? 'EN' : 'PL', query, kinds, filter, near, exact },
      });
      return userErrors.length > 0 ? fail(400, { email, every, isInvalid: true }) : { email, isSent: true };
    });
  },
};
