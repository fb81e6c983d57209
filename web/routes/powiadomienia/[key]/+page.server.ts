import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { SavedSearchFields, selectionOfSaved } from '#lib/alerts/saved-search.ts';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { searchOf, selectionOf } from '#lib/search/selection.ts';
import type { Actions, PageServerLoad } from './$types';

const Saved = graphql(`query Saved($key: ID!) { savedSearches(key: $key) { ...SavedSearchFields } }`, [SavedSearchFields]);
const ConfirmSavedSearch = graphql(`mutation ConfirmSavedSearch($key: ID!) { confirmSavedSearch(input: { key: $key }) { userErrors { code } } }`);
const EndSavedSearch = graphql(`mutation EndSavedSearch($key: ID!, $all: Boolean!) { endSavedSearch(input: { key: $key, all: $all }) { ended } }`);

/** What was saved for the address that a key was sent to. E-mails add a day to the address: it leads to what is new since. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { savedSearches: saved } = await ask(event, Saved, { key: event.params.key });
  const { since } = selectionOf(event.url.searchParams);
  if (since && saved[0]) redirect(303, placeAddress(languageOf(event.url), 'search') + searchOf({ ...selectionOfSaved(saved[0]), since, all: true, sort: 'NEWEST' }));
  return { saved };
};

export const actions: Actions = {
  confirm: async (event) => {
    const { confirmSavedSearch: { userErrors } } = await change(event, ConfirmSavedSearch, { key: event.params.key });
    return { isConfirmed: userErrors.length === 0, isTooMany: userErrors.some(({ code }) => code === 'TOO_MANY_SAVED') };
  },
  end: async (event) => {
    const form = await event.request.formData();
    const [key, all] = [String(form.get('key') ?? ''), form.get('all') === '1'];
    await change(event, EndSavedSearch, { key, all });
    const { savedSearches: [left] } = await ask(event, Saved, { key: event.params.key });
    const other = String(form.get('other') ?? '');
    // the page of what was just ended is gone; that of another one shows the rest
    redirect(303, `${placeAddress(languageOf(event.url), 'alerts')}${left ? `/${event.params.key}` : !all && other ? `/${encodeURIComponent(other)}` : ''}?ended`);
  },
};
