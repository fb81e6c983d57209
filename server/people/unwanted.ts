import type { Reader } from '../database/reader.ts';
import { mailboxOf } from './attempts.ts';
import { hashOf } from './secrets.ts';

/** Notes that the owner of a mailbox does not want to be written to, however its address is written. */
export async function neverAgain(run: Reader, email: string): Promise<void> {
  await run({ text: 'insert into unwanted (whom) values ($1) on conflict do nothing', values: [hashOf(mailboxOf(email))] });
}
/** Whether they said so. */
export async function isUnwanted(run: Reader, email: string): Promise<boolean> {
  return (await run({ text: 'select 1 from unwanted where whom = $1', values: [hashOf(mailboxOf(email))] })).length > 0;
}
