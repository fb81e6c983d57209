import type { NextFunction, Request, Response } from 'express';
import { databaseTrouble } from '../database/trouble.ts';
import { log } from '../log.ts';
import { requestId } from './current-request.ts';

export const LARGEST_BODY = '256kb';
/** In so many seconds it is worth trying again. */
export const RETRY_SECONDS = 5;

/** An error that never reached the graph, in the shape of those that did. */
export function refuse(response: Response, status: number, code: string, message: string) {
  if (status === 503) response.set('retry-after', String(RETRY_SECONDS));
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ errors: [{ message, extensions: { code, requestId: response.get('x-request-id') ?? requestId() } }] });
}

/** What goes wrong before the graph is reached, or beside it: a body that is no JSON or too long, a database that is away. */
export function failed(error: { status?: number; type?: string; stack?: string }, _: Request, response: Response, next: NextFunction) {
  if (response.headersSent) return next(error);
  if (error.type === 'entity.too.large') return refuse(response, 413, 'BODY_TOO_LARGE', `The body may have ${LARGEST_BODY} at most.`);
  if (error.status && error.status < 500)
    return refuse(
      response,
      error.status,
      'BAD_REQUEST',
      error.type?.startsWith('entity.') || error.type === 'charset.unsupported' || error.type === 'encoding.unsupported'
        ? 'The body is not JSON as GraphQL over HTTP asks for: {"query": "…", "variables": {…}}.'
        : 'The address or a header is not as HTTP asks for.',
    );
  const trouble = databaseTrouble(error);
  if (trouble) {
    log.warn('the database is in trouble', { requestId: response.get('x-request-id'), code: trouble.code });
    return refuse(response, 503, trouble.code, trouble.message);
  }
  log.error('request failed', { requestId: response.get('x-request-id'), error: error.stack });
  refuse(response, 500, 'INTERNAL', 'Something failed on our side. Please try again.');
}
