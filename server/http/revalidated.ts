import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Answers of GET bear an ETag; who has the same already is told so (304) instead of being sent it again. */
export function revalidated(request: Request, response: Response, next: NextFunction) {
  if (request.method !== 'GET') return next();
  const send = response.send.bind(response);
  response.send = (body) => {
    if (response.statusCode === 200 && typeof body === 'string' && response.get('cache-control') !== 'no-store')
      response.set('etag', `W/"${createHash('sha1').update(body).digest('base64url')}"`);
    return send(body);
  };
  next();
}
