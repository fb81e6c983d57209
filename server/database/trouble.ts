/** What is wrong with the database, as callers are told: with a code, and what they can do. */
export interface Trouble {
  code: 'DATABASE_AWAY' | 'DISK_FULL';
  message: string;
}

const AWAY: Trouble = { code: 'DATABASE_AWAY', message: 'The database does not answer just now. Please try again in a few seconds.' };
const FULL: Trouble = {
  code: 'DISK_FULL',
  message: 'The disk of the database is full: reading goes on, nothing can be changed until there is room. Please try again later.',
};

/** Network trouble by Node's names, and the classes of PostgreSQL for a connection that is not there (08) or a server that is going or coming (57P). */
const AWAY_CODES = /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|08\w{3}|57P0[1-3]|53300)$/;
/** What `pg` and the embedded database say without a code. */
const AWAY_WORDS =
  /^(Connection terminated|timeout (exceeded|expired)|Client has encountered a connection error|Client was closed|the embedded database)/i;
const FULL_CODES = /^(53100|ENOSPC)$/;
const FULL_WORDS = /No space left on device|could not (extend|write).*(space|disk)/i;

/** The trouble that an error comes from; null when it is something else. */
export function databaseTrouble(error: unknown): Trouble | null {
  for (let cause = error, depth = 0; cause && depth < 5; cause = (cause as { cause?: unknown }).cause, depth++) {
    const { code, message = '', errors } = cause as { code?: unknown; message?: string; errors?: unknown[] };
    if (FULL_CODES.test(String(code)) || FULL_WORDS.test(message)) return FULL;
    if (AWAY_CODES.test(String(code)) || AWAY_WORDS.test(message)) return AWAY;
    // a name with several addresses fails once for each
    if (Array.isArray(errors) && errors.length > 0) return databaseTrouble(errors[0]);
  }
  return null;
}
