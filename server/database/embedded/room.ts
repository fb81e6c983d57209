import { statfsSync } from 'node:fs';
import type { Ask } from './messages.ts';

/** So much of the disk stays free: out of room in the midst of a write, the embedded PostgreSQL stops for good. */
export const RESERVE_BYTES = 64 * 2 ** 20;
/** How long a look at the disk holds, in milliseconds. */
const LOOK_HOLDS_MS = 100;

/** Whether a folder's disk has room for this many bytes and the reserve. */
export function hasRoom(folder: string, bytes = 0): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= RESERVE_BYTES + bytes;
}

const WRITES = /\b(insert|update|delete|merge|truncate|create|alter|drop|reindex|vacuum|copy)\b/i;

/** Refuses what writes, with PostgreSQL's own code, while the disk of a folder is as good as full; reading goes on. */
export function roomKeeper(folder: string): (ask: Ask) => void {
  let looked = 0;
  let isFull = false;
  return (ask) => {
    if (!('text' in ask) || ('mayBeEnded' in ask && ask.mayBeEnded) || !WRITES.test(ask.text)) return;
    if (Date.now() - looked > LOOK_HOLDS_MS) {
      looked = Date.now();
      isFull = !hasRoom(folder);
    }
    if (isFull) throw Object.assign(new Error('No space left on device: the disk of the data folder is full'), { code: '53100' });
  };
}
