import { createServer } from 'node:http';
import { createApp } from '../../server/http/app.ts';
import type { MailServerAt } from '../../server/mail/mail-server.ts';
import type { ProviderAt } from '../../server/people/provider.ts';
import { setLogLevel } from '../../server/log.ts';
import type { MeilisearchAt } from '../../server/search/open-search.ts';
import { openTestGraph, type TestGraph } from './graph.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: any;
}
export const json = { 'content-type': 'application/json' };
/** The codes of the errors of an answer. */
export const codes = ({ body }: Pick<Answer, 'body'>): string[] => body.errors.map((error: any) => error.extensions.code);

export async function send(url: string, options: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, options);
  const text = await response.text();
  let body: any = null;
  try {
    body = JSON.parse(text);
  } catch {
    /* not every answer is JSON */
  }
  return { status: response.status, headers: response.headers, text, body };
}

/** The program's HTTP side over a graph of its own, on loopback. */
export interface Served {
  graph: TestGraph;
  origin: string;
  address: string;
  post: (body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  get: (parameters: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  /** Every read waits for this; when it fails, so do they. */
  hold: (until: Promise<void> | undefined) => void;
  /** How many reads have begun. */
  begun: () => number;
  /** How many reads were given up. */
  givenUp: () => number;
  close: () => Promise<void>;
}

export async function serve(mailServer?: MailServerAt, provider?: ProviderAt, meilisearch?: MeilisearchAt): Promise<Served> {
  setLogLevel('silent');
  const graph = await openTestGraph(meilisearch, mailServer, undefined, provider);
  let held: Promise<void> | undefined;
  let begun = 0;
  let givenUp = 0;
  const { app, stop } = await createApp(
    {
      ...graph.graph,
      read: async (statement, signal, asker) => {
        begun++;
        signal?.addEventListener('abort', () => {
          givenUp++;
        });
        await held;
        return graph.graph.read(statement, signal, asker);
      },
    },
    { trustedProxies: ['loopback'] },
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const address = `${origin}/graphql`;
  return {
    graph,
    origin,
    address,
    post: (body, headers = {}) => send(address, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) }),
    get: (parameters, headers = { 'apollo-require-preflight': '1' }) => send(`${address}?${new URLSearchParams(parameters)}`, { headers }),
    hold: (until) => {
      until?.catch(() => {});
      held = until;
    },
    begun: () => begun,
    givenUp: () => givenUp,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await stop();
      await graph.close();
    },
  };
}
