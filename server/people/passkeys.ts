import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Reader } from '../database/reader.ts';
import type { Transaction } from '../database/statements.ts';
import type { Person } from './access.ts';
import { begin, take } from './exchange.ts';

/** So many keys one person can have. */
export const MOST_KEYS = 10;
/** A key as its owner sees it. */
export interface KeyShown {
  id: string;
  name: string;
  createdAt: string;
  usedAt: string | null;
}
/** A key that has proven itself: a new one, or that of an account. */
export interface NewKey {
  credential: string;
  publicKey: string;
  counter: number;
  transports: string[];
}
export interface UsedKey {
  id: number;
  account: number;
  counter: number;
}
type Within = Pick<Transaction, 'run'>;

/** Loaded with the first key: most requests are about none. */
const library = () => import('@simplewebauthn/server');
/** Signatures that devices make and that are checked without anything experimental: Ed25519, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257];
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
/** By which devices know whose key it is: nothing in it tells who that is. */
const handleOf = (account: number) => Buffer.from(`splot-${account}`);

/** Asks a device for a new key. It has to look who holds it, so that a key alone is worth no less than a mailbox. */
export async function askForKey(within: Within, site: string, { id, email, name }: Person) {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: 'Splot',
    rpID: new URL(site).hostname,
    userName: email,
    userDisplayName: name,
    userID: new Uint8Array(handleOf(id)),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: (await within.run({ text: 'select credential, transports from passkey where account_id = $1', values: [id] })).map(
      ([credential, transports]) => ({ id: credential, transports }),
    ),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { exchange: await begin(within, 'NEW_PASSKEY', { challenge: options.challenge }, id), options };
}

/** The new key in the answer of a device; null when it does not fit what was asked. */
export async function newKeyIn(within: Within, site: string, { id }: Person, exchange: string, answer: unknown): Promise<NewKey | null> {
  const asked = await take(within, 'NEW_PASSKEY', exchange, id);
  if (!asked) return null;
  const { verifyRegistrationResponse } = await library();
  try {
    const { registrationInfo: made } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: asked.challenge!,
      expectedOrigin: site,
      expectedRPID: new URL(site).hostname,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!made) return null;
    const { id: credential, publicKey, counter, transports = [] } = made.credential;
    return { credential, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: knownOf(transports) };
  } catch {
    return null; // whatever is wrong with it is not ours to mend
  }
}

/** Keeps a new key. False when somebody has it already or the person has as many as they may. */
export async function keepKey({ run }: Within, { id }: Person, name: string, key: NewKey): Promise<boolean> {
  const rows = await run({
    text: `insert into passkey (account_id, name, credential, public_key, counter, transports) select $1, $2, $3, $4, $5, $6::jsonb
      where (select count(*) from passkey where account_id = $1) < ${MOST_KEYS} on conflict (credential) do nothing returning id`,
    values: [id, name, key.credential, key.publicKey, key.counter, JSON.stringify(key.transports)],
  });
  return rows.length > 0;
}

/** Asks whatever key somebody has for this site: no address is typed, so nothing can be learnt of any. */
export async function askForAnyKey(within: Within, site: string) {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({ rpID: new URL(site).hostname, userVerification: 'required' });
  return { exchange: await begin(within, 'PASSKEY', { challenge: options.challenge }), options };
}

/** Whose key has answered; null when none that is known, or not to what was asked. */
export async function usedKeyIn(within: Within, site: string, exchange: string, answer: unknown): Promise<UsedKey | null> {
  const asked = await take(within, 'PASSKEY', exchange);
  const response = answer as AuthenticationResponseJSON;
  if (!asked || typeof response?.id !== 'string') return null;
  const [row] = await within.run({
    text: 'select id, account_id, public_key, counter, transports from passkey where credential = $1',
    values: [response.id.slice(0, 2_000)],
  });
  if (!row) return null;
  const [id, account, publicKey, counter, transports] = row;
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: asked.challenge!,
      expectedOrigin: site,
      expectedRPID: new URL(site).hostname,
      credential: { id: response.id, publicKey: bytesOf(publicKey), counter: Number(counter), transports },
    });
    const isTheirs = response.response.userHandle == null || response.response.userHandle === handleOf(account).toString('base64url');
    return verified && isTheirs ? { id, account, counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}

/** Notes that a key was used; false when another process has seen it sign as often, or it is gone. */
export async function noteUse({ run }: Within, { id, counter }: UsedKey): Promise<boolean> {
  const rows = await run({
    text: 'update passkey set counter = $2, used_at = now() where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning id',
    values: [id, counter],
  });
  return rows.length > 0;
}

/** The keys of a person, the newest first. */
export async function keysOf(run: Reader, { id }: Person): Promise<KeyShown[]> {
  const rows = await run({
    text: 'select id, name, created_at, used_at from passkey where account_id = $1 order by id desc',
    values: [id],
  });
  return rows.map(([key, name, createdAt, usedAt]) => ({ id: String(key), name, createdAt, usedAt }));
}

/** Forgets a key of a person. */
export async function removeKey({ run }: Within, person: Person, id: string): Promise<boolean> {
  const rows = await run({
    text: 'delete from passkey where account_id = $1 and id = $2 returning id',
    values: [person.id, /^\d{1,9}$/.test(id) ? Number(id) : 0],
  });
  return rows.length > 0;
}

/** What browsers say of how a device is reached, as far as it is known what that means. */
const knownOf = (transports: string[]) =>
  transports.filter((each) => ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'].includes(each));
