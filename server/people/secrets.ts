import { createHash, randomBytes, randomInt } from 'node:crypto';

/** What is kept of a secret, and what names a text: its SHA-256. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
/** A key for links and browsers: 24 random bytes. */
export const newKey = (): string => randomBytes(24).toString('base64url');
/** What such a key looks like: nothing else is looked for. */
export const isKey = (key: string): boolean => /^[\w-]{32}$/.test(key);
/** Six digits for people who read their e-mail on another machine. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
