import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/statements.ts';
import { isUuid } from './exchange.ts';
import { letIn } from './mail-words.ts';
import type { Letters } from './letters.ts';
import { hashOf, isKey, newCode, newKey } from './secrets.ts';

const VALID = '15 minutes';
/** So many wrong codes end an asking. */
const MOST_TRIES = 5;
/** So many askings of one address are open at a time: an older one ends. */
const MOST_OPEN = 3;

/**
 * Sends a link and a code to an address when somebody has an account with it. The same is done for an unknown address,
 * the e-mail apart, which is sent later: neither the answer nor its time tells whether it is known.
 * Gives the id that the code belongs to.
 */
export async function askToBeLetIn({ run }: Transaction, email: string, letters: Letters): Promise<string> {
  const [id, key, code] = [randomUUID(), newKey(), newCode()];
  const [[account, language]] = (await run({
    text: `insert into sign_in (id, account_id, key_hash, code_hash, expires_at, tries) select $1::uuid, a.id, $3, $4, now() + interval '${VALID}', 0
      from (select 1) one left join account a on a.email = $2 returning account_id, (select language from account where id = sign_in.account_id)`,
    values: [id, email, hashOf(key), hashOf(id + code)],
  })) as [[number | null, 'PL' | 'EN' | null]];
  await run({
    text: `delete from sign_in where account_id = $1 and id not in (select id from sign_in where account_id = $1 order by expires_at desc limit ${MOST_OPEN})`,
    values: [account],
  });
  if (language) await letters.send(run, email, letIn(language, letters.site, key, code));
  return id;
}

/** Whether a link still lets somebody in; looking changes nothing, since programs that look for harm follow every link. */
export async function isOpen({ run }: Pick<Transaction, 'run'>, key: string): Promise<boolean> {
  if (!isKey(key)) return false;
  const [row] = await run({
    text: 'select 1 from sign_in where key_hash = $1 and account_id is not null and expires_at > now()',
    values: [hashOf(key)],
  });
  return row !== undefined;
}

/** Lets in whoever followed a link, once. Gives the token of a new session; null when the link is none, or none any more. */
export async function letInByKey(transaction: Transaction, key: string, device: string): Promise<string | null> {
  if (!isKey(key)) return null;
  const [row] = await transaction.run({
    text: 'delete from sign_in where key_hash = $1 and account_id is not null and expires_at > now() returning account_id',
    values: [hashOf(key)],
  });
  return row ? beginSession(transaction, row[0], device) : null;
}

/** Lets in whoever typed the code where they had asked for it, once. Wrong codes are counted in the same transaction, so it must not be rolled back. */
export async function letInByCode(transaction: Transaction, id: string, code: string, device: string): Promise<string | null> {
  const typed = code.replace(/\D/g, '');
  if (!isUuid(id)) return null;
  const { run } = transaction;
  const [row] = await run({
    text: `delete from sign_in where id = $1::uuid and code_hash = $2 and tries < ${MOST_TRIES} and account_id is not null and expires_at > now() returning account_id`,
    values: [id, hashOf(id + typed)],
  });
  if (row) return beginSession(transaction, row[0], device);
  await run({ text: 'update sign_in set tries = least(tries + 1, 100) where id = $1::uuid', values: [id] });
  return null;
}

/** Whose address an asking is about, so that tries are counted for it; null when nobody’s. */
export async function accountOfAsking({ run }: Pick<Transaction, 'run'>, id: string): Promise<number | null> {
  if (!isUuid(id)) return null;
  const [row] = await run({ text: 'select account_id from sign_in where id = $1::uuid', values: [id] });
  return row?.[0] ?? null;
}

/** Begins a session and gives its token, always a new one: nobody can have set it before. */
export async function beginSession({ run }: Transaction, account: number, device: string): Promise<string> {
  const token = newKey();
  await run({
    text: 'insert into account_session (account_id, token_hash, device) values ($1, $2, $3)',
    values: [account, hashOf(token), device.slice(0, 80)],
  });
  return token;
}

/** Ends sessions of a person: one, or all but one. Gives how many. */
export async function endSessions({ run }: Transaction, account: number, which: { one: number } | { allBut: number }): Promise<number> {
  const rows = await run({
    text: `delete from account_session where account_id = $1 and ${'one' in which ? 'id = $2' : 'id <> $2'} returning id`,
    values: [account, 'one' in which ? which.one : which.allBut],
  });
  return rows.length;
}
