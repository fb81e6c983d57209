import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express from 'express';
import { existsSync } from 'node:fs';
import { apolloServer, stringify } from './apollo.ts';
import { bounds } from './bounds.ts';
import { contextOf } from './context.ts';
import type { Graph } from './graph.ts';

/** The HTTP side: /graphql and the website on one origin. */
export async function createApp(graph: Graph) {
  const apollo = apolloServer(graph);
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.use(compression());
  app.use('/graphql', express.json({ limit: '100kb' }), expressMiddleware(apollo, { context: async ({ res }) => contextOf(graph, { signal: lifeOf(res) }) }));
  const website = new URL('../build/handler.js', import.meta.url);
  if (existsSync(website)) {
    const { handler } = await import(website.href);
    app.use((req: any, _res, next) => {
      req.answer = async (body: { query: string; variables?: Record<string, unknown>; operationName?: string }) => {
        const { body: answer } = await apollo.executeOperation(body, { contextValue: contextOf(graph, { signal: AbortSignal.timeout(bounds.seconds * 1000) }) });
        return answer.kind === 'single' ? stringify(answer.singleResult) : '{}';
      };
      next();
    }, handler);
  }
  return { app, stop: () => apollo.stop() };
}

/** Goes off when the caller hangs up or has waited too long. */
function lifeOf(res: express.Response): AbortSignal {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(new DOMException('too long', 'TimeoutError')), bounds.seconds * 1000);
  res.once('close', () => {
    clearTimeout(timer);
    if (!res.writableFinished) gone.abort();
  });
  return gone.signal;
}
