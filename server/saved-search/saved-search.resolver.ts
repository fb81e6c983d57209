import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { tooManyRequests } from '../errors.ts';
import type { Kind } from '../graph/model.ts';
import { soughtBy, type Narrowing } from '../search/narrowing.ts';
import { upperSnake } from '../search/search.types.ts';
import { AskedTooOften } from './asked-too-often.ts';
import type { MailLanguage } from './mail-words.ts';
import type { SavedSearchOf } from './saved-search.ts';
import { LONGEST_NAME, type UserError } from './saved-search.types.ts';
import type { Every, Saved, SavedSearches } from './saved-searches.ts';

interface SaveArgs { input: Narrowing & { email: string; language: MailLanguage; every: Every; name?: string | null } }
interface ConfirmArgs { input: { key: string } }
interface EndArgs { input: { key: string; all: boolean } }

const address = z.email().max(254);
const WAITS_DAYS = 7;

/** Answers `savedSearches` and the verbs that save, confirm and end them. */
export function attachSavedSearches(schema: GraphQLSchema, kinds: Kind[], savedSearches: SavedSearches) {
  const asked = new AskedTooOften();

  const saveSearch = async (_: unknown, { input }: SaveArgs, { asker }: Context) => {
    const { query, kinds: only, filter, near, exact } = soughtBy(input, kinds);
    const email = input.email.trim().toLowerCase();
    // a name stands on a line of its own in an e-mail
    const name = (input.name ?? query).toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    if (!address.safeParse(email).success) return { userErrors: [emailInvalid] };
    if (name.length > LONGEST_NAME) return { userErrors: [nameTooLong] };
    if (asked.by(asker)) throw tooManyRequests('From your network, addresses were asked to confirm too often lately. Please try again in an hour.', { retryAfter: 3_600 });
    const search: SavedSearchOf = { query: query.replaceAll('\0', ''), kinds: only.toSorted(), filter: filter as SavedSearchOf['filter'], near, exact };
    await savedSearches.save({ email, language: input.language, every: input.every, name: name || nameOfAll[input.language], search });
    return { confirmBefore: new Date(Date.now() + WAITS_DAYS * 24 * 60 * 60_000).toISOString(), userErrors: [] };
  };
  const confirmSavedSearch = async (_: unknown, { input: { key } }: ConfirmArgs) => {
    const confirmed = await savedSearches.confirm(key);
    if (confirmed === null) return { userErrors: [keyUnknown] };
    return confirmed === 'MANY' ? { userErrors: [tooManySaved] } : { savedSearch: shown(confirmed), userErrors: [] };
  };
  const endSavedSearch = async (_: unknown, { input: { key, all } }: EndArgs) => {
    const ended = await savedSearches.end(key, { all });
    return { ended, userErrors: ended > 0 ? [] : [keyUnknown] };
  };
  const list = async (_: unknown, { key }: { key: string }, { read }: Context) => (await savedSearches.with(key, read)).map(shown);

  (schema.getType('Query') as GraphQLObjectType).getFields().savedSearches!.resolve = list as never;
  const verbs = (schema.getType('Mutation') as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries({ saveSearch, confirmSavedSearch, endSavedSearch })) verbs[name]!.resolve = resolve as never;
}

const nameOfAll: Record<MailLanguage, string> = { PL: 'Wszystko w Splocie', EN: 'Everything in Splot' };
const emailInvalid: UserError = { field: 'email', code: 'EMAIL_INVALID', message: 'This is no address of e-mail. It should look like name@example.org.' };
const nameTooLong: UserError = { field: 'name', code: 'NAME_TOO_LONG', message: `The name may have ${LONGEST_NAME} characters at most.` };
const keyUnknown: UserError = { field: 'key', code: 'KEY_UNKNOWN', message: 'Nobody knows this key: the search was ended, or was not confirmed in time.' };
const tooManySaved: UserError = { field: 'key', code: 'TOO_MANY_SAVED', message: 'This address has as many saved searches as it may. End one of them first.' };

function shown({ search: { kinds, filter, ...search }, ...saved }: Saved) {
  return { ...saved, ...search, kinds: kinds.map(upperSnake), filters: Object.entries(filter).map(([facet, values]) => ({ facet: upperSnake(facet), values })) };
}
