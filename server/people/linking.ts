import type { Transaction } from '../database/statements.ts';
import { acceptFor } from './joining.ts';
import type { Letters } from './letters.ts';
import { noted } from './log.ts';
import { wayInChanged } from './mail-words.ts';
import type { MailLanguage } from '../saved-search/mail-words.ts';
import type { Seen } from './provider.ts';

/**
 * The account of somebody whom a provider has seen: the one linked before, else that of their verified address, else the one
 * that an invitation to it makes. Null for everybody else: being seen gives no right, and an address that the provider has
 * given to somebody new does not lead to the account of whoever had it before.
 */
export async function linked(transaction: Transaction, seen: Seen, letters: Letters): Promise<number | null> {
  const { run } = transaction;
  const { issuer, subject, email } = seen;
  const [known] = await run({ text: 'select account_id from identity where issuer = $1 and subject = $2', values: [issuer, subject] });
  if (known) return known[0];
  if (email === null) return null;
  const account = (await accountAt(transaction, email)) ?? (await acceptFor(transaction, email, seen.name ?? email.split('@')[0]!));
  if (account === null) return null;
  const made = await run({
    text: 'insert into identity (account_id, issuer, subject) values ($1, $2, $3) on conflict do nothing returning id',
    values: [account, issuer, subject],
  });
  if (made.length === 0) return null;
  await letters.send(run, email, wayInChanged(await languageOf(transaction, account), letters.site, 'PROVIDER'));
  await noted(transaction, { id: account }, 'linkProvider');
  return account;
}

async function accountAt({ run }: Transaction, email: string): Promise<number | null> {
  const [row] = await run({ text: 'select id from account where email = $1', values: [email] });
  return row?.[0] ?? null;
}
async function languageOf({ run }: Transaction, account: number): Promise<MailLanguage> {
  const [[language]] = (await run({ text: 'select language from account where id = $1', values: [account] })) as [[MailLanguage]];
  return language;
}
