import type { Reader } from '../database/reader.ts';
import { askerOf } from '../search/in-vain/askers.ts';
import { hashOf } from './secrets.ts';

/** How often something may be tried in an hour or a day. */
export interface Limit {
  what: string;
  most: number;
  per: 'hour' | 'day';
}
export const limits = {
  /** E-mails to one address. */
  mailsTo: { what: 'mail', most: 10, per: 'day' },
  /** Askings for them from one network: a workshop of people in one office, not a program. */
  asksFrom: { what: 'ask', most: 60, per: 'hour' },
  /** Keys and codes tried from one network. */
  triesFrom: { what: 'try', most: 100, per: 'hour' },
  /** Codes tried for one address, whoever tries: with five a code, and six digits. */
  triesOf: { what: 'code', most: 30, per: 'day' },
  /** Passwords tried for one address, whether or not anybody has it. */
  passwordsOf: { what: 'password', most: 20, per: 'day' },
  /** E-mails that ask one mailbox to confirm an alert; they stay counted whatever becomes of the alert. */
  alertsTo: { what: 'alert', most: 10, per: 'day' },
  /** The same to all mailboxes together: more than a country of offices asks for, less than a mail server takes for a flood. */
  alertsInAll: { what: 'alerts', most: 1_000, per: 'hour' },
  /** Suggestions from one network. */
  suggestionsFrom: { what: 'suggest', most: 20, per: 'day' },
  /** Suggestions in all: nobody can read more, and nobody can fill the disk. */
  suggestions: { what: 'suggestions', most: 500, per: 'day' },
} satisfies Record<string, Limit>;

/** One person's mailbox however it is written: what stands behind a plus makes no other one. */
export const mailboxOf = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');

/**
 * Counts one more try; true when it was one too many. Counted at once and for good, whatever becomes of what is tried:
 * `run` must not be in the transaction of a verb.
 */
export async function isTooOften(run: Reader, { what, most, per }: Limit, whom: string | undefined): Promise<boolean> {
  if (whom === undefined) return false;
  const [[times]] = (await run({
    text: `insert into attempt (what, whom, since, times) values ($1, $2, date_trunc($3, now()), 1) on conflict (what, whom, since) do update set times = attempt.times + 1 returning times`,
    values: [what, hashOf(whom), per],
  })) as [[number]];
  return times > most;
}

/** The same for a network address; who has none is in this program. */
export const isTooOftenFrom = (run: Reader, limit: Limit, address: string | undefined): Promise<boolean> =>
  isTooOften(run, limit, askerOf(address) ?? undefined);
