import { dayInPoland } from '../graph/kept-in-state.ts';
import type { RequestHandler, Request, Response } from 'express';
import { Kind as Node, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hash, randomBytes } from 'node:crypto';
import { AskedAgain } from '../graph/asked-again.ts';
import { isOfRecords } from '../graph/compile/plan.ts';
import type { Keeping } from '../graph/keeping.ts';
import type { Memory } from '../graph/memory/memory.ts';
import type { Kind } from '../graph/model.ts';
import { keepingOf, noteUpToDate, whenSent, type Sent } from './sent.ts';
import { whenOver } from './when-over.ts';

/** Pages larger than this (in bytes, as sent) are made anew every time. */
const LARGEST_PAGE = 1_000_000;
/** What a page takes besides its body, in bytes. */
const OVERHEAD = 2_000;
/** Of queries of so many characters in all it is known whether their answers change with records alone. */
const MOST_QUERIES = 1_000_000;
/** Cookies that choose what everybody may see: pages are kept for each of their values. With any other, somebody may be known. */
const choosing = new Set(['my-city']);
interface Page extends Sent {
  /** How many changes had been told before it was made. */
  version: number;
  /** The one its first reader got, and the one that is told: by what it says, so that every process calls it the same. */
  etags: string[];
  /** What is noted of each reader, and until when it is good. */
  keeping: Keeping;
}

/**
 * Pages of the website as they were sent, compressed, until any record changes or a day begins: none is ever older than
 * the moment it is asked for. Only for visitors whom nobody knows, and only pages made of records and of their index alone:
 * what else a page asks for makes it pass. A search in vain is counted for each reader, as if it were made anew.
 */
export class KeptPages {
  readonly #memory: Pick<Memory, 'version'>;
  readonly #pages: AskedAgain<Page>;
  /** Pages that are being made for the first who asked; the others wait. */
  readonly #making = new Map<string, Promise<void>>();
  readonly #kinds: Kind[];
  readonly #lasts = new LRUCache<string, { lasts: boolean }>({ maxSize: MOST_QUERIES, sizeCalculation: (_, { length }) => length + 1 });

  readonly #following: string[];

  /** `following`: root fields, besides those of records, whose answers change with records alone. `bytes`: how much is kept at most. */
  constructor(memory: Pick<Memory, 'version'>, kinds: Kind[], bytes: number, following: string[] = []) {
    this.#following = following;
    this.#memory = memory;
    this.#pages = new AskedAgain(bytes, ({ body }, key) => body.length + 2 * key.length + OVERHEAD);
    this.#kinds = kinds;
  }

  /** Notes what the page of a request asks the graph for. */
  asked(response: Response, query: string) {
    if (!this.follows(query)) keepingOf(response).isPassing = true;
  }

  /** Whether the answers to a document change with records alone. */
  follows(query: string): boolean {
    let known = this.#lasts.get(query);
    if (!known) this.#lasts.set(query, (known = { lasts: this.#isOfRecords(query) }));
    return known.lasts;
  }

  #isOfRecords(query: string): boolean {
    try {
      return parse(query).definitions.every(
        (each) =>
          each.kind === Node.FRAGMENT_DEFINITION ||
          (each.kind === Node.OPERATION_DEFINITION &&
            each.operation === 'query' &&
            each.selectionSet.selections.every((field) => field.kind === Node.FIELD && this.#hasField(field.name.value))),
      );
    } catch {
      return false;
    }
  }

  #hasField = (field: string) => this.#following.includes(field) || isOfRecords(this.#kinds, field);

  /** Notes that a page shows less than it would have, because an answer failed. */
  failed(response: Response) {
    keepingOf(response).isPassing = true;
  }

  /** Answers with a page that is kept, else keeps the one that is made. Goes before compression. */
  readonly handler: RequestHandler = async (request, response, next) => {
    const key = keyOf(request);
    if (key === null) return next();
    try {
      await this.#making.get(key);
      // asked before the page is made: what changes meanwhile counts as not seen
      const version = await this.#memory.version();
      await this.#making.get(key); // somebody may have begun meanwhile
      if (response.closed) return; // nobody waits any more
      const page = this.#pages.get(key);
      if (page && page.version === version && !page.keeping.isOver) return send(page, request, response);
      if (version !== null && request.method === 'GET') {
        noteUpToDate(response);
        delete request.headers['if-none-match']; // a page that is kept is made whole
        this.#keep(key, version, response);
      }
    } catch {
      // then it is made
    }
    next();
  };

  #keep(key: string, version: number, response: Response) {
    const made = Promise.withResolvers<void>();
    if (!this.#making.has(key)) this.#making.set(key, made.promise);
    const over = () => {
      if (this.#making.get(key) === made.promise) this.#making.delete(key);
      made.resolve();
    };
    response.setHeader('etag', `"${randomBytes(12).toString('base64url')}"`);
    whenSent(response, LARGEST_PAGE, (sent) => {
      if (sent && mayBeKept(response)) {
        const { headers, body } = sent;
        const told = `"${hash('sha256', body, 'base64url')}"`;
        const before = this.#pages.peek(key)?.etags ?? [];
        // what came out as before is not sent again to those who have it
        const etags = before.includes(told) ? before : [String(headers.etag), told];
        this.#pages.set(key, { version, etags, body, headers: { ...headers, etag: told }, keeping: keepingOf(response) });
      }
      over();
    });
    whenOver(response, over);
  }
}

/** By what a page is told from others; null when nobody's page may be kept for this request. */
function keyOf({ method, path, url, headers, protocol }: Request): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  // files, the graph and what is not a page; the data of a page is one
  if (/^\/(_app|graphql|health|unsubscribe)(\/|$)/.test(path) || (/\.\w+$/.test(path) && !/\/(__data|dane)\.json$/.test(path))) return null;
  if (headers.authorization !== undefined || headers.range !== undefined) return null;
  const cookies = (headers.cookie ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
  if (!cookies.every((each) => choosing.has(each.split('=')[0]!))) return null;
  return JSON.stringify([
    protocol,
    headers.host,
    headers['x-forwarded-host'],
    url,
    headers['accept-encoding'],
    headers.accept?.includes('text/html'),
    cookies.sort(),
    dayInPoland(),
  ]);
}

function mayBeKept(response: Response): boolean {
  return (
    response.statusCode === 200 &&
    !keepingOf(response).isPassing &&
    !response.hasHeader('set-cookie') &&
    !/no-store|private/.test(String(response.getHeader('cache-control') ?? ''))
  );
}

function send({ headers, etags, body, keeping }: Page, request: Request, response: Response) {
  keeping.given(() => request.ip);
  const { etag, vary } = headers;
  if (request.headers['if-none-match']?.split(',').some((each) => etags.includes(each.trim().replace(/^W\//, '')))) {
    response.writeHead(304, { etag, ...(vary !== undefined && { vary }) }).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
