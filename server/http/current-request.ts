import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { answering } from '../graph/keeping.ts';
import { keepingOf } from './sent.ts';

/** The request that code works for, wherever it is called from. */
const current = new AsyncLocalStorage<string>();

/** The id of the request under way; a new one where there is none. */
export const requestId = (): string => current.getStore() ?? randomUUID();

/** An id that a proxy gave is kept when it is short and plain: nobody writes lines of their own into the log. */
const PLAIN = /^[\w-]{8,64}$/;

/** Gives each request an id, which goes out in `X-Request-Id`, stands with every error and on every line of the log. */
export function identified(request: Request, response: Response, next: NextFunction) {
  const given = request.get('x-request-id');
  const id = given && PLAIN.test(given) ? given : randomUUID();
  Object.assign(request, { id });
  response.set('x-request-id', id);
  current.run(id, () => answering(keepingOf(response), next));
}
