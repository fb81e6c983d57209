import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/statements.ts';

/** Of whom something is asked that is answered once: a device that makes a key or has one, or another provider. */
export type What = 'NEW_PASSKEY' | 'PASSKEY' | 'PROVIDER';
/** So long an answer is waited for. */
const VALID = '10 minutes';
/** So many a person can have open at a time: with one more the oldest ends. */
const MOST_OPEN = 5;

/** Keeps what the answer will have to fit. Gives the id under which it is answered. */
export async function begin(
  { run }: Pick<Transaction, 'run'>,
  what: What,
  secrets: Record<string, string>,
  account: number | null = null,
): Promise<string> {
  const id = randomUUID();
  await run({
    text: `insert into exchange (id, what, account_id, secrets, expires_at) values ($1::uuid, $2, $3, $4::jsonb, now() + interval '${VALID}')`,
    values: [id, what, account, JSON.stringify(secrets)],
  });
  await run({
    text: `delete from exchange where account_id = $1 and id not in (select id from exchange where account_id = $1 order by expires_at desc limit ${MOST_OPEN})`,
    values: [account],
  });
  return id;
}

/** Takes what an answer has to fit, once: whatever the answer is, there is no second one. Null when nothing was asked, or too long ago. */
export async function take(
  { run }: Pick<Transaction, 'run'>,
  what: What,
  id: string,
  account: number | null = null,
): Promise<Record<string, string> | null> {
  if (!isUuid(id)) return null;
  const [row] = await run({
    text: 'delete from exchange where id = $1::uuid and what = $2 and account_id is not distinct from $3::int and expires_at > now() returning secrets',
    values: [id, what, account],
  });
  return row?.[0] ?? null;
}

/** What the id of an exchange or an asking looks like. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
