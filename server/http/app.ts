import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Admissions, laneOf } from './admission.ts';
import { apolloServer } from './apollo.ts';
import { bounds } from './bounds.ts';
import { compressed } from './compressed.ts';
import { contextOf } from './context.ts';
import { shareable } from './cors.ts';
import { identified } from './current-request.ts';
import { tellWebsite } from '../env.ts';
import { explorer } from './explorer.ts';
import { failed } from './failed.ts';
import { health } from './health.ts';
import { Metrics, metricsPage } from './metrics.ts';
import { isLong, jsonBody } from './json-body.ts';
import type { Graph } from '../open.ts';
import { shares } from '../graph/shares.ts';
import { everybody, type Viewer } from '../graph/viewer.ts';
import { viewerOf } from '../people/viewer.ts';
import { KeptPages } from './kept-pages.ts';
import { KnownOperations } from './known-operations.ts';
import { Rate } from './rate.ts';
import { noted } from './request-log.ts';
import { revalidated } from './revalidated.ts';
import { keepingOf } from './sent.ts';
import { shownAddress } from './shown-address.ts';
import type { Tracing } from './tracing.ts';
import { unsubscribe } from '../saved-search/unsubscribe.ts';
import { followingRecords, printGraph } from '../schema.ts';
import { stringify } from './written.ts';
import { pause } from './turns.ts';
import { whenOver } from './when-over.ts';

/** Requests of one address that are looked at at a time, and pages for it that are made; the others wait. */
const REQUESTS_AT_ONCE = 20;
const PAGES_AT_ONCE = 4;
/** Long requests of one address that are read at a time. */
const LONG_AT_ONCE = 2;
/** An answer of the graph that is not taken off the line for so long, in milliseconds, is given up. */
const LONGEST_ANSWER = 60_000;

/** What the operator says of where the program stands. */
export interface Manners {
  /** The proxies whose X-Forwarded-* headers are believed. */
  trustedProxies?: string[] | undefined;
  /** Where people see the website. */
  siteUrl?: string | undefined;
  /** Who sends it may read the metrics from elsewhere. */
  metricsToken?: string | undefined;
  /** What may be kept in memory, in all with the rows of the graph: a sixth each for pages, for answers and for known requests. */
  memoryMb?: number;
  /** Makes traces, where somebody collects them. */
  tracing?: Tracing | undefined;
  /** Whether the program is about to end. */
  isEnding?: () => boolean;
}

