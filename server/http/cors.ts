import type { NextFunction, Request, Response } from 'express';

/** What clients send by themselves: Apollo's, those of proxies that trace, and of caches. */
const ALLOWED = [
  'accept',
  'accept-language',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'baggage',
  'cache-control',
  'content-type',
  'graphql-require-preflight',
  'if-none-match',
  'sentry-trace',
  'traceparent',
  'tracestate',
  'x-apollo-operation-id',
  'x-apollo-operation-name',
  'x-request-id',
  'x-requested-with',
  'x-splot-explain',
].join(', ');
/** What the page of a partner may read besides what browsers show anyway. */
const EXPOSED = 'age, etag, link, ratelimit, ratelimit-policy, retry-after, x-request-id';

/** Anybody's page may read the graph (its verbs see to it that none of them changes anything); nothing here depends on cookies. */
export function shareable(request: Request, response: Response, next: NextFunction) {
  response.set({ 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED });
  if (request.method !== 'OPTIONS') return next();
  if (request.get('access-control-request-method') === undefined) return void response.set('allow', 'GET, POST, OPTIONS').status(204).end();
  response.set({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': ALLOWED,
    'access-control-max-age': '86400',
  });
  response.status(204).end();
}
