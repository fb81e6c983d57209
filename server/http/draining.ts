import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { whenOver } from './when-over.ts';

/** Requests under way may take so long when the program ends. */
const LONGEST_MS = 10_000;
/** What was sent on an open connection before its sender could know of the end is still answered. */
const LAST_WORDS_MS = 500;

/** Watches a server's answers; what is returned ends it: no new connection, every request under way answered, at most 10 s. */
export function draining(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let ending = false;
  const last = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  server.prependListener('request', (_, response: ServerResponse) => {
    if (ending) last(response);
    underWay.add(response);
    whenOver(response, () => underWay.delete(response));
  });
  return async () => {
    ending = true;
    underWay.forEach(last);
    // whoever is at the door already is let in: the loop goes round once more
    await turn();
    // the server's own way would cut idle connections off at once, on which a proxy may just be sending
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
    await Promise.race([closed, wait(LAST_WORDS_MS)]);
    // after what has arrived was read, however busy the process was: timers come before it
    const sweep = setInterval(() => void turn().then(() => server.closeIdleConnections()), 50);
    await Promise.race([closed, wait(LONGEST_MS - LAST_WORDS_MS)]);
    clearInterval(sweep);
    server.closeAllConnections();
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
/** Once round the event loop, with everything read that has arrived. */
const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
