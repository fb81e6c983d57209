import type { Person } from './access.ts';
import type { Transaction } from '../database/statements.ts';
import { noted } from './log.ts';
import { accepted, declined, invited } from './mail-words.ts';
import type { Role } from './role-grant.ts';
import type { Letters } from './letters.ts';
import { hashOf, isKey, newKey } from './secrets.ts';
import { neverAgain } from './unwanted.ts';
import { beginSession } from './signing-in.ts';

type Language = 'PL' | 'EN';
/** A role, and where it holds. */
export interface Post {
  role: Role;
  organisation?: number | null;
  city?: number | null;
  challenge?: number | null;
}
const INVITED = '14 days';
const placeOf = ({ role, organisation = null, city = null, challenge = null }: Post) => [role, organisation, city, challenge];

/** Whether a role says where it holds, as it must: members and advisors for a body or town, reviewers for a theme. */
export const isWhole = ({ role, organisation, city, challenge }: Post): boolean =>
  role === 'REVIEWER' ? challenge != null : role === 'MEMBER' || role === 'ADVISOR' ? organisation != null || city != null : true;

/** Gives an account a role, once however often it is done. */
export async function grant({ run }: Transaction, account: number, post: Post, by: number | null): Promise<void> {
  await run({
    text: `insert into role_grant (account_id, role, organisation_id, city_id, challenge_id, granted_by_id) select $1, $2, $3::int, $4::int, $5::int, $6::int
      where not exists (select from role_grant where account_id = $1 and role = $2 and organisation_id is not distinct from $3::int and city_id is not distinct from $4::int
        and challenge_id is not distinct from $5::int and (until is null or until > now()))`,
    values: [account, ...placeOf(post), by],
  });
}

/** The account of an address, made when there is none. */
export async function accountOf({ run }: Transaction, email: string, name: string, language: Language): Promise<number> {
  const [[id]] = (await run({
    text: `insert into account (email, name, language) values ($1, $2, $3) on conflict (email) do update set email = excluded.email returning id`,
    values: [email, name, language],
  })) as [[number]];
  return id;
}

/** Sends an invitation. Whether the address has an account already makes no difference. */
export async function invite(
  transaction: Transaction,
  by: Person,
  email: string,
  language: Language,
  post: Post,
  letters: Letters,
): Promise<void> {
  const key = newKey();
  await transaction.run({
    text: `insert into invitation (key_hash, email, language, role, organisation_id, city_id, challenge_id, invited_by_id, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '${INVITED}')`,
    values: [hashOf(key), email, language, ...placeOf(post), by.id],
  });
  await letters.send(transaction.run, email, invited(language, letters.site, key));
  await noted(transaction, by, 'invite', null, { role: post.role });
}

/** What an invitation offers; null when it is none, or none any more. */
export async function invitationOf({ run }: Pick<Transaction, 'run'>, key: string) {
  if (!isKey(key)) return null;
  const [row] = await run({
    text: `select i.email, i.role, i.organisation_id, i.city_id, i.challenge_id, exists (select from account where email = i.email) from invitation i where i.key_hash = $1 and i.expires_at > now()`,
    values: [hashOf(key)],
  });
  if (!row) return null;
  const [email, role, organisation, city, challenge, hasAccount] = row as [
    string,
    Role,
    number | null,
    number | null,
    number | null,
    boolean,
  ];
  return { email, role, organisation, city, challenge, hasAccount };
}

/** Accepts an invitation, once: makes the account, gives the role, begins a session. Null when it is none any more. */
export async function accept(transaction: Transaction, key: string, name: string, device: string): Promise<string | null> {
  if (!isKey(key)) return null;
  const account = await acceptOne(transaction, `key_hash = $1`, hashOf(key), name);
  return account === null ? null : beginSession(transaction, account, device);
}

/** The same for somebody whose address is known to be theirs. Gives the account; null when nobody invited it. */
export const acceptFor = (transaction: Transaction, email: string, name: string): Promise<number | null> =>
  acceptOne(transaction, `id = (select min(id) from invitation where lower(email) = $1 and expires_at > now())`, email, name);

async function acceptOne(transaction: Transaction, which: string, value: string, name: string): Promise<number | null> {
  const [row] = await transaction.run({
    text: `delete from invitation where ${which} and expires_at > now() returning email, language, role, organisation_id, city_id, challenge_id, invited_by_id`,
    values: [value],
  });
  if (!row) return null;
  const [email, language, role, organisation, city, challenge, by] = row;
  const account = await accountOf(transaction, email, name, language);
  await grant(transaction, account, { role, organisation, city, challenge }, by);
  return account;
}

/** Declines an invitation and all others to the same mailbox, forgets its address, and sees to it that nobody is invited there again. */
export async function decline({ run }: Transaction, key: string, letters: Letters): Promise<boolean> {
  const invited = await invitationOf({ run }, key);
  if (!invited) return false;
  await neverAgain(run, invited.email);
  await run({ text: 'delete from invitation where lower(email) = $1', values: [invited.email] });
  await letters.takeBack(run, invited.email);
  return true;
}

/** Keeps an asking for an account until the secretariat decides. Asking again says it anew; who has an account is not told so. */
export async function requestAccount(
  { run }: Transaction,
  asked: { email: string; name: string; reason: string; language: Language },
): Promise<void> {
  await run({
    text: `insert into account_request (email, name, reason, language) values ($1, $2, $3, $4) on conflict (email) do update set name = excluded.name, reason = excluded.reason, language = excluded.language`,
    values: [asked.email, asked.name, asked.reason, asked.language],
  });
}

/** Decides an asking, tells the person, and forgets it. False when somebody else did before. */
export async function decideRequest(
  transaction: Transaction,
  by: Person,
  id: number,
  post: Post | null,
  letters: Letters,
): Promise<boolean> {
  const { run } = transaction;
  const [row] = await run({ text: 'delete from account_request where id = $1 returning email, name, language', values: [id] });
  if (!row) return false;
  const [email, name, language] = row as [string, string, Language];
  if (post) await grant(transaction, await accountOf(transaction, email, name, language), post, by.id);
  await letters.send(run, email, post ? accepted(language, letters.site) : declined(language));
  await noted(transaction, by, post ? 'approveAccount' : 'declineAccount', null, post ? { role: post.role } : {});
  return true;
}
