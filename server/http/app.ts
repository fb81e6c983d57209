import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { apolloServer, stringify } from './apollo.ts';
import { bounds } from './bounds.ts';
import { contextOf } from './context.ts';
import { tellWebsite } from '../env.ts';
import { explorer } from './explorer.ts';
import type { Graph } from '../open.ts';
import { log } from '../log.ts';
import { everybody, type Viewer } from '../graph/viewer.ts';
import { viewerOf } from '../people/viewer.ts';
import { unsubscribe } from '../saved-search/unsubscribe.ts';
import { printGraph } from '../schema.ts';

const LARGEST_BODY = '256kb';

/** The HTTP side: the graph and the website on one origin. `stop` ends what it started. */
export async function createApp(graph: Graph): Promise<{ app: Express; stop: () => Promise<void> }> {
  const apollo = apolloServer(graph);
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']); // `request.ip` is the visitor's address also behind a proxy
  app.set('etag', false); // hashing every answer costs more than it saves; what is worth one sets its own
  app.use(compression({ threshold: 1024 }));
  app.use((_, response, next) => {
    response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' });
    next();
  });
  app.get('/health', health(graph));
  app.get('/schema.graphql', shareable, schemaFile(graph));
  const unsubscribing = unsubscribe(graph, graph.alerts);
  app.route('/unsubscribe').get(unsubscribing).post(unsubscribing);
  app.use(
    '/graphql',
    shareable,
    explorer(),
    express.json({ limit: LARGEST_BODY }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const viewer = await whoAsks(graph, req);
        if (viewer !== everybody) res.set('cache-control', 'private, no-store');
        return contextOf(graph, { viewer, signal: lifeOf(res), asker: req.ip, isForeign: isForeign(req) });
      },
    }),
  );

  const website = new URL('../../build/handler.js', import.meta.url);
  if (existsSync(website)) {
    const protocolHeader = tellWebsite();
    const { handler } = await import(website.href);
    // pages ask the graph in this process, without the network
    const answer = async (
      { request, viewer }: { request: Request; viewer: Promise<Viewer> },
      body: { query: string; variables?: Record<string, unknown>; operationName?: string },
    ) => {
      const { body: answered } = await apollo.executeOperation(body, {
        contextValue: contextOf(graph, { viewer: await viewer, signal: AbortSignal.timeout(bounds.seconds * 1000), asker: request.ip }),
      });
      return answered.kind === 'single' ? stringify(answered.singleResult) : '{}';
    };
    app.use((request, _, next) => {
      // looked up when a page first asks, once a request
      let viewer: Promise<Viewer> | undefined;
      const asking = {
        request,
        get viewer() {
          return (viewer ??= whoAsks(graph, request));
        },
      };
      Object.assign(request, { answer: answer.bind(null, asking) });
      request.headers[protocolHeader] ??= request.protocol;
      next();
    }, handler);
  }
  app.use(failed);
  return { app, stop: () => apollo.stop() };
}

/** Anybody's page may read the graph (its verbs see to it that none of them changes anything); another website's page asks as a visitor. */
function shareable(request: Request, response: Response, next: NextFunction) {
  response.set('access-control-allow-origin', '*');
  if (request.method !== 'OPTIONS') return next();
  response.set({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type, apollo-require-preflight, x-splot-explain',
    'access-control-max-age': '86400',
  });
  response.status(204).end();
}

/** Who asks: the one place that looks at cookies. */
const whoAsks = async (graph: Graph, request: Request): Promise<Viewer> =>
  viewerOf(graph, request.headers, { isForeign: isForeign(request), isSecure: request.protocol === 'https' });

/** Pages say where they come from when they ask; programs do not. */
function isForeign({ headers: { origin, host } }: Request): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function schemaFile(graph: Graph) {
  const text = printGraph(graph.schema);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return (request: Request, response: Response) => {
    response.set({ 'cache-control': 'public, max-age=300', etag }).type('text/plain');
    if (request.fresh) response.status(304).end();
    else response.send(text);
  };
}

/** Whether this process can answer: the database has to. Search always has the database to fall back on; it tells which engine answers now, and why, and which e-mails wait. */
function health(graph: Graph) {
  return async (_: Request, response: Response) => {
    try {
      await graph.read({ text: 'select 1', values: [] }, AbortSignal.timeout(2_000));
      const [search, mail] = await Promise.all([graph.search.health(), graph.alerts.backlog()]);
      response.json({ status: search.status, database: 'ok', search, mail });
    } catch {
      response.status(503).json({ status: 'failing', database: 'out of reach' });
    }
  };
}

/** Goes off when the caller hangs up or has waited too long. */
function lifeOf(response: Response): AbortSignal {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(new DOMException('too long', 'TimeoutError')), bounds.seconds * 1000);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** What goes wrong before the graph is reached: a body that is no JSON or too long. */
function failed(error: { status?: number; type?: string; stack?: string }, _: Request, response: Response, next: NextFunction) {
  if (response.headersSent) return next(error);
  const [status, code, message] =
    error.type === 'entity.too.large'
      ? [413, 'BODY_TOO_LARGE', `The body may have ${LARGEST_BODY} at most.`]
      : error.status && error.status < 500
        ? [error.status, 'BAD_REQUEST', 'The body is not JSON as GraphQL over HTTP asks for: {"query": "…", "variables": {…}}.']
        : [500, 'INTERNAL', 'Something failed on our side. Please try again.'];
  if (status === 500) log.error('request failed', { error: error.stack });
  response.status(status as number).json({ errors: [{ message, extensions: { code } }] });
}