/** The HTTP side: the graph and the website on one origin. `stop` ends what it started. */
export async function createApp(
  opened: Graph,
  { trustedProxies = [], siteUrl, metricsToken, memoryMb = 256, tracing, isEnding = () => false }: Manners = {},
): Promise<{ app: Express; stop: () => Promise<void> }> {
  const metrics = new Metrics();
  metrics.watch(opened);
  const read = metrics.reading(opened.read);
  const graph = { ...opened, read: tracing?.reading(read) ?? read };
  /** Who asks: the one place that looks at cookies. */
  const whoAsks = (request: Request): Promise<Viewer> =>
    viewerOf(graph, request.headers, {
      isForeign: isForeign(request),
      isSecure: siteUrl ? siteUrl.startsWith('https:') : request.protocol === 'https',
    });
  const keptBytes = shares(memoryMb).each;
  const apollo = apolloServer(graph, metrics, keptBytes);
  const admissions = new Admissions(new Rate(graph.shared));
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies); // `request.ip` is the visitor's address also behind a proxy; a header of anybody else is not believed
  app.set('etag', false); // hashing every answer costs more than it saves; what is worth one sets its own
  app.use(identified, noted(metrics));
  if (tracing) app.use(tracing.handler);
  const kept = new KeptPages(graph.memory, graph.kinds, keptBytes, followingRecords);
  app.use(kept.handler);
  const known = new KnownOperations(graph.memory, keptBytes, {
    follows: (query) => kept.follows(query),
    pay: async (response, cost) => {
      await admissions.admission(laneOf(response), response).pay(cost);
      metrics.operation('known', cost, []);
    },
  });
  app.use((_, response, next) => {
    response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' });
    next();
  });
  const long = admissions.lane('long', LONG_AT_ONCE);
  const fewLong: RequestHandler = (request, response, next) => (isLong(request) ? long(request, response, next) : next());
  app.use(
    '/graphql',
    shareable,
    admissions.lane('graph', REQUESTS_AT_ONCE, LONGEST_ANSWER),
    fewLong,
    known.handler,
    compressed,
    explorer(),
    jsonBody,
    revalidated,
    changesNothing,
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const viewer = await whoAsks(req);
        if (viewer !== everybody) res.set('cache-control', 'private, no-store');
        const lane = laneOf(res);
        const admission = admissions.admission(lane, res);
        whenOver(res, () => admission.leave()); // also where nothing was answered
        return contextOf(graph, {
          viewer,
          signal: lifeOf(res),
          asker: req.ip,
          keeping: keepingOf(res),
          isForeign: isForeign(req),
          lane,
          admission,
        });
      },
    }),
  );
  app.use(compressed);
  app.use('/health', health(graph, isEnding));
  app.get('/metrics', metricsPage(metrics, metricsToken));
  app.get('/schema.graphql', shareable, schemaFile(graph));
  const unsubscribing = unsubscribe(graph, graph.alerts);
  app.route('/unsubscribe').get(unsubscribing).post(unsubscribing);

  const website = new URL('../../build/handler.js', import.meta.url);
  if (existsSync(website)) {
    const protocolHeader = tellWebsite();
    const { handler } = await import(website.href);
    // pages ask the graph in this process, without the network
    const answer = async (
      { request, lane, viewer }: { request: Request; lane: string; viewer: Promise<Viewer> },
      page: Response,
      body: { query: string; variables?: Record<string, unknown>; operationName?: string },
    ) => {
      kept.asked(page, body.query);
      const admission = admissions.admission(lane);
      const contextValue = contextOf(graph, {
        viewer: await viewer,
        signal: AbortSignal.timeout(bounds.seconds * 1000),
        asker: request.ip,
        keeping: keepingOf(page),
        lane,
        admission,
      });
      const { body: answered } = await apollo.executeOperation(body, { contextValue }).finally(() => admission.leave());
      await pause(lane); // to draw it takes its time
      if (answered.kind !== 'single' || answered.singleResult.errors) kept.failed(page);
      return answered.kind === 'single' ? stringify(answered.singleResult) : '{}';
    };
    // pages are served to everybody in turn as well, whatever their addresses ask of the graph
    const pages = admissions.lane('pages', PAGES_AT_ONCE);
    app.use(
      shownAddress(siteUrl, protocolHeader),
      (request, response, next) => {
        if (!isFile(request.path)) return pages(request, response, inTurn(response, next));
        if (!request.path.startsWith('/_app/')) response.set('cache-control', 'public, max-age=3600');
        next();
      },
      (request, response, next) => {
        // looked up when a page first asks, once a request
        let viewer: Promise<Viewer> | undefined;
        const asking = {
          request,
          lane: laneOf(response),
          get viewer() {
            return (viewer ??= whoAsks(request));
          },
        };
        Object.assign(request, { answer: answer.bind(null, asking, response) });
        next();
      },
      handler,
    );
  }
  app.use(failed);
  return { app, stop: () => apollo.stop() };
}

/** Goes on in a turn of the event loop that has time left for whoever asks for a page. */
const inTurn = (response: Response, next: NextFunction) => async () => {
  await pause(laneOf(response));
  next();
};

/** Files of the website, which change with a release only: they wait for no turn. Those under /_app/ say themselves how long they last. */
const isFile = (path: string) => /^\/(?:_app|pictures)\/|^\/favicon\.svg$/.test(path);

/** A GET only reads (Apollo refuses verbs by GET) and another page cannot read what it answers to somebody. */
function changesNothing(request: Request, _: Response, next: NextFunction) {
  if (request.method === 'GET') request.headers['apollo-require-preflight'] ??= '1';
  next();
}

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

/** Goes off when the caller hangs up or has waited too long. */
function lifeOf(response: Response): AbortSignal {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(new DOMException('too long', 'TimeoutError')), bounds.seconds * 1000);
  whenOver(response, () => {
    clearTimeout(timer);
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
