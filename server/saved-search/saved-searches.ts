import type { Reader, Row } from '../database/reader.ts';
import { hashOf, isKey, newKey } from '../people/secrets.ts';
import { isUnwanted, neverAgain } from '../people/unwanted.ts';
import type { Alerting } from './alerting.ts';
import { alreadyConfirmed, confirmation, type MailLanguage } from './mail-words.ts';
import type { SavedSearchOf } from './saved-search.ts';

/** Anybody can write anybody's address into a form: so many searches of one address wait to be confirmed. */
const MOST_WAITING = 20;
/** So many searches one address may have. */
const MOST_CONFIRMED = 50;
/** So long a search waits to be confirmed before it is forgotten. */
export const WAITS_DAYS = 7;

export type Every = 'DAY' | 'WEEK';
export interface Wish {
  email: string;
  language: MailLanguage;
  every: Every;
  name: string;
  search: SavedSearchOf;
}
/** A saved search as whoever reads the mail of its address sees it. */
export interface Saved {
  key: string;
  language: MailLanguage;
  every: Every;
  name: string;
  search: SavedSearchOf;
  isConfirmed: boolean;
}

/** When the next digest comes: at seven in the morning of Warsaw, on Mondays for those who want one a week. */
export const nextDigest = (every: string) =>
  `((date_trunc(case when ${every} = 'WEEK' then 'week' else 'day' end, now() at time zone 'Europe/Warsaw') + case when ${every} = 'WEEK' then interval '7 days' else interval '1 day' end + interval '7 hours') at time zone 'Europe/Warsaw')`;
const columns = 'key, language, every, name, search, confirmed_at';

/**
 * Asks the address whether it wants the news: an address counts once a link sent to it was followed. The caller learns
 * nothing of what is known of it, nor whether it is asked once more. Who does not want to be written to is not.
 */
export async function save(
  run: Reader,
  { email, language, every, name, search }: Wish,
  mayAsk: boolean,
  { outbox, site }: Alerting,
): Promise<void> {
  if (await isUnwanted(run, email)) return;
  const hash = hashOf(JSON.stringify(search).toLowerCase());
  await run({ text: 'select pg_advisory_xact_lock(hashtext($1))', values: [email] });
  const [[waiting, addressKey]] = (await run({
    text: `select (count(*) filter (where confirmed_at is null and search_hash <> $2))::int, min(address_key) from saved_search where email = $1`,
    values: [email, hash],
  })) as [[number, string | null]];
  if (waiting >= MOST_WAITING) return;
  const [[key, confirmedAt]] = (await run({
    // what was confirmed stays as it is: a stranger could be asking
    text: `insert into saved_search as s (email, language, every, name, search, search_hash, key, address_key, asked_at) values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, now())
      on conflict (email, search_hash) do update set asked_at = now(), language = case when s.confirmed_at is null then excluded.language else s.language end, every = case when s.confirmed_at is null then excluded.every else s.every end,
        name = case when s.confirmed_at is null then excluded.name else s.name end
      returning address_key, confirmed_at`,
    values: [email, language, every, name, JSON.stringify(search), hash, newKey(), addressKey ?? newKey()],
  })) as [[string, string | null]];
  const words = confirmedAt === null ? confirmation : alreadyConfirmed;
  if (mayAsk) await outbox.put(run, [{ recipient: email, headers: {}, ...words(language, site(), key) }]);
}

/** From now on its news are told. Null when nobody knows the key; MANY when the address has as many as it may. */
export async function confirm(run: Reader, key: string): Promise<Saved | 'MANY' | null> {
  if (!isKey(key)) return null;
  const [found] = await run({ text: 'select email from saved_search where key = $1', values: [key] });
  if (!found) return null;
  await run({ text: 'select pg_advisory_xact_lock(hashtext($1))', values: [found[0]] });
  const [row] = await run({
    text: `update saved_search s set confirmed_at = coalesce(confirmed_at, now()), told_until = coalesce(told_until, now()), due_at = coalesce(due_at, ${nextDigest('every')})
      where key = $1 and (confirmed_at is not null or (select count(*) from saved_search other where other.email = s.email and other.confirmed_at is not null) < $2) returning ${columns}`,
    values: [key, MOST_CONFIRMED],
  });
  return row ? savedOf(row) : 'MANY';
}

/** Changes how often its news are told; null when nobody knows the key. */
export async function change(run: Reader, key: string, every: Every): Promise<Saved | null> {
  if (!isKey(key)) return null;
  const [row] = await run({
    text: `update saved_search set every = $2, due_at = case when due_at is null then null else ${nextDigest('$2::text')} end where key = $1 returning ${columns}`,
    values: [key, every],
  });
  return row ? savedOf(row) : null;
}

/** All searches of the address that a key was sent to, those that wait to be confirmed first; none when nobody knows the key. */
export async function savedWith(run: Reader, addressKey: string): Promise<Saved[]> {
  if (!isKey(addressKey)) return [];
  const rows = await run({
    text: `select ${columns} from saved_search where address_key = $1 order by confirmed_at is not null, name, id`,
    values: [addressKey],
  });
  return rows.map(savedOf);
}

/**
 * Forgets a search by its key, or all searches of the address that a key was sent to. With the last one of an address
 * nothing of it is left, no e-mail that waits either. Gives how many there were.
 */
export async function end(run: Reader, column: 'key' | 'address_key', key: string, { outbox }: Alerting): Promise<number> {
  if (!isKey(key)) return 0;
  const ended = await run({ text: `delete from saved_search where ${column} = $1 returning email`, values: [key] });
  if (ended.length > 0) {
    const email = ended[0]![0] as string;
    const [left] = await run({ text: 'select from saved_search where email = $1 limit 1', values: [email] });
    if (!left) await outbox.takeBack(run, email);
  }
  return ended.length;
}

/** Ends all searches of the address that a key was sent to, and sees to it that nobody can have it written to again. */
export async function endForGood(run: Reader, addressKey: string, alerting: Alerting): Promise<number> {
  if (!isKey(addressKey)) return 0;
  const [found] = await run({ text: 'select email from saved_search where address_key = $1 limit 1', values: [addressKey] });
  if (!found) return 0;
  await neverAgain(run, found[0]);
  return end(run, 'address_key', addressKey, alerting);
}

/** Forgets what nobody confirmed. */
export async function forgetUnconfirmed(run: Reader): Promise<void> {
  await run({
    text: `delete from saved_search where confirmed_at is null and asked_at < now() - interval '${WAITS_DAYS} days'`,
    values: [],
  });
}

function savedOf([key, language, every, name, search, confirmedAt]: Row): Saved {
  return { key, language, every, name, search, isConfirmed: confirmedAt !== null };
}
