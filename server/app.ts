import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express from 'express';
import { existsSync } from 'node:fs';
import { apolloServer } from './apollo.ts';
import { contextOf } from './context.ts';
import type { Graph } from './graph.ts';

/** The HTTP side: /graphql and the website on one origin. */
export async function createApp(graph: Graph) {
  const apollo = apolloServer(graph);
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.use(compression());
  app.use('/graphql', express.json({ limit: '100kb' }), expressMiddleware(apollo, { context: async () => contextOf(graph) }));
  const website = new URL('../build/handler.js', import.meta.url);
  if (existsSync(website)) {
    const { handler } = await import(website.href);
    app.use((req: any, _res, next) => {
      req.answer = async (body: { query: string; variables?: Record<string, unknown>; operationName?: string }) => {
        const { body: answer } = await apollo.executeOperation(body, { contextValue: contextOf(graph) });
        return JSON.stringify(answer.kind === 'single' ? answer.singleResult : {});
      };
      next();
    }, handler);
  }
  return { app, stop: () => apollo.stop() };
}
