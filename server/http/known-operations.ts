import type { Request, RequestHandler, Response } from 'express';
import { KeptAnswers } from '../graph/kept-answers.ts';
import type { Memory } from '../graph/memory/memory.ts';
import { paidBy } from './admission.ts';
import { requestId } from './current-request.ts';
import { log } from '../log.ts';
import type { Keeping } from '../graph/keeping.ts';
import { keepingOf, noteUpToDate, whenSent, type Sent } from './sent.ts';

/** Longer requests (in bytes) go the whole way. */
const LONGEST = 64 * 1024;
/** Larger answers (in bytes, as sent) are made every time. */
const LARGEST = 2 ** 20;

interface Answer extends Sent {
  /** The state of the records that it was made of. */
  version: number;
  cost: number;
  keeping: Keeping;
}

/**
 * Answers requests that are known byte for byte, before anything of them is parsed, as long as no record has changed since.
 * Only those of programs whom nobody knows, and only what came out without an error: whatever is refused or private goes the whole
 * way every time, and a search in vain is counted for each who is given its answer. A known one is paid for, logged and sent,
 * compressed or not, as when it was made.
 */
export class KnownOperations {
  readonly #memory: Pick<Memory, 'version'>;
  readonly #follows: (query: string) => boolean;
  readonly #pay: (response: Response, cost: number) => Promise<void>;
  readonly #answers: KeptAnswers<Answer>;

  /** `follows`: whether the answers to a document change with records alone. `pay`: lets the caller pay what it costs, or fails. */
  constructor(
    memory: Pick<Memory, 'version'>,
    bytes: number,
    { follows, pay }: { follows: (query: string) => boolean; pay: (response: Response, cost: number) => Promise<void> },
  ) {
    this.#memory = memory;
    this.#follows = follows;
    this.#pay = pay;
    this.#answers = new KeptAnswers(bytes, LARGEST);
  }

  readonly handler: RequestHandler = async (request, response, next) => {
    if (!mayBeKnown(request)) return next();
    const began = performance.now();
    try {
      const asked = await bodyOf(request);
      const { accept, 'accept-encoding': encoding, 'content-type': type } = request.headers;
      const key = `${type}\n${accept}\n${encoding}\n${asked.toString('latin1')}`;
      // asked before the answer is made: what changes meanwhile counts as not seen
      const version = await this.#memory.version();
      if (response.closed) return; // nobody waits any more
      const known = this.#answers.get(key, version);
      if (!known || known.keeping.isOver) {
        if (version === null) return next();
        noteUpToDate(response);
        this.#note(key, version, response);
        return next();
      }
      const { body, headers, cost, keeping } = known;
      await this.#pay(response, cost);
      keeping.given(() => request.ip);
      log.debug('operation answered', {
        requestId: requestId(),
        operation: 'query',
        way: 'known',
        cost,
        errors: 0,
        ms: Math.round(performance.now() - began),
      });
      response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    } catch {
      if (!response.closed) next(); // whoever cannot pay, or whatever else is wrong, is told on the whole way
    }
  };

  #note(key: string, version: number, response: Response) {
    const { send } = response;
    let lasts = false;
    response.send = (text) => {
      response.send = send;
      lasts = response.statusCode === 200 && typeof text === 'string' && this.#lasts(text, response);
      return response.send(text);
    };
    whenSent(response, LARGEST, (sent) => {
      const keeping = keepingOf(response);
      if (sent && lasts && !keeping.isPassing)
        this.#answers.keep(key, { ...sent, version, cost: paidBy(response), keeping }, sent.body.length);
    });
  }

  /** Errors come first in an answer. */
  #lasts(text: string, response: Response): boolean {
    const { query } = (response.req.body ?? {}) as { query?: unknown };
    return text.startsWith('{"data":{') && typeof query === 'string' && this.#follows(query);
  }
}

function mayBeKnown({ method, headers }: Request): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    /^application\/json(; *charset=utf-8)?$/i.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    headers.authorization === undefined &&
    headers.cookie === undefined &&
    headers['x-splot-explain'] === undefined &&
    length > 0 &&
    length <= LONGEST
  );
}

/** The body of a request, which stays to be read by whoever comes next. */
function bodyOf(request: Request): Promise<Buffer> {
  const length = Number(request.headers['content-length']);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const read = () => {
      for (let chunk; size < length && (chunk = request.read() as Buffer | null) !== null; size += chunk.length) chunks.push(chunk);
      if (size < length) return;
      request.off('readable', read).off('close', reject);
      const body = Buffer.concat(chunks);
      request.unshift(body);
      resolve(body);
    };
    request.on('readable', read).once('close', reject);
  });
}
