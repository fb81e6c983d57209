import { fail } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { variablesOf } from '#lib/search/search.ts';
import { selectionOf } from '#lib/search/selection.ts';
import type { Actions } from './$types';

const SaveSearch = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) { userErrors { field code } }
  }
`);

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const [email, every, name] = ['email', 'every', 'name'].map((field) => String(form.get(field) ?? '')) as [string, string, string];
    const { query, kinds, filter, near, exact } = variablesOf(selectionOf(event.url.searchParams));
    const { saveSearch: { userErrors } } = await change(event, SaveSearch, {
      input: { email, every: every === 'DAY' ? 'DAY' : 'WEEK', language: languageOf(event.url) === 'en' ? 'EN' : 'PL', name: name.slice(0, 200), query, kinds, filter, near, exact },
    });
    if (userErrors.length > 0) return fail(400, { email, every, isInvalid: true });
    return { email: email.trim(), isSent: true };
  },
};
