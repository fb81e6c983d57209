import { City } from '../city/city.ts';
import { callsFor } from '../funding/calls-for.ts';
import { FundingCall } from '../funding/funding-call.ts';
import { globalId } from '../graph/global-id.ts';
import { loadingFrom, type Loading, type Reference } from '../graph/load.ts';
import { kindOf, type Kind } from '../graph/model.ts';
import { everybody } from '../graph/viewer.ts';
import { log } from '../log.ts';
import type { Message } from '../mail/mail-server.ts';
import type { Outbox } from '../mail/outbox.ts';
import { everything, type SearchEngine } from '../search/engine.ts';
import type { Statements } from '../database/statements.ts';
import { digest, type MailLanguage, type News, type Section } from './mail-words.ts';
import type { SavedSearchOf } from './saved-search.ts';
import { nextDigest } from './saved-searches.ts';

/** So many news of one search are told; the e-mail leads to the rest. */
const MOST_TOLD = 10;
/** What changes now may be committed a little later: a digest tells of changes that are at least so old, and the next one goes on there. */
const SETTLED = '10 minutes';
/** A digest begun by a process that died is begun again after this long. */
const LEASE = '10 minutes';

/** A saved search whose digest is due, taken by this process until `lease`. */
interface Due {
  id: number;
  addressKey: string;
  language: MailLanguage;
  name: string;
  search: SavedSearchOf;
  since: string;
  until: string;
  lease: string;
}

/** A moment of the database, cut to milliseconds: where one period ends the next begins. */
const secondsOf = (moment: string) => new Date(moment).getTime() / 1_000;

/** Writes the digests that are due: one e-mail for all searches of an address. */
export class Digests {
  readonly #statements: Statements;
  readonly #kinds: Kind[];
  readonly #engine: SearchEngine;
  readonly #outbox: Outbox;
  readonly #site: () => string;

  constructor(statements: Statements, kinds: Kind[], engine: SearchEngine, outbox: Outbox, site: () => string) {
    this.#statements = statements;
    this.#kinds = kinds;
    this.#engine = engine;
    this.#outbox = outbox;
    this.#site = site;
  }

  /** Queues every digest that is due and has news; without news only the time goes on. */
  async work(): Promise<void> {
    for (let [email, due] = await this.#take(); due.length > 0; [email, due] = await this.#take()) {
      // what fails for one address is tried again when its lease ends, and holds up nobody else
      await this.#tell(email, due).catch((error: unknown) =>
        log.error('a digest could not be written; it is tried again', { code: (error as { code?: string }).code ?? 'FAILED' }),
      );
    }
  }

  async #tell(email: string, due: Due[]): Promise<void> {
    const sections = new Map<number, Section>();
    for (const each of due) sections.set(each.id, await this.#news(each));
    await this.#statements.transaction(async ({ run }) => {
      const told = await run({
        // what was ended meanwhile, or taken by somebody else, is not told
        text: `update saved_search s set told_until = greatest(told_until, n.until), due_at = ${nextDigest('every')} from unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) n(id, until, lease)
          where s.id = n.id and s.due_at = n.lease returning s.id, s.language`,
        values: [due.map(({ id }) => id), due.map(({ until }) => until), due.map(({ lease }) => lease)],
      });
      await this.#outbox.put(
        run,
        this.#mails(
          email,
          due[0]!.addressKey,
          told.map(([id, language]) => [language, sections.get(id)!]),
        ),
      );
    });
  }

  /** Takes all that is due of one address. */
  async #take(): Promise<[string, Due[]]> {
    const rows = await this.#statements.run({
      text: `update saved_search s set due_at = clock_timestamp() + $1::interval from (
          select id from saved_search where confirmed_at is not null and due_at <= clock_timestamp()
            and email = (select email from saved_search where confirmed_at is not null and due_at <= clock_timestamp() order by due_at, id limit 1) for update skip locked
        ) due where s.id = due.id
        returning s.id, s.address_key, s.language, s.name, s.search, s.told_until::text, (clock_timestamp() - $2::interval)::text, s.due_at::text, s.email`,
      values: [LEASE, SETTLED],
    });
    return [
      rows[0]?.[8],
      rows.map(([id, addressKey, language, name, search, since, until, lease]) => ({
        id,
        addressKey,
        language,
        name,
        search,
        since,
        until,
        lease,
      })),
    ];
  }

  async #news({ name, search, since, until }: Due): Promise<Section> {
    if (secondsOf(since) >= secondsOf(until)) return { name, search, since, news: [], total: 0 };
    const loading = loadingFrom(this.#statements.run, everybody);
    const { found, total } = await (search.callsFor === undefined
      ? this.#changed(search, since, until, loading)
      : this.#calls(search.callsFor, since, until, loading));
    return { name, search, since, news: found.filter((each) => each !== null).map(newsOf), total };
  }

  /** Results of a search that are new or have changed. */
  async #changed(search: SavedSearchOf, since: string, until: string, loading: Loading) {
    const { hits, totalCount } = await this.#engine.search(
      {
        ...everything,
        ...search,
        allWords: true,
        changed: { since: secondsOf(since), before: secondsOf(until) },
        sort: 'NEWEST',
        first: MOST_TOLD,
      },
      this.#statements.run,
    );
    const kinds = new Map(this.#kinds.map((kind) => [kind.name, kind]));
    return { found: await Promise.all(hits.map(({ kind, key }) => loading.byKey(kinds.get(kind)!, key))), total: totalCount };
  }

  /** Calls that a town may apply for when the period ends, and that opened in it, or are new or changed. */
  async #calls(slug: string, since: string, until: string, loading: Loading) {
    const town = await loading.bySlug(kindOf(this.#kinds, City), slug);
    if (!town) return { found: [], total: 0 };
    const dayOf = (moment: string) => `(${moment}::timestamptz at time zone 'Europe/Warsaw')::date`;
    const rows = await this.#statements.run({
      text: `select id from ${callsFor(this.#kinds, '$1::int', dayOf('$3'))} c
        where (updated_at >= $2::timestamptz and updated_at < $3::timestamptz) or (opens_on > ${dayOf('$2')} and opens_on <= ${dayOf('$3')}) order by place`,
      values: [town.key, since, until],
    });
    const call = kindOf(this.#kinds, FundingCall);
    return { found: await Promise.all(rows.slice(0, MOST_TOLD).map(([id]) => loading.byKey(call, id))), total: rows.length };
  }

  /** One e-mail a language. */
  #mails(email: string, addressKey: string, told: [MailLanguage, Section][]): Message[] {
    return (['PL', 'EN'] as const).flatMap((language) => {
      const sections = told.filter(([of, { news }]) => of === language && news.length > 0).map(([, section]) => section);
      if (sections.length === 0) return [];
      const unsubscribe = `${this.#site()}/unsubscribe?key=${addressKey}`;
      // the two headers of RFC 8058: mail programs show a button that ends it at one click
      return [
        {
          recipient: email,
          ...digest(language, this.#site(), addressKey, sections),
          headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        },
      ];
    });
  }
}

function newsOf({ kind, key, row }: Reference): News {
  const { title_pl: pl, title_en: en, closes_on: closesOn } = row as Record<string, string | null>;
  return { kind: kind.name, id: globalId(kind.name, key), title: { pl: pl!, en: en ?? null }, closesOn: closesOn ?? null };
}
