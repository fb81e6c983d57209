import { createHash, randomBytes } from 'node:crypto';
import type { Reader, Row } from '../graph/reader.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Session } from '../session.ts';
import { confirmation, type MailLanguage } from './mail-words.ts';
import type { SavedSearchOf } from './saved-search.ts';

/** Anybody can write anybody's address into a form: so many unconfirmed searches of one address are kept, each asked about so often, until they are forgotten. */
const MOST_UNCONFIRMED = 5;
const MOST_ASKED = 3;
const FORGOTTEN_AFTER = '7 days';
/** So many searches one address may have. */
const MOST_CONFIRMED = 50;

export type Every = 'DAY' | 'WEEK';
export interface Wish { email: string; language: MailLanguage; every: Every; name: string; search: SavedSearchOf }
/** A saved search as whoever reads the mail of its address sees it. */
export interface Saved { key: string; language: MailLanguage; every: Every; name: string; search: SavedSearchOf; isConfirmed: boolean }

/** When the next digest comes: at seven in the morning of Warsaw, on Mondays for those who want one a week. */
export const nextDigest = (moment: string) => `((date_trunc(case when every = 'WEEK' then 'week' else 'day' end, ${moment} at time zone 'Europe/Warsaw') + case when every = 'WEEK' then interval '7 days' else interval '1 day' end + interval '7 hours') at time zone 'Europe/Warsaw')`;
/** What a key looks like: nothing else is looked for. */
const isKey = (key: string) => /^[\w-]{32}$/.test(key);
const columns = 'key, language, every, name, search, confirmed_at';

/** Keeps searches for people without an account: an address counts once a link sent to it was followed. */
export class SavedSearches {
  readonly #session: Session;
  readonly #outbox: Outbox;
  readonly #site: () => string;

  /** `site` is the address of the website, with nothing behind its host. */
  constructor(session: Session, outbox: Outbox, site: () => string) {
    this.#session = session;
    this.#outbox = outbox;
    this.#site = site;
  }

  /** Asks the address whether it wants the news. The caller learns nothing of what is known of it, nor whether it is asked once more. */
  async save({ email, language, every, name, search }: Wish): Promise<void> {
    const hash = createHash('sha256').update(JSON.stringify(search)).digest('base64url');
    await this.#session.transaction(async (run) => {
      const rows = await run({
        // what was confirmed stays as it is: a stranger could be asking
        text: `insert into saved_search (email, language, every, name, search, search_hash, key, asked_at, asked)
          select $1, $2, $3, $4, $5::jsonb, $6, $7, now(), 1
          where exists (select from saved_search where email = $1 and search_hash = $6) or (select count(*) from saved_search where email = $1 and confirmed_at is null) < $8
          on conflict (email, search_hash) do update set asked_at = now(),
            asked = case when saved_search.asked_at < now() - interval '${FORGOTTEN_AFTER}' then 1 else saved_search.asked + 1 end,
            language = case when saved_search.confirmed_at is null then excluded.language else saved_search.language end,
            every = case when saved_search.confirmed_at is null then excluded.every else saved_search.every end,
            name = case when saved_search.confirmed_at is null then excluded.name else saved_search.name end
          where saved_search.asked < $9 or saved_search.asked_at < now() - interval '${FORGOTTEN_AFTER}'
          returning key`,
        values: [email, language, every, name, JSON.stringify(search), hash, randomBytes(24).toString('base64url'), MOST_UNCONFIRMED, MOST_ASKED],
      });
      await this.#outbox.put(run, rows.map(([key]) => ({ recipient: email, headers: {}, ...confirmation(language, this.#site(), key as string) })));
    });
    this.#outbox.hurry();
  }

  /** From now on its news are told. Null when nobody knows the key; MANY when the address has as many as it may. */
  async confirm(key: string): Promise<Saved | 'MANY' | null> {
    if (!isKey(key)) return null;
    const rows = await this.#session.run({
      text: `update saved_search s set confirmed_at = coalesce(confirmed_at, now()), told_until = coalesce(told_until, now()), due_at = coalesce(due_at, ${nextDigest('now()')})
        where key = $1 and (confirmed_at is not null or (select count(*) from saved_search other where other.email = s.email and other.confirmed_at is not null) < $2) returning ${columns}`,
      values: [key, MOST_CONFIRMED],
    });
    if (rows[0]) return savedOf(rows[0]);
    return (await this.with(key)).length > 0 ? 'MANY' : null;
  }

  /** The search of a key, and then all others that were confirmed for the same address; none when nobody knows the key. */
  async with(key: string, read: Reader = this.#session.run): Promise<Saved[]> {
    if (!isKey(key)) return [];
    const rows = await read({
      text: `select ${columns} from saved_search where key = $1 or (confirmed_at is not null and email = (select email from saved_search where key = $1)) order by key = $1 desc, name, id`,
      values: [key],
    });
    return rows.map(savedOf);
  }

  /** Forgets the search of a key, or all of its address; e-mails that wait to be sent about them go too. Gives how many there were. */
  async end(key: string, { all }: { all: boolean }): Promise<number> {
    if (!isKey(key)) return 0;
    return this.#session.transaction(async (run) => {
      const ended = await run({ text: `delete from saved_search where key = $1 or ($2 and email = (select email from saved_search where key = $1)) returning email`, values: [key, all] });
      if (all && ended.length > 0) await run({ text: 'delete from mail where recipient = $1', values: [ended[0]![0]] });
      return ended.length;
    });
  }

  /** Forgets what nobody confirmed. */
  async forget(): Promise<void> {
    await this.#session.run({ text: `delete from saved_search where confirmed_at is null and asked_at < now() - interval '${FORGOTTEN_AFTER}'`, values: [] });
  }
}

function savedOf([key, language, every, name, search, confirmedAt]: Row): Saved {
  return { key, language, every, name, search, isConfirmed: confirmedAt !== null };
}
