import compression from 'compression';
import express, { type Request, type Response } from 'express';
import { createServer, type Server } from 'node:http';
import { KeptPages } from '../../server/http/kept-pages.ts';
import type { TestGraph } from './graph.ts';

/** Pages that show what a question to the graph answers, kept by each `website` on its own. `making`: what each page does besides. */
export function pagesOf({ graph, ask }: TestGraph, making: (request: Request, response: Response) => void) {
  const servers: Server[] = [];
  const website = async (): Promise<string> => {
    const kept = new KeptPages(graph.memory, graph.kinds, 2 ** 20, ['searchPlaces', 'search']);
    const app = express();
    app.use(kept.handler, compression({ threshold: 0 }));
    app.use(async (page, response) => {
      const query = page.path.startsWith('/szukaj')
        ? '{ search(query: "nic") { totalCount } }'
        : page.path.startsWith('/mapa')
          ? '{ searchPlaces(query: "Jasnogród") { totalCount } }'
          : '{ cities(first: 100) { nodes { title { pl } } } }';
      kept.asked(response, query);
      const told = JSON.stringify(await ask(query));
      making(page, response);
      response.type('html').send(`<p>${told}</p>`.padEnd(3_000));
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  };
  const end = () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { website, end };
}
