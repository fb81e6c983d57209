import type { Response } from 'express';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Keeping } from '../graph/keeping.ts';
import { whenOver } from './when-over.ts';

/** A response as it was sent, for others who ask the same. */
export interface Sent {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What is to be known of what a response sends before others are given the same. */
export const keepingOf = ({ locals }: Response): Keeping => (locals.keeping ??= new Keeping()) as Keeping;

/** Notes that whatever was committed before a request is known: until it is over nothing of it looks again. */
export function noteUpToDate(response: Response): void {
  const keeping = keepingOf(response);
  keeping.isUpToDate = true;
  whenOver(response, () => (keeping.isUpToDate = false));
}

/** Headers of one answer only. */
const passing = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'set-cookie',
  'content-length',
  'x-request-id',
  'ratelimit',
  'ratelimit-policy',
]);

/**
 * Tells what a response sends as soon as all of it is made, whatever the time that its reader takes; null when it is
 * larger than so many bytes, or may have been cut short. Go before whatever compresses it.
 */
export function whenSent(response: ServerResponse, most: number, told: (sent: Sent | null) => void): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const note = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') chunk = Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
    if (!(chunk instanceof Uint8Array)) return;
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  };
  const { write, end } = response;
  response.write = function (this: ServerResponse, ...args: unknown[]) {
    note(args[0], args[1]);
    return (write as Function).apply(this, args);
  } as never;
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    note(args[0], args[1]);
    const result = (end as Function).apply(this, args);
    // whoever hangs up may have cut it short
    const isWhole = size <= most && !response.closed;
    told(isWhole ? { headers: lasting(response.getHeaders()), body: Buffer.concat(chunks) } : null);
    return result;
  } as never;
}

const lasting = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !passing.has(name)));
