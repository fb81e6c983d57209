import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { SavedSearchFields } from '#lib/alerts/saved-search.ts';
import { ask, change } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Saved = graphql(
  `
    query Saved($addressKey: ID!) {
      savedSearches(addressKey: $addressKey) {
        ...SavedSearchFields
      }
    }
  `,
  [SavedSearchFields],
);
const ConfirmSavedSearch = graphql(`
  mutation ConfirmSavedSearch($key: ID!) {
    confirmSavedSearch(input: { key: $key }) {
      userErrors {
        code
      }
    }
  }
`);
const ChangeSavedSearch = graphql(`
  mutation ChangeSavedSearch($key: ID!, $every: DigestEvery!) {
    changeSavedSearch(input: { key: $key, every: $every }) {
      userErrors {
        code
      }
    }
  }
`);
const EndSavedSearch = graphql(`
  mutation EndSavedSearch($key: ID!) {
    endSavedSearch(input: { key: $key }) {
      ended
    }
  }
`);
const EndSavedSearches = graphql(`
  mutation EndSavedSearches($addressKey: ID!) {
    endSavedSearches(input: { addressKey: $addressKey }) {
      ended
    }
  }
`);
const NeverWriteAgain = graphql(`
  mutation NeverWriteAgain($addressKey: ID!) {
    neverWriteAgain(input: { addressKey: $addressKey }) {
      ended
    }
  }
`);

const saved = async (event: RequestEvent | Parameters<PageServerLoad>[0]) =>
  (await ask(event, Saved, { addressKey: event.params.key })).savedSearches;

/** What was saved for the address that a key was sent to. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  return { saved: await saved(event) };
};

/** Shows the page anew, so that reloading it does nothing twice; without anything left, that all has ended. */
async function shown(event: RequestEvent, what: string): Promise<never> {
  const alerts = placeAddress(languageOf(event.url), 'alerts');
  redirect(303, (await saved(event)).length > 0 ? `${alerts}/${event.params.key}?${what}` : `${alerts}?ended`);
}
const keyIn = async ({ request }: RequestEvent) => String((await request.formData()).get('key') ?? '');

export const actions: Actions = {
  confirm: async (event) => {
    const {
      confirmSavedSearch: { userErrors },
    } = await change(event, ConfirmSavedSearch, { key: await keyIn(event) });
    return shown(event, userErrors.some(({ code }) => code === 'TOO_MANY_SAVED') ? 'many' : 'confirmed');
  },
  change: async (event) => {
    const form = await event.request.formData();
    await change(event, ChangeSavedSearch, { key: String(form.get('key') ?? ''), every: form.get('every') === 'DAY' ? 'DAY' : 'WEEK' });
    return shown(event, 'changed');
  },
  end: async (event) => {
    await change(event, EndSavedSearch, { key: await keyIn(event) });
    return shown(event, 'off');
  },
  never: async (event) => {
    await change(event, NeverWriteAgain, { addressKey: event.params.key });
    redirect(303, `${placeAddress(languageOf(event.url), 'alerts')}?ended&never`);
  },
  endAll: async (event) => {
    await change(event, EndSavedSearches, { addressKey: event.params.key });
    return shown(event, 'off');
  },
};
