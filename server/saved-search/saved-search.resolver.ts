import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { tooManyRequests } from '../errors.ts';
import type { Kind } from '../graph/model.ts';
import { soughtBy, type Narrowing } from '../search/query/narrowing.ts';
import { chosenFilters, upperSnake } from '../search/facets.ts';
import { AskedTooOften } from './asked-too-often.ts';
import type { MailLanguage } from './mail-words.ts';
import { nameOf } from './name.ts';
import type { SavedSearchOf } from './saved-search.ts';
import type { UserError } from './saved-search.types.ts';
import { WAITS_DAYS, type Every, type Saved, type SavedSearches } from './saved-searches.ts';

interface SaveArgs {
  input: Narrowing & { email: string; language: MailLanguage; every: Every };
}
interface KeyArgs {
  input: { key: string };
}

const address = z.email().max(254);

/** Answers `savedSearches` and the verbs that save, confirm, change and end them. */
export function attachSavedSearches(schema: GraphQLSchema, kinds: Kind[], savedSearches: SavedSearches) {
  const asked = new AskedTooOften();

  const saveSearch = async (_: unknown, { input }: SaveArgs, { asker, read }: Context) => {
    const search = keptOf(soughtBy(input, kinds));
    const email = input.email.trim().toLowerCase();
    if (!address.safeParse(email).success) return { userErrors: [emailInvalid] };
    if (asked.by(asker))
      throw tooManyRequests('From your network, addresses were asked to confirm too often lately. Please try again in an hour.', {
        retryAfter: 3_600,
      });
    await savedSearches.save({
      email,
      language: input.language,
      every: input.every,
      name: await nameOf(search, input.language, kinds, read),
      search,
    });
    return { confirmBefore: new Date(Date.now() + WAITS_DAYS * 24 * 60 * 60_000).toISOString(), userErrors: [] };
  };
  const confirmSavedSearch = async (_: unknown, { input }: KeyArgs) => {
    const confirmed = await savedSearches.confirm(input.key);
    return confirmed === 'MANY' ? { userErrors: [tooManySaved] } : answered(confirmed);
  };
  const changeSavedSearch = async (_: unknown, { input }: { input: { key: string; every: Every } }) =>
    answered(await savedSearches.change(input.key, input.every));
  const endSavedSearch = async (_: unknown, { input }: KeyArgs) => counted(await savedSearches.end(input.key), 'key');
  const endSavedSearches = async (_: unknown, { input }: { input: { addressKey: string } }) =>
    counted(await savedSearches.endAll(input.addressKey), 'addressKey');
  const list = async (_: unknown, { addressKey }: { addressKey: string }, { read }: Context) =>
    (await savedSearches.with(addressKey, read)).map(shown);

  (schema.getType('Query') as GraphQLObjectType).getFields().savedSearches!.resolve = list as never;
  const verbs = (schema.getType('Mutation') as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries({ saveSearch, confirmSavedSearch, changeSavedSearch, endSavedSearch, endSavedSearches }))
    verbs[name]!.resolve = resolve as never;
}

const emailInvalid: UserError = {
  field: 'email',
  code: 'EMAIL_INVALID',
  message: 'This is not an e-mail address. It should look like name@example.org.',
};
const keyUnknown = (field: string): UserError => ({
  field,
  code: 'KEY_UNKNOWN',
  message: 'Nobody knows this key: the search was ended, or was not confirmed in time.',
});
const tooManySaved: UserError = {
  field: 'key',
  code: 'TOO_MANY_SAVED',
  message: 'This address has as many saved searches as it may. End one of them first.',
};

/** A search as it is kept: the same wishes are the same search, in whatever order they come. */
function keptOf({ query, kinds, filter, near, exact }: ReturnType<typeof soughtBy>): SavedSearchOf {
  const sorted = Object.entries(filter)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([facet, values]) => [facet, values.toSorted()]);
  return {
    query: query.replaceAll('\0', '').trim(),
    kinds: kinds.toSorted(),
    filter: Object.fromEntries(sorted),
    near: near && { latitude: near.latitude, longitude: near.longitude, kilometres: near.kilometres },
    exact,
  };
}

const answered = (saved: Saved | null) => (saved ? { savedSearch: shown(saved), userErrors: [] } : { userErrors: [keyUnknown('key')] });
const counted = (ended: number, field: string) => ({ ended, userErrors: ended > 0 ? [] : [keyUnknown(field)] });

function shown({ search: { kinds, filter, ...search }, ...saved }: Saved) {
  return { ...saved, ...search, kinds: kinds.map(upperSnake), filters: chosenFilters(filter) };
}
