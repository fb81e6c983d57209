import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Reader } from '../database/reader.ts';
import type { Transaction } from '../database/statements.ts';
import type { Person } from './access.ts';

/** What one guess costs, as OWASP advises: 32 MB and some tenths of a second. Kept with each hash, so that it can be raised. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const BYTES = 32;
const SHORTEST = 12;
const LONGEST = 200;
/** So many are worked out at a time, the others wait: they share threads with files and compression. */
const AT_ONCE = 2;
type Within = Pick<Transaction, 'run'>;

let running = 0;
const waiting: (() => void)[] = [];
/** Works in the threads of Node: nobody else waits for it. */
async function derived(password: string, salt: Buffer, { N, r, p } = COST): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** What is kept of a password. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), (await derived(password, salt)).toString('base64url')].join('$');
}
/** What is compared where nobody has a password: it takes as long, and nothing fits it. */
const nobodys = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

/** Whether a password is the one that a hash was made of. */
export async function fits(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt, key] = hash.split('$') as [string, string, string, string, string, string];
  const made = await derived(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(made, Buffer.from(key, 'base64url'));
}

/** Whether a password would be guessed: too short, too long, a few characters over and over, or one’s own address. */
export function isWeak(password: string, { email }: Pick<Person, 'email'>): boolean {
  const characters = [...password.normalize('NFKC').toLowerCase()];
  const [mailbox] = email.split('@') as [string];
  const rest = characters.join('').replaceAll(mailbox, '').replaceAll('splot', '');
  return characters.length < SHORTEST || password.length > LONGEST || new Set(characters).size < 5 || [...rest].length < SHORTEST / 2;
}

/** Sets the password of a person, or another one. */
export async function setPassword({ run }: Within, { id }: Person, hash: string): Promise<void> {
  await run({
    text: 'insert into password (account_id, hash) values ($1, $2) on conflict (account_id) do update set hash = excluded.hash, set_at = now()',
    values: [id, hash],
  });
}
/** Forgets it. */
export async function removePassword({ run }: Within, { id }: Person): Promise<boolean> {
  return (await run({ text: 'delete from password where account_id = $1 returning 1', values: [id] })).length > 0;
}
export async function hasPassword(run: Reader, { id }: Person): Promise<boolean> {
  return (await run({ text: 'select 1 from password where account_id = $1', values: [id] })).length > 0;
}

/** A password that was found right, by what is kept of it. */
interface Found {
  account: number;
  hash: string;
}
/** Whose address and password these are; null for nobody. It asks and works the same whether or not anybody has them. */
export async function accountWith({ run }: Within, email: string, password: string): Promise<Found | null> {
  const [row] = await run({
    text: 'select a.id, p.hash from account a join password p on p.account_id = a.id where a.email = $1',
    values: [email],
  });
  const isRight = await fits(password.slice(0, LONGEST), row?.[1] ?? nobodys);
  return row && isRight ? { account: row[0], hash: row[1] } : null;
}

/** Whether it is still the one. */
export async function isStill({ run }: Within, { account, hash }: Found): Promise<boolean> {
  return (await run({ text: 'select 1 from password where account_id = $1 and hash = $2', values: [account, hash] })).length > 0;
}
