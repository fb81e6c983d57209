import type { Reader } from '../database/reader.ts';
import type { Statements, Transaction } from '../database/statements.ts';
import type { Kind } from '../graph/model.ts';
import { written } from '../graph/written.ts';
import type { Letters } from '../people/letters.ts';
import { isHeldToday } from '../people/role-grant.ts';
import { hashOf, isKey, newKey } from '../people/secrets.ts';
import { versionOfLive } from './drafting.ts';
import { confirm } from './publishing.ts';
import { reminder } from './telling.ts';
import { lock, workOn, type Work } from './work.ts';

/** Days before a record runs out on which its keepers are reminded; afterwards it is on the list of the secretariat. */
const REMINDED = [30, 7, 0];
/** The link of a reminder works so long after that day. */
const KEY_DAYS = 60;
/** So many people are asked about one record, and so many records are looked at in one go. */
const MOST_ASKED = 5;
const MOST_AT_ONCE = 50;

/** The last of those days that has come, as SQL; null while none has. */
const dueOn = `(select max(w.confirm_by - n) from unnest(array[${REMINDED.join(', ')}]) n where w.confirm_by - n <= current_date)`;

/** Reminds those who keep a record before nobody can rely on it any more, and says in the record when that day is over. */
export class Reminders {
  readonly #statements: Pick<Statements, 'run' | 'change'>;
  readonly #kinds: Kind[];
  readonly #letters: Letters;

  constructor(statements: Pick<Statements, 'run' | 'change'>, kinds: Kind[], letters: Letters) {
    this.#statements = statements;
    this.#kinds = kinds;
    this.#letters = letters;
  }

  /** Queues every reminder that is due, each in a transaction of its own: once, however often it is looked. */
  async work(): Promise<void> {
    await this.#age();
    await this.#statements.run({ text: 'delete from confirmation_key where expires_at < now()', values: [] });
    const due = await this.#statements.run({
      text: `select w.kind, w.record_id from record_work w where w.confirm_by <= current_date + ${REMINDED[0]} and (w.told_at is null or w.told_at::date < ${dueOn}) order by w.confirm_by limit ${MOST_AT_ONCE}`,
      values: [],
    });
    for (const [name, id] of due) {
      const kind = this.#kinds.find((each) => each.name === name);
      if (kind) await this.#statements.change((transaction) => this.#remind(transaction, kind, id));
    }
  }

  /** Says of every record that nobody confirmed in time that it may be out of date: a change of the record, of which search and pages hear. */
  async #age(): Promise<void> {
    const over = await this.#statements.run({ text: 'select distinct kind from record_work where confirm_by < current_date', values: [] });
    for (const [name] of over) {
      const kind = this.#kinds.find((each) => each.name === name);
      if (!kind) continue;
      await this.#statements.run({
        text: `update ${written(kind)} t set stale_since = w.confirm_by + 1 from record_work w
          where w.kind = $1 and w.record_id = t.id and w.confirm_by < current_date and t.status = 'PUBLISHED' and t.stale_since is distinct from w.confirm_by + 1`,
        values: [kind.name],
      });
    }
  }

  async #remind(transaction: Transaction, kind: Kind, id: number): Promise<void> {
    const { run } = transaction;
    await lock(run, kind, id);
    const taken = await run({
      text: `update record_work w set told_at = now() where kind = $1 and record_id = $2 and (told_at is null or told_at::date < ${dueOn}) returning 1`,
      values: [kind.name, id],
    });
    const work = taken.length > 0 ? await workOn(run, kind, id) : null;
    if (!work?.isPublic || work.confirmBy === null) return;
    const revision = await versionOfLive(transaction, kind, id);
    for (const { account, email, language } of await keepersOf(run, work)) {
      const key = newKey();
      await run({
        text: `insert into confirmation_key (key_hash, kind, record_id, revision, account_id, expires_at) values ($1, $2, $3, $4, $5, $6::date + ${KEY_DAYS})`,
        values: [hashOf(key), kind.name, id, revision, account, work.confirmBy],
      });
      await this.#letters.send(run, email, reminder(language, this.#letters.site, work.title.pl, work.confirmBy, key));
    }
  }
}

interface Keeper {
  account: number;
  email: string;
  language: 'PL' | 'EN';
}
/** Who may say that all is still right: those who wrote what is public first. */
async function keepersOf(run: Reader, { facts, published }: Work, only: number | null = null): Promise<Keeper[]> {
  const rows = await run({
    text: `select a.id, a.email, a.language from account a
      where ($4::int is null or a.id = $4) and exists (select from role_grant g where g.account_id = a.id and g.role in ('MEMBER', 'ADVISOR')
        and ${isHeldToday} and (g.organisation_id = any($1::int[]) or g.city_id = any($2::int[])))
      order by exists (select from revision r where r.id = $3 and a.id = any(r.authors)) desc, a.id limit ${MOST_ASKED}`,
    values: [facts.organisations, facts.cities, published, only],
  });
  return rows.map(([account, email, language]) => ({ account, email, language }));
}

/**
 * What the link of a reminder confirms, for whom; null when it is none any more: it has run out, was used, whoever got it
 * keeps the record no more, or something else is public by now.
 */
export async function confirmationOf(run: Reader, kinds: Kind[], key: string): Promise<{ work: Work; account: number } | null> {
  if (!isKey(key)) return null;
  const [row] = await run({
    text: 'select kind, record_id, revision, account_id from confirmation_key where key_hash = $1 and expires_at > now()',
    values: [hashOf(key)],
  });
  if (!row) return null;
  const [name, id, revision, account] = row;
  const kind = kinds.find((each) => each.name === name);
  const work = kind ? await workOn(run, kind, id) : null;
  if (!work?.isPublic || work.published !== revision) return null;
  return (await keepersOf(run, work, account)).length > 0 ? { work, account } : null;
}

/** Confirms by the link of a reminder. The links that others got for it are used up by it, too. */
export async function confirmByKey(transaction: Transaction, kinds: Kind[], key: string): Promise<Work | null> {
  const { run } = transaction;
  const asked = await confirmationOf(run, kinds, key);
  if (!asked) return null;
  const { kind, id } = asked.work;
  await lock(run, kind, id);
  // what was imported since is a version of its own, which nobody was asked about
  await versionOfLive(transaction, kind, id);
  const found = await confirmationOf(run, kinds, key);
  if (!found) return null;
  await confirm(transaction, { id: found.account }, found.work, { way: 'MAIL', isKeeper: true });
  await run({ text: 'delete from confirmation_key where kind = $1 and record_id = $2', values: [kind.name, id] });
  return workOn(run, kind, id);
}

/** How a public record stands: until when it counts as fresh, and who said so when. */
export async function confirmationsOf(run: Reader, kind: Kind, id: number) {
  const rows = await run({
    text: `select c.at, r.number, c.way from confirmation c left join revision r on r.id = c.revision where c.kind = $1 and c.record_id = $2 order by c.id desc limit 100`,
    values: [kind.name, id],
  });
  return rows.map(([at, version, way]) => ({ at, version, way }));
}
