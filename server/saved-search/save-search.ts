import { GraphQLDateTime } from 'graphql-scalars';
import { City } from '../city/city.ts';
import { badUserInput, tooManyRequests } from '../errors.ts';
import { email, one, optional, plain, withDefault } from '../graph/input.ts';
import { anybody, verb } from '../graph/verb.ts';
import { narrowing } from '../search/narrowing.types.ts';
import { soughtBy } from '../search/query/narrowing.ts';
import { alerting } from './alerting.ts';
import { isTooOften, limits, mailboxOf } from '../people/attempts.ts';
import { AskedTooOften } from './asked-too-often.ts';
import { nameOf } from './name.ts';
import type { SavedSearchOf } from './saved-search.ts';
import { every, language } from './saved-search.types.ts';
import { save, WAITS_DAYS } from './saved-searches.ts';

const { query, kinds, filter, near, exact } = narrowing;
const asked = new AskedTooOften();

export const saveSearch = verb(
  'saveSearch',
  'Saves a search without an account. The address is sent a link to confirm it; whether it is known already is told to nobody. News is records that are new or have changed and have all words of the query.',
  {
    for: anybody,
    input: {
      email: email('The e-mail address. It is used for this news alone, never shown, and forgotten with the last saved search.'),
      language: withDefault(plain(language, 'The language of the e-mails.'), 'PL'),
      every: withDefault(plain(every, 'How often news is sent.'), 'WEEK'),
      query,
      kinds,
      filter,
      near,
      exact,
      callsFor: optional(
        one(
          City,
          'The global id or the slug of a city: instead of a search, the calls of `callsFor`. News is calls that opened, were announced or changed. Nothing else narrows them.',
        ),
      ),
    },
    price: { each: 1_000 }, // an e-mail
    payload: {
      confirmBefore: {
        type: () => GraphQLDateTime,
        description: 'Until when the link in the e-mail waits for an answer; null when there is something to mend.',
      },
    },
    async before(input, { context }) {
      const search = keptOf(soughtBy(input, context.kinds));
      if (input.callsFor !== null && !isEverything(search)) throw badUserInput('With `callsFor` goes nothing else that narrows.');
      if (asked.by(context.asker))
        throw tooManyRequests('From your network, addresses were asked to confirm too often lately. Please try again in an hour.', {
          retryAfter: 3_600,
        });
      // counted outside of what may be undone, and by mailbox, however its address is written
      const [isTooMany, isFlood] = await context.change(async ({ run }) => {
        const toThem = await isTooOften(run, limits.alertsTo, mailboxOf(input.email));
        return [toThem, !toThem && (await isTooOften(run, limits.alertsInAll, 'everybody'))];
      });
      if (isFlood)
        throw tooManyRequests('Too many addresses are asked to confirm at present. Please try again in an hour.', { retryAfter: 3_600 });
      return { search, mayAsk: !isTooMany };
    },
    async does({ email, language, every, callsFor: town }, { run, context, use }, { search: sought, mayAsk }) {
      const search = town ? { ...sought, callsFor: town.slug } : sought;
      const name = await nameOf(search, language, context.kinds, run);
      await save(run, { email, language, every, name, search }, mayAsk, use(alerting));
      return { confirmBefore: new Date(Date.now() + WAITS_DAYS * 24 * 60 * 60_000).toISOString() };
    },
  },
);

const isEverything = ({ query, kinds, filter, near, exact }: SavedSearchOf) =>
  query === '' && kinds.length === 0 && Object.keys(filter).length === 0 && near === null && !exact;

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
